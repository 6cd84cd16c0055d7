-- One row per person in the counselling scope. For the welfare lens only.
select
    'officer'::varchar as level,
    force_id::varchar as force_id,
    unit_id::varchar as unit_id,
    officer_id::varchar as officer_id,
    "group"::varchar as "group",
    strftime(last_offered_on, '%Y-%m-%d') as last_offered_on,
    strftime(last_attended_on, '%Y-%m-%d') as last_attended_on,
    strftime(due_on, '%Y-%m-%d') as due_on,
    days_overdue::integer as days_overdue,
    available::boolean as available,
    carried_out::boolean as carried_out,
    not_yet_due::boolean as not_yet_due,
    state::varchar as state
from int_counselling
order by force_id, unit_id, officer_id
