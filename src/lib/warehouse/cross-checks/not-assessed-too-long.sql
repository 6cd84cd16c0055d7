-- One row per case, open on the as-of date, not assessed for longer than the grace period since it was opened.
select
    'cases' as extract,
    c.record_number,
    'risk_level' as column_name,
    c.case_id as value
from stg_cases as c
cross join parameters as p
where c.risk_level = 'not_assessed'
    and c.opened_on <= p.as_of
    and coalesce(c.closed_on > p.as_of, true)
    and date_diff('day', c.opened_on, p.as_of) > p.not_assessed_grace_days
