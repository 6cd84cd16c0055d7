-- One row per visit recorded on the database before it was made. Where a time is not known, days are compared.
select
    'visits' as extract,
    record_number,
    'recorded_on_visor_at' as column_name,
    strftime(recorded_on_visor_at, '%Y-%m-%d') as value
from stg_visits
where recorded_on_visor_at::date < visited_at::date
    or (
        recorded_on_visor_at_has_time
        and visited_at_has_time
        and recorded_on_visor_at < visited_at
    )
