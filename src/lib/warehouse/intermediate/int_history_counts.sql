-- One row per snapshot day × unit × lead × risk level × management in the case history: its counts, whatever the
-- settings say, so that a change of settings does not read the history again.
with final as (
    select as_of, unit_id, lead_officer_id, risk_level, management, count(*)::integer as cases
    from stg_case_history
    group by as_of, unit_id, lead_officer_id, risk_level, management
)
select * from final
