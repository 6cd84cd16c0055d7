-- One row per unit that anybody names: the hours rostered and lost by people in roles that hold cases, in the 12 calendar
-- months that end with the as-of month, and the part that is to be expected lost: of a unit that had no hours, or lost
-- all, that of its force.
with setting as (
    select
        p.has_absences,
        p.case_holding_roles,
        (date_trunc('month', p.as_of) - interval 11 month)::date as first_day,
        last_day(p.as_of) as final_day
    from parameters as p
),
rosters as (
    select o.unit_id, sum(d.hours) as rostered_hours, sum(d.lost_hours) as lost_hours
    from int_officer_days as d
    inner join int_officers as o on o.officer_id = d.officer_id
    inner join setting as s
        on d.day between s.first_day and s.final_day and list_contains(s.case_holding_roles, o.role::varchar)
    group by o.unit_id
),
shares as (
    select
        u.force_id,
        u.unit_id,
        coalesce(r.rostered_hours, 0) as rostered_hours,
        coalesce(r.lost_hours, 0) as lost_hours,
        round(r.lost_hours / nullif(r.rostered_hours, 0), 9) as own,
        round(
            sum(r.lost_hours) over (partition by u.force_id)
            / nullif(sum(r.rostered_hours) over (partition by u.force_id), 0),
            9
        ) as of_force
    from int_units as u
    left join rosters as r on r.unit_id = u.unit_id
),
final as (
    select
        h.force_id,
        h.unit_id,
        h.rostered_hours,
        h.lost_hours,
        case when s.has_absences then coalesce(nullif(h.own, 1), nullif(h.of_force, 1)) end as expected_absence
    from shares as h
    cross join setting as s
)
select * from final
