-- One row per calendar month and per week with a snapshot, and officer, unit's work without a lead, unit and force.
with loads as (
    select
        *,
        -- A unit where nobody works has no hours: its cases are uncovered, and that must not look harmless.
        coalesce(rostered_hours, 0) as rostered_hours_of_all,
        case when officer_id is null then 0 else available_hours end as available_hours_of_all
    from int_loads
),
by_level as (
    select
        case
            when grouping(unit_id) = 1 then 'force'
            when grouping(officer_id) = 1 then 'unit'
            else 'officer'
        end as level,
        force_id,
        unit_id,
        officer_id,
        grain,
        period_start,
        period_end,
        snapshot_on,
        sum(cases) as cases,
        round(sum(hours_needed), 9) as hours_needed,
        round(sum(hours_least), 9) as hours_least,
        round(sum(hours_most), 9) as hours_most,
        round(sum(rostered_hours_of_all), 9) as rostered_hours_of_all,
        -- Unknown where that of one of them is.
        case when count(*) = count(available_hours_of_all) then round(sum(available_hours_of_all), 9) end
            as available_hours_of_all,
        grouping(officer_id) = 0 and officer_id is null as is_no_lead
    from loads
    group by grouping sets (
        (grain, period_start, period_end, snapshot_on, force_id),
        (grain, period_start, period_end, snapshot_on, force_id, unit_id),
        (grain, period_start, period_end, snapshot_on, force_id, unit_id, officer_id)
    )
),
with_hours as (
    select
        *,
        case when not is_no_lead then rostered_hours_of_all end as rostered_hours,
        case when not is_no_lead then available_hours_of_all end as available_hours
    from by_level
),
-- "absent, N cases uncovered", never a percentage: under a fifth of the rostered hours is no week to divide by.
judged as (
    select
        l.*,
        p.persistence_snapshots,
        case
            when l.hours_needed is null then 'no_data'
            when l.is_no_lead then 'not_applicable'
            when l.available_hours is null then 'no_data'
            when l.cases > 0 and l.available_hours * 5 < l.rostered_hours then 'absent'
            when l.available_hours = 0 and l.cases > 0 then 'absent'
            when l.available_hours = 0 then 'not_applicable'
            when 100 * l.hours_needed > s.load_breach_percent * l.available_hours then 'breach'
            when 100 * l.hours_needed >= s.load_watch_percent * l.available_hours then 'watch'
            else 'ok'
        end as state,
        case
            when l.grain = 'month' then date_diff('month', date '2000-01-01', l.period_start)
            else date_diff('day', date '2000-01-03', l.period_start) // 7
        end as period_number
    from with_hours as l
    cross join parameters as p
    inner join snapshot_parameters as s on s.as_of = l.snapshot_on
),
-- Periods in breach that follow each other share one `run`; a missing one breaks it.
runs as (
    select
        *,
        case
            when state = 'breach' then period_number - row_number() over (
                partition by level, force_id, unit_id, officer_id, grain, state = 'breach' order by period_number
            )
        end as run
    from judged
),
counted as (
    select
        *,
        case
            when state = 'breach' then count(*) over (
                partition by level, force_id, unit_id, officer_id, grain, run order by period_number
            )
            else 0
        end as breaches_in_a_row,
        -- A missing period leaves a hole in the numbers: those of the last few that are there are counted.
        len(list_filter(
            array_agg(period_number) over (
                partition by level, force_id, unit_id, officer_id, grain order by period_number
            ),
            lambda seen: seen > period_number - persistence_snapshots
        )) as snapshots_observed
    from runs
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        officer_id::varchar as officer_id,
        grain::varchar as grain,
        strftime(period_start, '%Y-%m-%d') as period_start,
        strftime(period_end, '%Y-%m-%d') as period_end,
        strftime(snapshot_on, '%Y-%m-%d') as snapshot_on,
        cases::integer as cases,
        hours_needed::double as hours_needed,
        hours_least::double as hours_least,
        hours_most::double as hours_most,
        rostered_hours::double as rostered_hours,
        available_hours::double as available_hours,
        case when state in ('ok', 'watch', 'breach') then 100 * hours_needed / available_hours end::double as load_percent,
        case when state in ('ok', 'watch', 'breach') then 100 * hours_least / available_hours end::double as load_percent_least,
        case when state in ('ok', 'watch', 'breach') then 100 * hours_most / available_hours end::double as load_percent_most,
        breaches_in_a_row::integer as breaches_in_a_row,
        snapshots_observed::integer as snapshots_observed,
        (breaches_in_a_row >= persistence_snapshots)::boolean as is_persistent,
        state::varchar as state
    from counted
)
select * from final
order by
    list_position(['force', 'unit', 'officer'], level),
    force_id,
    unit_id,
    officer_id nulls last,
    grain,
    period_start
