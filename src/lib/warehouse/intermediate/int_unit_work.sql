-- One row per unit with counted cases, with areas that need hours of their own, or with people in roles that hold cases:
-- its cases, and the hours a month that they and its areas need on the as-of date.
with case_work as (
    select
        h.unit_id,
        count(*) as cases,
        sum(h.visits_hours + o.hours) as hours,
        sum(h.visits_hours_least + o.hours) as hours_least,
        sum(h.visits_hours_most + o.hours) as hours_most
    from int_case_hours as h
    inner join parameters as p on p.as_of = h.as_of
    cross join lateral (
        select h.assessments_hours + h.meetings_hours + h.records_hours + h.premises_hours + h.intake_hours as hours
    ) as o
    group by h.unit_id
),
area_work as (
    select a.unit_id, sum((a.liaison_hours + a.intake_hours)::decimal(18, 9)) as hours
    from int_area_hours as a
    inner join parameters as p on p.as_of = a.as_of
    where a.led_cases = 0
    group by a.unit_id
),
people as (
    select distinct unit_id from int_deployment
),
final as (
    select
        u.force_id,
        u.unit_id,
        coalesce(c.cases, 0) as cases,
        coalesce(c.hours, 0) + coalesce(a.hours, 0) as hours,
        coalesce(c.hours_least, 0) + coalesce(a.hours, 0) as hours_least,
        coalesce(c.hours_most, 0) + coalesce(a.hours, 0) as hours_most
    from int_units as u
    left join case_work as c on c.unit_id = u.unit_id
    left join area_work as a on a.unit_id = u.unit_id
    left join people as e on e.unit_id = u.unit_id
    where c.unit_id is not null or a.unit_id is not null or e.unit_id is not null
)
select * from final
