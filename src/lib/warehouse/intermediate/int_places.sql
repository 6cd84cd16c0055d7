-- One row per area, and per unit with counted cases whose area is not known (area_id null): what is there on the as-of
-- date. A case counts in its area, whoever leads it; without an area, in the unit in which it counts.
with cases as (
    select
        c.case_id,
        a.area_id,
        coalesce(a.unit_id, c.unit_id) as unit_id,
        c.premises_id is not null as is_resident,
        h.visits_hours + h.assessments_hours + h.meetings_hours + h.records_hours + h.premises_hours
        + h.intake_hours as hours_needed
    from int_cases as c
    cross join parameters as p
    left join stg_areas as a on a.area_id = c.area_id
    left join int_case_hours as h on h.as_of = p.as_of and h.case_id = c.case_id
    where c.counts
),
cases_by_place as (
    select
        unit_id,
        area_id,
        count(*) as cases,
        count(*) filter (where is_resident) as resident_cases,
        sum(hours_needed) as hours_needed
    from cases
    group by unit_id, area_id
),
open_premises as (
    select r.area_id, count(*) as premises, sum(r.beds) as beds
    from stg_approved_premises as r
    cross join parameters as p
    where coalesce(r.opened_on <= p.as_of, true) and coalesce(r.closed_on >= p.as_of, true)
    group by r.area_id
),
areas as (
    select
        a.unit_id,
        a.area_id,
        a.area_name,
        a.area_km2,
        a.population,
        t.travel_hours,
        t.is_travel_measured,
        -- What an area needs where no officer has a case to share it with.
        case when t.led_cases = 0 then (t.liaison_hours + t.intake_hours)::decimal(18, 9) else 0 end as hours_unshared,
        coalesce(o.premises, 0) as premises,
        coalesce(o.beds, 0) as beds
    from stg_areas as a
    cross join parameters as p
    inner join int_area_hours as t on t.as_of = p.as_of and t.area_id = a.area_id
    left join open_premises as o on o.area_id = a.area_id
),
places as (
    select
        a.unit_id,
        a.area_id,
        a.area_name,
        a.area_km2,
        a.population,
        a.travel_hours,
        a.is_travel_measured,
        a.premises,
        a.beds,
        coalesce(c.cases, 0) as cases,
        coalesce(c.resident_cases, 0) as resident_cases,
        coalesce(c.hours_needed, 0) + a.hours_unshared as hours_needed
    from areas as a
    left join cases_by_place as c on c.area_id = a.area_id
    union all by name
    select unit_id, area_id, cases, resident_cases, hours_needed
    from cases_by_place
    where area_id is null
),
final as (
    select u.force_id, s.*
    from places as s
    inner join int_units as u on u.unit_id = s.unit_id
)
select * from final
