-- One row per case, open on the as-of date, whose lead officer is in post in a role that does not hold cases.
select
    'cases' as extract,
    c.record_number,
    'lead_officer_id' as column_name,
    c.lead_officer_id as value
from stg_cases as c
cross join parameters as p
inner join stg_officers as o on o.officer_id = c.lead_officer_id
where c.opened_on <= p.as_of
    and coalesce(c.closed_on > p.as_of, true)
    and coalesce(o.ended_on >= p.as_of, true)
    and not list_contains(p.case_holding_roles, o.role::varchar)
