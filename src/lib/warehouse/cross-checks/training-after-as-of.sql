-- One row per course completed after the as-of date.
select
    'training' as extract,
    t.record_number,
    'completed_on' as column_name,
    strftime(t.completed_on, '%Y-%m-%d') as value
from stg_training as t
cross join parameters as p
where t.completed_on > p.as_of
