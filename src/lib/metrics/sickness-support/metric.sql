-- One row per force and unit × measure, of counts that are protected already: no true count is in this table.
select
    level::varchar as level,
    force_id::varchar as force_id,
    unit_id::varchar as unit_id,
    null::varchar as officer_id,
    "group"::varchar as "group",
    measure::varchar as measure,
    shown_count::varchar as shown_count,
    shown_denominator::varchar as shown_denominator,
    shown_percent::varchar as shown_percent,
    state::varchar as state
from int_protected_counts
where measure in ('sickness', 'long_sickness', 'no_return_to_work')
order by
    list_position(['force', 'unit'], level),
    force_id,
    unit_id nulls first,
    "group",
    list_position(['sickness', 'long_sickness', 'no_return_to_work'], measure)
