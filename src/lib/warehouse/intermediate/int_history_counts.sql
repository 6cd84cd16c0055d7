-- One row per snapshot day × unit × lead × management in the case history: its cases by risk level, whatever the
-- settings say, so that a change of settings does not read the history again.
with final as (
    select
        as_of,
        unit_id,
        lead_officer_id,
        management,
        (count(*) filter (where risk_level = 'very_high'))::integer as very_high,
        (count(*) filter (where risk_level = 'high'))::integer as high,
        (count(*) filter (where risk_level = 'medium'))::integer as medium,
        (count(*) filter (where risk_level = 'low'))::integer as low,
        (count(*) filter (where risk_level = 'not_assessed'))::integer as not_assessed
    from stg_case_history
    group by as_of, unit_id, lead_officer_id, management
)
select * from final
