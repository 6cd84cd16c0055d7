-- One row per officer with more than one absence without an end.
select
    'absences' as extract,
    max(record_number) as record_number,
    'ends_on' as column_name,
    officer_id as value
from stg_absences
where ends_on is null
group by officer_id
having count(*) > 1
