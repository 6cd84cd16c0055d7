-- One row per arrangement of cover that holds on a day of the 12 calendar months that end with the as-of month, or of the
-- 90 days after the as-of date.
select
    force_id::varchar as force_id,
    unit_id::varchar as unit_id,
    cover_id::varchar as cover_id,
    absent_officer_id::varchar as absent_officer_id,
    covering_officer_id::varchar as covering_officer_id,
    is_whole_caseload::boolean as is_whole_caseload,
    strftime(starts_on, '%Y-%m-%d') as starts_on,
    strftime(ends_on, '%Y-%m-%d') as ends_on,
    share::double as share,
    cases::integer as cases,
    holds_today::boolean as holds_today,
    is_of_oneself::boolean as is_of_oneself,
    is_reciprocal::boolean as reciprocal,
    chain_length::integer as chain_length,
    needed_days::integer as needed_days,
    broken_days::integer as broken_days,
    is_broken::boolean as broken
from int_cover_arrangements
order by force_id, unit_id, starts_on, absent_officer_id, covering_officer_id, cover_id
