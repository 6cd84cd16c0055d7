-- One row per area and day that a load is worked out for: the hours a month that the place itself needs by the weights
-- of that day, and how many counted cases that an officer leads share them.
with days as (
    select as_of from int_case_days
    union
    select as_of from parameters
),
open_premises as (
    select d.as_of, r.area_id, count(*) as premises
    from stg_approved_premises as r
    inner join days as d on coalesce(r.opened_on <= d.as_of, true) and coalesce(r.closed_on >= d.as_of, true)
    group by d.as_of, r.area_id
),
led_cases as (
    select as_of, area_id, count(*) as cases
    from int_case_days
    where holder_id is not null
    group by as_of, area_id
),
final as (
    select
        s.as_of,
        a.area_id,
        a.unit_id,
        u.force_id,
        coalesce(l.cases, 0) as led_cases,
        -- The mean distance between two random points of a square is 0.5214 times the root of its area.
        coalesce(a.travel_hours, 0.5214 * sqrt(a.area_km2) * s.road_factor / s.speed_kmh)::double as travel_hours,
        a.travel_hours is not null as is_travel_measured,
        coalesce(o.premises, 0) * s.premises_liaison_hours as liaison_hours,
        a.population * s.new_cases_per_100k_per_year / 100000 / 12 * s.intake_hours as intake_hours
    from stg_areas as a
    inner join int_units as u on u.unit_id = a.unit_id
    cross join days as d
    inner join snapshot_parameters as s on s.as_of = d.as_of
    left join open_premises as o on o.as_of = d.as_of and o.area_id = a.area_id
    left join led_cases as l on l.as_of = d.as_of and l.area_id = a.area_id
)
select * from final
