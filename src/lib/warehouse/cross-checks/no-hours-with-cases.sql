-- One row per officer with contracted hours of 0 who leads cases that are open on the as-of date.
select
    'officers' as extract,
    o.record_number,
    'contracted_hours' as column_name,
    o.officer_id as value
from stg_officers as o
cross join parameters as p
where o.contracted_hours = 0
    and exists (
        select 1
        from stg_cases as c
        where c.lead_officer_id = o.officer_id
            and c.opened_on <= p.as_of
            and coalesce(c.closed_on > p.as_of, true)
    )
