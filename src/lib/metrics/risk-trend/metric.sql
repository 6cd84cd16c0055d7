-- One row per snapshot day and officer, unit's cases without a lead, unit and force with counted cases on that day.
-- Each day is compared with the limit in force on it, in millionths: whole numbers throughout.
with settings_by_day as (
    select
        as_of,
        round(high_risk_limit_percent * 10000)::bigint as millionths,
        unassessed_denominator = 'assessed' as is_of_assessed
    from snapshot_parameters
),
by_officer as (
    select coalesce(u.force_id, f.force_id) as force_id, r.*
    from int_risk_by_snapshot as r
    left join int_units as u on u.unit_id = r.unit_id
    -- A unit that only the history names belongs to the sole force that there is.
    cross join (
        select case when count(distinct force_id) = 1 then min(force_id) else 'force' end as force_id
        from int_units
    ) as f
),
by_unit as (
    select
        force_id,
        unit_id,
        as_of,
        sum(cases) as cases,
        sum(high_risk_cases) as high_risk_cases,
        sum(not_assessed) as not_assessed
    from by_officer
    group by force_id, unit_id, as_of
),
by_force as (
    select
        force_id,
        as_of,
        sum(cases) as cases,
        sum(high_risk_cases) as high_risk_cases,
        sum(not_assessed) as not_assessed
    from by_unit
    group by force_id, as_of
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
        l.as_of,
        l.cases::bigint as cases,
        l.high_risk_cases::bigint as high_risk_cases,
        l.not_assessed::bigint as not_assessed,
        (l.cases - case when s.is_of_assessed then l.not_assessed else 0 end)::bigint as denominator,
        s.millionths
    from by_level as l
    inner join settings_by_day as s on s.as_of = l.as_of
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        officer_id::varchar as officer_id,
        strftime(as_of, '%Y-%m-%d')::varchar as as_of,
        cases::integer as cases,
        high_risk_cases::integer as high_risk_cases,
        not_assessed::integer as not_assessed,
        (high_risk_cases / nullif(denominator, 0))::double as share,
        case
            when denominator = 0 then 'not_applicable'
            when 1000000 * high_risk_cases > millionths * denominator then 'breach'
            when 1000000 * (high_risk_cases + not_assessed) > millionths * cases then 'watch'
            else 'ok'
        end::varchar as state
    from measured
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id nulls last, as_of
