-- One row per officer in post in a training role × required course.
select
    'officer'::varchar as level,
    t.force_id::varchar as force_id,
    t.unit_id::varchar as unit_id,
    t.officer_id::varchar as officer_id,
    t.course::varchar as course,
    t.status::varchar as status,
    strftime(t.completed_on, '%Y-%m-%d') as completed_on,
    strftime(t.expires_on, '%Y-%m-%d') as expires_on,
    strftime(t.booked_for, '%Y-%m-%d') as booked_for,
    t.cases::integer as cases,
    t.high_risk_cases::integer as high_risk_cases,
    t.state::varchar as state
from int_training as t
cross join parameters as p
order by t.force_id, t.unit_id, t.officer_id, list_position(p.required_courses, t.course)
