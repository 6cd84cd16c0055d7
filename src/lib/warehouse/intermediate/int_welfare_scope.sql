-- One row per person whom support is for: in post, in a counselling role, or named as supervisor of one of them, in
-- whatever role and unit: "for MOSOVO officers and their supervisors".
with in_role as (
    select o.officer_id, o.supervisor_id
    from int_officers as o
    cross join parameters as p
    where o.is_in_post and list_contains(p.counselling_roles, o.role::varchar)
),
named_supervisors as (
    select supervisor_id as officer_id
    from in_role
    where supervisor_id is not null
    group by supervisor_id
),
final as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        o.started_on,
        case
            when n.officer_id is not null or o.role in ('supervisor', 'manager') then 'supervisor'
            else 'officer'
        end as "group",
        coalesce(a.run_working_days > p.cover_needed_after_days, false) as is_long_absent
    from int_officers as o
    cross join parameters as p
    left join in_role as i on i.officer_id = o.officer_id
    left join named_supervisors as n on n.officer_id = o.officer_id
    left join int_absence_today as a on a.officer_id = o.officer_id
    where o.is_in_post and (i.officer_id is not null or n.officer_id is not null)
)
select * from final
