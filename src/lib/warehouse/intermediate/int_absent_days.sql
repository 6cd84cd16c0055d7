-- One row per officer and day on which they are absent, from the first of the 12 calendar months that end with the
-- as-of month to the later of its end and 90 days after the as-of date. A run is an unbroken series of working days of
-- absence, of whatever kind. An open absence is followed to the as-of date.
with period as (
    select
        p.as_of,
        (date_trunc('month', p.as_of) - interval 11 month)::date as first_day,
        greatest(last_day(p.as_of), p.as_of + 90) as final_day,
        -- Everybody works on a day of each week: so many weeks on either side tell whether a run is longer than the most
        -- working days that a force can set to need no cover, 60.
        7 * 60 as margin
    from parameters as p
),
absences as (
    select
        a.officer_id,
        a.kind,
        coalesce(a.fraction, 1) as fraction,
        greatest(a.starts_on, o.started_on, e.first_day - e.margin) as starts_on,
        least(coalesce(a.ends_on, e.as_of), o.ended_on, e.final_day + e.margin) as ends_on
    from stg_absences as a
    inner join int_officers as o on o.officer_id = a.officer_id
    cross join period as e
),
fractions as (
    select
        officer_id,
        list_position(
            [
                'maternity', 'paternity', 'adoption', 'shared_parental', 'sickness',
                'family', 'annual_leave', 'training', 'court', 'other'
            ],
            kind::varchar
        ) as precedence,
        kind,
        fraction,
        unnest(generate_series(starts_on, ends_on, interval 1 day))::date as day
    from absences
),
absent_days as (
    select officer_id, day, arg_min(kind, precedence) as kind
    from fractions
    group by officer_id, day
    having round(sum(fraction), 9) >= 1
),
-- How many of their working days there were up to the day: weeks since a Monday, and the days of that week so far.
numbered_days as (
    select
        a.officer_id,
        o.force_id,
        o.unit_id,
        a.day,
        a.kind,
        substr(o.working_days, isodow(a.day)::integer, 1) <> '-' as is_working_day,
        (a.day - date '1900-01-01') // 7 * length(replace(o.working_days, '-', ''))
            + length(replace(left(o.working_days, isodow(a.day)::integer), '-', '')) as working_day_number
    from absent_days as a
    inner join int_officers as o on o.officer_id = a.officer_id
),
-- Consecutive working days of absence share one `run`: their number grows as fast as their order.
runs as (
    select
        *,
        working_day_number - row_number() over (
            partition by officer_id, is_working_day order by day
        ) as run
    from numbered_days
),
counted as (
    select
        *,
        case
            when is_working_day then count(*) over (partition by officer_id, is_working_day, run) else 0
        end as run_working_days
    from runs
),
final as (
    select
        c.officer_id,
        c.force_id,
        c.unit_id,
        c.day,
        c.kind,
        c.is_working_day,
        c.run_working_days::integer as run_working_days
    from counted as c
    inner join period as e on c.day between e.first_day and e.final_day
)
select * from final
