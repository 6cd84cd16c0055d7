-- One row per officer recorded as supervised by themselves.
select
    'officers' as extract,
    record_number,
    'supervisor_id' as column_name,
    supervisor_id as value
from stg_officers
where supervisor_id = officer_id
