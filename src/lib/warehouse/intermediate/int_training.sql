-- One row per officer in the training scope (in post, in a training role) × required course. Booked is not done.
with scope as (
    select o.force_id, o.unit_id, o.officer_id, o.started_on, p.as_of, p.has_training,
        list_max(p.horizon_days) as widest_horizon, p.required_courses
    from int_officers as o
    cross join parameters as p
    where o.is_in_post and list_contains(p.training_roles, o.role::varchar)
),
final as (
    select
        s.force_id,
        s.unit_id,
        s.officer_id,
        s.started_on,
        c.course,
        c.status,
        c.completed_on,
        c.first_completed_on,
        c.expires_on,
        c.booked_for,
        coalesce(h.cases, 0) as cases,
        coalesce(h.high_risk_cases, 0) as high_risk_cases,
        case
            when not s.has_training then 'no_data'
            when c.status <> 'complete' then 'breach'
            when c.expires_on - s.as_of <= s.widest_horizon then 'watch'
            else 'ok'
        end as state
    from scope as s
    inner join int_courses as c on c.officer_id = s.officer_id and list_contains(s.required_courses, c.course)
    left join int_caseloads as h on h.holder_id = s.officer_id
)
select * from final
