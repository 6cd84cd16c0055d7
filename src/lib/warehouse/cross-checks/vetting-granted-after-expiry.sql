-- One row per clearance granted after the day on which it expires.
select
    'vetting' as extract,
    record_number,
    'granted_on' as column_name,
    strftime(granted_on, '%Y-%m-%d') as value
from stg_vetting
where granted_on > expires_on
