-- One row per officer in post in a vetting role.
select
    'officer'::varchar as level,
    force_id::varchar as force_id,
    unit_id::varchar as unit_id,
    officer_id::varchar as officer_id,
    level_held::varchar as level_held,
    strftime(granted_on, '%Y-%m-%d') as granted_on,
    strftime(due_on, '%Y-%m-%d') as due_on,
    days_to_due::integer as days_to_due,
    horizon::varchar as horizon,
    before_post::boolean as before_post,
    days_unvetted_in_post::integer as days_unvetted_in_post,
    cases::integer as cases,
    high_risk_cases::integer as high_risk_cases,
    state::varchar as state
from int_vetting
order by force_id, unit_id, officer_id
