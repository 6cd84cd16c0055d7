-- One row per officer whose line of supervisors, through others, comes back to them.
with recursive lines as (
    select officer_id, supervisor_id
    from stg_officers
    where supervisor_id <> officer_id
    -- `union`, not `union all`: each pair is followed once, so that a circle ends.
    union
    select l.officer_id, o.supervisor_id
    from lines as l
    inner join stg_officers as o on o.officer_id = l.supervisor_id
    where l.supervisor_id <> l.officer_id and o.supervisor_id <> o.officer_id
)
select
    'officers' as extract,
    o.record_number,
    'supervisor_id' as column_name,
    o.supervisor_id as value
from stg_officers as o
inner join lines as l on l.officer_id = o.officer_id and l.supervisor_id = o.officer_id
