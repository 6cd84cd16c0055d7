-- One row per officer and two neighbouring snapshots, where the officer had counted cases in either of them.
with snapshots as (
    select
        s.as_of,
        lag(s.as_of) over (order by s.as_of) as previous_as_of,
        round(s.high_risk_limit_percent * 10000)::bigint as millionths,
        s.unassessed_denominator = 'assessed' as is_of_assessed
    from snapshot_parameters as s
    cross join parameters as p
    where s.as_of <= p.as_of
),
officers_by_snapshot as (
    select
        r.officer_id,
        r.as_of,
        r.cases,
        r.high_risk_cases,
        -- "a maximum of 20 per cent of the caseload should be of a high risk level"
        1000000 * r.high_risk_cases::bigint
            > s.millionths * (r.cases - case when s.is_of_assessed then r.not_assessed else 0 end) as is_breach,
        -- Not so where a raised limit alone clears the share.
        1000000 * r.high_risk_cases::bigint
            > n.millionths * (r.cases - case when n.is_of_assessed then r.not_assessed else 0 end) as is_breach_by_next
    from int_risk_by_snapshot as r
    inner join snapshots as s on s.as_of = r.as_of
    left join snapshots as n on n.previous_as_of = r.as_of
    where r.officer_id is not null
),
steps as (
    select o.officer_id, s.previous_as_of as from_day, s.as_of as to_day, 0 as cases_before, o.cases as cases_after,
        0 as high_before, o.high_risk_cases as high_after, false as was_breach, o.is_breach
    from officers_by_snapshot as o
    inner join snapshots as s on s.as_of = o.as_of and s.previous_as_of is not null
    union all
    select o.officer_id, s.previous_as_of, s.as_of, o.cases, 0, o.high_risk_cases, 0,
        o.is_breach and o.is_breach_by_next, false
    from officers_by_snapshot as o
    inner join snapshots as s on s.previous_as_of = o.as_of
),
compared as (
    select
        officer_id,
        from_day,
        to_day,
        sum(cases_before) as cases_before,
        sum(cases_after) as cases_after,
        sum(high_before) as high_before,
        sum(high_after) as high_after,
        bool_or(was_breach) as was_breach,
        bool_or(is_breach) as is_breach
    from steps
    group by officer_id, from_day, to_day
),
final as (
    select
        'officer'::varchar as level,
        o.force_id::varchar as force_id,
        o.unit_id::varchar as unit_id,
        c.officer_id::varchar as officer_id,
        strftime(c.from_day, '%Y-%m-%d')::varchar as "from",
        strftime(c.to_day, '%Y-%m-%d')::varchar as "to",
        c.cases_before::integer as cases_before,
        c.cases_after::integer as cases_after,
        c.high_before::integer as high_before,
        c.high_after::integer as high_after,
        (
            c.was_breach and not c.is_breach
            and c.cases_after > c.cases_before
            and c.high_after >= c.high_before
        )::boolean as diluted
    from compared as c
    inner join int_officers as o on o.officer_id = c.officer_id
)
select * from final
order by force_id, unit_id, officer_id, "from"
