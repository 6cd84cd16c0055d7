-- One row per area (area_id null = a unit's cases whose area is not known), per unit and per force: what is there, by
-- head, by km² and by full-time officer who can be deployed. An area's people are those of the unit that serves it.
with people as (
    select
        u.force_id,
        u.unit_id,
        d.unit_id is not null as has_people,
        case
            when p.has_absences and p.has_vetting and p.has_training then coalesce(d.fte, 0)
        end as deployable_fte
    from int_units as u
    cross join parameters as p
    left join (
        select unit_id, coalesce(sum(fte) filter (where kept_by is null), 0) as fte
        from int_deployment
        group by unit_id
    ) as d on d.unit_id = u.unit_id
),
areas as (
    select
        'area' as level,
        s.force_id,
        s.unit_id,
        s.area_id,
        s.area_name,
        (s.area_id is not null)::integer as areas,
        coalesce(s.is_travel_measured, false)::integer as measured_areas,
        s.travel_hours,
        s.area_km2,
        s.population,
        s.cases,
        s.resident_cases,
        s.premises,
        s.beds,
        s.hours_needed,
        case when s.area_id is not null then e.deployable_fte end as deployable_fte
    from int_places as s
    inner join people as e on e.unit_id = s.unit_id
),
units as (
    select
        'unit' as level,
        e.force_id,
        e.unit_id,
        coalesce(sum(a.areas), 0) as areas,
        coalesce(sum(a.measured_areas), 0) as measured_areas,
        coalesce(sum(a.area_km2), 0) as area_km2,
        coalesce(sum(a.population), 0) as population,
        coalesce(sum(a.cases), 0) as cases,
        coalesce(sum(a.resident_cases), 0) as resident_cases,
        coalesce(sum(a.premises), 0) as premises,
        coalesce(sum(a.beds), 0) as beds,
        coalesce(sum(a.hours_needed), 0) as hours_needed,
        any_value(e.deployable_fte) as deployable_fte
    from people as e
    left join areas as a on a.unit_id = e.unit_id
    where e.has_people or a.unit_id is not null
    group by e.force_id, e.unit_id
),
forces as (
    select
        'force' as level,
        force_id,
        sum(areas) as areas,
        sum(measured_areas) as measured_areas,
        sum(area_km2) as area_km2,
        sum(population) as population,
        sum(cases) as cases,
        sum(resident_cases) as resident_cases,
        sum(premises) as premises,
        sum(beds) as beds,
        sum(hours_needed) as hours_needed,
        sum(deployable_fte) as deployable_fte
    from units
    group by force_id
),
by_level as (
    select * from forces
    union all by name
    select * from units
    union all by name
    select * from areas
),
-- Per officer only where there is an area to have people for.
per as (
    select *, case when areas > 0 then nullif(round(deployable_fte, 9), 0) end as fte
    from by_level
),
-- Without people who live there, cases by head are not known; they are not infinite. Nine decimals, as for hours.
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        l.area_id::varchar as area_id,
        l.area_name::varchar as area_name,
        l.areas::integer as areas,
        l.measured_areas::integer as measured_areas,
        l.travel_hours::double as travel_hours,
        round(l.area_km2, 9)::double as area_km2,
        l.population::integer as population,
        l.cases::integer as cases,
        l.resident_cases::integer as resident_cases,
        case when p.has_approved_premises then l.premises end::integer as premises,
        case when p.has_approved_premises then l.beds end::integer as beds,
        case when p.has_areas then round(l.hours_needed, 9) end::double as hours_needed,
        round(l.deployable_fte, 9)::double as deployable_fte,
        (1000 * l.cases / nullif(l.population, 0))::double as cases_per_1000_population,
        (100 * l.cases / nullif(l.area_km2, 0))::double as cases_per_100_km2,
        (l.cases / l.fte)::double as cases_per_fte,
        (l.area_km2 / l.fte)::double as km2_per_fte,
        (l.population / l.fte)::double as population_per_fte,
        case when p.has_approved_premises then l.premises / l.fte end::double as premises_per_fte,
        case when p.has_approved_premises then l.beds / l.fte end::double as beds_per_fte,
        case when l.areas = 0 then 'not_applicable' when l.population = 0 then 'no_data' else 'ok' end::varchar as state
    from per as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit', 'area'], level), force_id, unit_id, area_id
