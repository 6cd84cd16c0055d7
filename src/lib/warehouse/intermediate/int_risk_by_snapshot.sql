-- One row per snapshot day × unit × officer (officer_id null = no lead) with counted cases; the as-of day is the last.
-- The settings of each day decide what counts on it.
with levels_by_day as (
    -- 1 where the level is high-risk on that day, 0 where it is not.
    select
        s.as_of,
        s.counted_management,
        list_contains(s.high_risk_levels, 'very_high')::integer as very_high,
        list_contains(s.high_risk_levels, 'high')::integer as high,
        list_contains(s.high_risk_levels, 'medium')::integer as medium,
        list_contains(s.high_risk_levels, 'low')::integer as low,
        list_contains(s.high_risk_levels, 'not_assessed')::integer as not_assessed
    from snapshot_parameters as s
    cross join parameters as p
    where s.as_of < p.as_of
),
earlier_snapshots as (
    select
        h.as_of,
        h.unit_id,
        h.officer_id,
        h.very_high + h.high + h.medium + h.low + h.not_assessed as cases,
        h.very_high * l.very_high + h.high * l.high + h.medium * l.medium + h.low * l.low
            + h.not_assessed * l.not_assessed as high_risk_cases,
        h.not_assessed
    from int_history_counts as h
    inner join levels_by_day as l on l.as_of = h.as_of
    where list_contains(l.counted_management, h.management::varchar)
),
as_of_day as (
    select p.as_of, c.unit_id, c.holder_id as officer_id, c.cases, c.high_risk_cases, c.not_assessed
    from int_caseloads as c
    cross join parameters as p
),
final as (
    select
        as_of,
        unit_id,
        officer_id,
        sum(cases)::integer as cases,
        sum(high_risk_cases)::integer as high_risk_cases,
        sum(not_assessed)::integer as not_assessed
    from (
        select * from earlier_snapshots
        union all by name
        select * from as_of_day
    )
    group by as_of, unit_id, officer_id
)
select * from final
