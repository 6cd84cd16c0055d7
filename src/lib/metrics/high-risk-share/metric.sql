-- One row per officer in a role that holds cases, per unit's counted cases without a lead, per unit and per force.
-- Whole numbers throughout: the limit in millionths, so that exactly 20 per cent complies.
with setting as (
    select
        round(high_risk_limit_percent * 10000)::bigint as millionths,
        unassessed_denominator = 'assessed' as is_of_assessed
    from parameters
),
by_officer as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        coalesce(c.cases, 0) as cases,
        coalesce(c.high_risk_cases, 0) as high_risk_cases,
        coalesce(c.not_assessed, 0) as not_assessed
    from int_officers as o
    left join int_caseloads as c on c.holder_id = o.officer_id
    where o.holds_cases
    union all by name
    select force_id, unit_id, holder_id as officer_id, cases, high_risk_cases, not_assessed
    from int_caseloads
    where holder_id is null
),
by_unit as (
    select
        force_id,
        unit_id,
        sum(cases) as cases,
        sum(high_risk_cases) as high_risk_cases,
        sum(not_assessed) as not_assessed
    from by_officer
    group by force_id, unit_id
),
by_force as (
    select
        force_id,
        sum(cases) as cases,
        sum(high_risk_cases) as high_risk_cases,
        sum(not_assessed) as not_assessed
    from by_unit
    group by force_id
),
by_level as (
    select 'force' as level, null as unit_id, null as officer_id, * from by_force
    union all by name
    select 'unit' as level, null as officer_id, * from by_unit
    union all by name
    select 'officer' as level, * from by_officer
),
measured as (
    select
        l.level,
        l.force_id,
        l.unit_id,
        l.officer_id,
        l.cases::bigint as cases,
        l.high_risk_cases::bigint as high_risk_cases,
        l.not_assessed::bigint as not_assessed,
        (l.cases - case when s.is_of_assessed then l.not_assessed else 0 end)::bigint as denominator,
        s.millionths,
        1000000 - s.millionths as rest
    from by_level as l
    cross join setting as s
),
-- "a maximum of 20 per cent of the caseload should be of a high risk level": above 0 is above the maximum.
compared as (
    select
        *,
        1000000 * high_risk_cases - millionths * denominator as excess,
        1000000 * (high_risk_cases + not_assessed) - millionths * cases as excess_at_most
    from measured
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        officer_id::varchar as officer_id,
        cases::integer as cases,
        high_risk_cases::integer as high_risk_cases,
        not_assessed::integer as not_assessed,
        (high_risk_cases / nullif(denominator, 0))::double as share,
        (high_risk_cases / nullif(cases, 0))::double as share_least,
        ((high_risk_cases + not_assessed) / nullif(cases, 0))::double as share_most,
        (greatest(-excess, 0) // nullif(rest, 0))::integer as may_take,
        coalesce((greatest(excess, 0) + rest - 1) // nullif(rest, 0), 0)::integer as must_shed,
        (denominator < 5)::boolean as small_caseload,
        case
            when denominator = 0 then 'not_applicable'
            when excess > 0 then 'breach'
            when excess_at_most > 0 then 'watch'
            else 'ok'
        end::varchar as state
    from compared
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id nulls last
