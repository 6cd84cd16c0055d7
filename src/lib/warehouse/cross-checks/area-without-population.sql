-- One row per area with a population of 0.
select
    'areas' as extract,
    record_number,
    'population' as column_name,
    area_id as value
from stg_areas
where population = 0
