-- One row per officer in officers, leavers included, with the force's defaults applied.
with officers as (
    select
        o.*,
        coalesce(o.full_time_hours, p.full_time_hours) as full_time_hours_applied,
        coalesce(o.working_days, 'MTWTF--') as working_days_applied,
        o.started_on <= p.as_of and coalesce(o.ended_on >= p.as_of, true) as is_in_post,
        list_contains(p.case_holding_roles, o.role::varchar) as has_case_holding_role
    from stg_officers as o
    cross join parameters as p
),
final as (
    select
        o.officer_id,
        o.unit_id,
        u.force_id,
        o.role,
        o.employment,
        o.started_on,
        o.ended_on,
        o.supervisor_id,
        o.contracted_hours,
        o.full_time_hours_applied::double as full_time_hours,
        o.working_days_applied as working_days,
        (o.contracted_hours / o.full_time_hours_applied)::double as fte,
        o.is_in_post,
        o.is_in_post and o.has_case_holding_role as holds_cases
    from officers as o
    inner join int_units as u on u.unit_id = o.unit_id
)
select * from final
order by officer_id
