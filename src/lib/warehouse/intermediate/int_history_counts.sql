-- One row per snapshot day × unit × holder × management in the case history (officer null = no lead): its cases by risk
-- level, whatever high-risk is and which cases count, so that a change of these does not read the history again. A held
-- case is of the unit that officers gives its holder.
with case_holders as (
    select o.officer_id, o.unit_id, o.started_on, coalesce(o.ended_on, date '9999-12-31') as ended_on
    from int_officers as o
    cross join parameters as p
    where list_contains(p.case_holding_roles, o.role::varchar)
),
by_lead as (
    select
        as_of,
        unit_id,
        lead_officer_id,
        management,
        count(*) filter (where risk_level = 'very_high') as very_high,
        count(*) filter (where risk_level = 'high') as high,
        count(*) filter (where risk_level = 'medium') as medium,
        count(*) filter (where risk_level = 'low') as low,
        count(*) filter (where risk_level = 'not_assessed') as not_assessed
    from stg_case_history
    group by as_of, unit_id, lead_officer_id, management
),
final as (
    select
        l.as_of,
        coalesce(o.unit_id, l.unit_id) as unit_id,
        o.officer_id,
        l.management,
        sum(l.very_high)::integer as very_high,
        sum(l.high)::integer as high,
        sum(l.medium)::integer as medium,
        sum(l.low)::integer as low,
        sum(l.not_assessed)::integer as not_assessed
    from by_lead as l
    left join case_holders as o
        on o.officer_id = l.lead_officer_id and l.as_of between o.started_on and o.ended_on
    group by all
)
select * from final
