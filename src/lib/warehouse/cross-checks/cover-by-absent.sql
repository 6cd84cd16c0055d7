-- One row per arrangement of cover by another officer who is away, whole days, on at least one of its days.
-- Cover without an end is looked at up to the as-of date.
with arrangements as (
    select
        c.record_number,
        c.covering_officer_id,
        c.starts_on,
        coalesce(c.ends_on, greatest(c.starts_on, p.as_of)) as ends_on
    from stg_cover as c
    cross join parameters as p
    where c.covering_officer_id <> c.absent_officer_id
)
select
    'cover' as extract,
    r.record_number,
    'covering_officer_id' as column_name,
    r.covering_officer_id as value
from arrangements as r
where exists (
    select 1
    from stg_absences as a
    where a.officer_id = r.covering_officer_id
        and coalesce(a.fraction, 1) >= 1
        and a.starts_on <= r.ends_on
        and coalesce(a.ends_on >= r.starts_on, true)
)
