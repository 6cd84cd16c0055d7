-- One row per snapshot day × unit × officer (officer_id null = no lead) with counted cases; the as-of day is the last.
-- The settings of each day decide what counts on it. A held case counts in the unit that officers gives its holder.
with case_holders as (
    select o.officer_id, o.unit_id, o.started_on, coalesce(o.ended_on, date '9999-12-31') as ended_on
    from int_officers as o
    cross join parameters as p
    where list_contains(p.case_holding_roles, o.role::varchar)
),
earlier_snapshots as (
    select
        h.as_of,
        coalesce(o.unit_id, h.unit_id) as unit_id,
        o.officer_id,
        h.cases,
        list_contains(s.high_risk_levels, h.risk_level::varchar) as is_high_risk,
        h.risk_level = 'not_assessed' as is_not_assessed
    from int_history_counts as h
    cross join parameters as p
    inner join snapshot_parameters as s on s.as_of = h.as_of
    left join case_holders as o
        on o.officer_id = h.lead_officer_id and h.as_of between o.started_on and o.ended_on
    where h.as_of < p.as_of and list_contains(s.counted_management, h.management::varchar)
),
as_of_day as (
    select
        p.as_of,
        c.unit_id,
        c.holder_id as officer_id,
        count(*) as cases,
        c.is_high_risk,
        c.risk_level = 'not_assessed' as is_not_assessed
    from int_cases as c
    cross join parameters as p
    where c.counts
    group by p.as_of, c.unit_id, c.holder_id, c.is_high_risk, c.risk_level
),
final as (
    select
        as_of,
        unit_id,
        officer_id,
        sum(cases)::integer as cases,
        coalesce(sum(cases) filter (where is_high_risk), 0)::integer as high_risk_cases,
        coalesce(sum(cases) filter (where is_not_assessed), 0)::integer as not_assessed
    from (
        select * from earlier_snapshots
        union all by name
        select * from as_of_day
    )
    group by as_of, unit_id, officer_id
)
select * from final
