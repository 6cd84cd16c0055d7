-- One row per area: the hours a month that the place itself needs, and how many counted, led cases share them.
with open_premises as (
    select r.area_id, count(*) as premises
    from stg_approved_premises as r
    cross join parameters as p
    where coalesce(r.opened_on <= p.as_of, true) and coalesce(r.closed_on > p.as_of, true)
    group by r.area_id
),
led_cases as (
    select area_id, count(*) as cases
    from int_cases
    where counts and holder_id is not null
    group by area_id
),
final as (
    select
        a.area_id,
        a.unit_id,
        u.force_id,
        coalesce(l.cases, 0) as led_cases,
        -- The mean distance between two random points of a square is 0.5214 times the root of its area.
        (0.5214 * sqrt(a.area_km2) * p.road_factor / p.speed_kmh)::double as travel_hours,
        coalesce(o.premises, 0) * p.premises_liaison_hours as liaison_hours,
        a.population * p.new_cases_per_100k_per_year / 100000 / 12 * p.intake_hours as intake_hours
    from stg_areas as a
    cross join parameters as p
    inner join int_units as u on u.unit_id = a.unit_id
    left join open_premises as o on o.area_id = a.area_id
    left join led_cases as l on l.area_id = a.area_id
)
select * from final
