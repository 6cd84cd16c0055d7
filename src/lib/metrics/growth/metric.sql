-- One row per unit and per force, for today and each of the next five years: cases, and the full-time officers that they
-- need, if cases grow by the least, the expected and the most a year, and as they did in the last one.
with years as (
    select unnest(generate_series(0, 5)) as years_ahead
),
setting as (
    select
        p.as_of,
        p.has_areas,
        p.has_absences,
        p.has_absences and p.has_vetting and p.has_training as has_deployable,
        p.growth_percent_per_year as growth,
        -- Published growth lies between 3 and 8 per cent; a force's own may lie outside.
        least(3, p.growth_percent_per_year) as growth_least,
        greatest(8, p.growth_percent_per_year) as growth_most,
        -- A month has 365.25 ÷ 84 weeks.
        p.full_time_hours * 365.25 / 84 as month_hours
    from parameters as p
),
-- The snapshot nearest to a year ago, a month sooner or later at most.
year_ago as (
    select d.as_of as day
    from snapshot_parameters as d
    cross join parameters as p
    where d.as_of between p.as_of - interval 13 month and p.as_of - interval 11 month
    order by abs(date_diff('day', d.as_of, (p.as_of - interval 12 month)::date)), d.as_of
    limit 1
),
-- A unit that only the history names belongs to the sole force that there is.
sole_force as (
    select case when count(distinct force_id) = 1 then min(force_id) else 'force' end as force_id
    from int_units
),
cases_then as (
    select coalesce(u.force_id, f.force_id) as force_id, r.unit_id, sum(r.cases) as cases
    from int_risk_by_snapshot as r
    inner join year_ago as y on y.day = r.as_of
    left join int_units as u on u.unit_id = r.unit_id
    cross join sole_force as f
    group by all
),
then_by_level as (
    select force_id, unit_id, sum(cases) as cases
    from cases_then
    group by grouping sets ((force_id), (force_id, unit_id))
),
by_unit as (
    select w.*, r.rostered_hours, r.lost_hours, coalesce(e.deployable_fte, 0) as deployable_fte
    from int_unit_work as w
    inner join int_unit_rosters as r on r.unit_id = w.unit_id
    left join int_unit_people as e on e.unit_id = w.unit_id
),
by_level as (
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        sum(cases) as cases,
        sum(hours) as hours,
        sum(hours_least) as hours_least,
        sum(hours_most) as hours_most,
        round(sum(rostered_hours), 9) as rostered_hours,
        round(sum(lost_hours), 9) as lost_hours,
        sum(deployable_fte) as deployable_fte
    from by_unit
    group by grouping sets ((force_id), (force_id, unit_id))
),
-- "FTE needed = hours needed ÷ (full-time hours × (1 − expected absence))": absence as it was in the last 12 months.
measured as (
    select
        l.*,
        s.*,
        y.years_ahead,
        case when s.has_absences then l.lost_hours / nullif(l.rostered_hours, 0) end as absence_share,
        case
            when s.has_areas and s.has_absences
                then s.month_hours * (1 - nullif(l.lost_hours / nullif(l.rostered_hours, 0), 1))
        end as hours_of_one,
        power(1 + s.growth_least / 100, y.years_ahead) as times_least,
        power(1 + s.growth / 100, y.years_ahead) as times,
        power(1 + s.growth_most / 100, y.years_ahead) as times_most,
        case when s.has_deployable then l.deployable_fte end as deployable,
        t.cases as observed_cases,
        case when t.cases > 0 then a.day end as observed_from,
        -- A year on: the snapshot may be some days more or less ago.
        power(l.cases / nullif(t.cases, 0), 365.25 / date_diff('day', a.day, s.as_of)) as times_observed
    from by_level as l
    cross join setting as s
    cross join years as y
    left join year_ago as a on true
    left join then_by_level as t on t.force_id = l.force_id and t.unit_id is not distinct from l.unit_id
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        null::varchar as officer_id,
        years_ahead::integer as years_ahead,
        growth::double as growth_percent,
        round(cases * times_least, 9)::double as cases_least,
        round(cases * times, 9)::double as cases,
        round(cases * times_most, 9)::double as cases_most,
        case when has_areas then round(hours * times, 9) end::double as hours_needed,
        case when has_areas then round(hours_least * times, 9) end::double as hours_least,
        case when has_areas then round(hours_most * times, 9) end::double as hours_most,
        round(absence_share, 9)::double as absence_share,
        round(hours / hours_of_one * times_least, 9)::double as fte_needed_least,
        round(hours / hours_of_one * times, 9)::double as fte_needed,
        round(hours / hours_of_one * times_most, 9)::double as fte_needed_most,
        round(hours_least / hours_of_one * times, 9)::double as fte_if_low,
        round(hours_most / hours_of_one * times, 9)::double as fte_if_very_high,
        strftime(observed_from, '%Y-%m-%d')::varchar as observed_from,
        case when observed_from is not null then observed_cases end::integer as observed_cases,
        round(100 * (times_observed - 1), 9)::double as observed_percent,
        round(hours / hours_of_one * power(times_observed, years_ahead), 9)::double as fte_as_observed,
        round(deployable, 9)::double as deployable_fte,
        round(hours / hours_of_one * times_least - deployable, 9)::double as gap_least,
        round(hours / hours_of_one * times - deployable, 9)::double as gap,
        round(hours / hours_of_one * times_most - deployable, 9)::double as gap_most,
        case
            when not (has_areas and has_deployable) then 'no_data'
            when hours_of_one is null then 'not_applicable'
            else 'ok'
        end::varchar as state
    from measured
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id, years_ahead
