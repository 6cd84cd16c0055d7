-- One row per unit and per force, for each of the 13 whole weeks after the as-of date: hours to expect.
select
    f.level::varchar as level,
    f.force_id::varchar as force_id,
    f.unit_id::varchar as unit_id,
    null::varchar as officer_id,
    f.week_start::varchar as week_start,
    strftime(f.week_start::date + 6, '%Y-%m-%d') as week_end,
    f.rostered_hours::double as rostered_hours,
    f.booked_hours::double as booked_hours,
    f.low_hours::double as low_hours,
    f.median_hours::double as median_hours,
    f.high_hours::double as high_hours,
    f.history_weeks::integer as history_weeks,
    f.state::varchar as state
from int_sickness_forecast as f
order by list_position(['force', 'unit'], f.level), f.force_id, f.unit_id, f.week_start
