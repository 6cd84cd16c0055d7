-- One row per arrangement of cover in which the absent officer covers.
select
    'cover' as extract,
    record_number,
    'covering_officer_id' as column_name,
    covering_officer_id as value
from stg_cover
where covering_officer_id = absent_officer_id
