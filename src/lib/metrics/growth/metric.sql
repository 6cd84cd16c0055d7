-- One row per unit and per force, for today and each of the next five years: cases, and the full-time officers that they
-- need, if cases grow by the least, the expected and the most a year.
with years as (
    select unnest(generate_series(0, 5)) as years_ahead
),
setting as (
    select
        p.as_of,
        p.has_areas,
        p.has_absences,
        p.has_absences and p.has_vetting and p.has_training as has_deployable,
        p.case_holding_roles,
        p.growth_percent_per_year as growth,
        -- Published growth lies between 3 and 8 per cent; a force's own may lie outside.
        least(3, p.growth_percent_per_year) as growth_least,
        greatest(8, p.growth_percent_per_year) as growth_most,
        -- A month has 365.25 ÷ 84 weeks.
        p.full_time_hours * 365.25 / 84 as month_hours,
        (date_trunc('month', p.as_of) - interval 11 month)::date as first_day,
        last_day(p.as_of) as final_day
    from parameters as p
),
case_work as (
    select
        h.unit_id,
        count(*) as cases,
        sum(h.visits_hours + o.hours) as hours,
        sum(h.visits_hours_least + o.hours) as hours_least,
        sum(h.visits_hours_most + o.hours) as hours_most
    from int_case_hours as h
    inner join setting as s on s.as_of = h.as_of
    cross join lateral (
        select h.assessments_hours + h.meetings_hours + h.records_hours + h.premises_hours + h.intake_hours as hours
    ) as o
    group by h.unit_id
),
area_work as (
    select a.unit_id, sum((a.liaison_hours + a.intake_hours)::decimal(18, 9)) as hours
    from int_area_hours as a
    inner join setting as s on s.as_of = a.as_of
    where a.led_cases = 0
    group by a.unit_id
),
rosters as (
    select o.unit_id, sum(d.hours) as rostered_hours, sum(d.lost_hours) as lost_hours
    from int_officer_days as d
    inner join int_officers as o on o.officer_id = d.officer_id
    inner join setting as s
        on d.day between s.first_day and s.final_day and list_contains(s.case_holding_roles, o.role::varchar)
    group by o.unit_id
),
people as (
    select unit_id, coalesce(sum(fte) filter (where kept_by is null), 0) as deployable_fte
    from int_deployment
    group by unit_id
),
by_unit as (
    select
        u.force_id,
        u.unit_id,
        coalesce(c.cases, 0) as cases,
        coalesce(c.hours, 0) + coalesce(a.hours, 0) as hours,
        coalesce(c.hours_least, 0) + coalesce(a.hours, 0) as hours_least,
        coalesce(c.hours_most, 0) + coalesce(a.hours, 0) as hours_most,
        coalesce(r.rostered_hours, 0) as rostered_hours,
        coalesce(r.lost_hours, 0) as lost_hours,
        coalesce(e.deployable_fte, 0) as deployable_fte
    from int_units as u
    left join case_work as c on c.unit_id = u.unit_id
    left join area_work as a on a.unit_id = u.unit_id
    left join rosters as r on r.unit_id = u.unit_id
    left join people as e on e.unit_id = u.unit_id
    where c.unit_id is not null or a.unit_id is not null or e.unit_id is not null
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
        case when s.has_deployable then l.deployable_fte end as deployable
    from by_level as l
    cross join setting as s
    cross join years as y
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
