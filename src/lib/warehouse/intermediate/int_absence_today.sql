-- One row per officer in post: absent on the as-of date or not, and the unbroken run of working days around it.
-- Everything but the officer is null without the absences extract: not known.
with officers_in_post as (
    select o.officer_id, o.started_on, o.ended_on, o.working_days, p.as_of, p.has_absences
    from int_officers as o
    cross join parameters as p
    where o.is_in_post
),
absent_fraction_today as (
    select a.officer_id, round(sum(coalesce(a.fraction, 1)), 9) as fraction
    from stg_absences as a
    cross join parameters as p
    where p.as_of between a.starts_on and coalesce(a.ends_on, p.as_of)
    group by a.officer_id
),
absent_today as (
    select o.*
    from officers_in_post as o
    inner join absent_fraction_today as f on f.officer_id = o.officer_id
    where f.fraction >= 1
),
-- An open absence is followed to the as-of date; a far-off end (ten years) is as good as none.
followed_absences as (
    select
        a.officer_id,
        coalesce(a.fraction, 1) as fraction,
        greatest(a.starts_on, o.started_on, (o.as_of - interval 10 year)::date) as starts_on,
        least(coalesce(a.ends_on, o.as_of), o.ended_on, (o.as_of + interval 10 year)::date) as ends_on
    from stg_absences as a
    inner join absent_today as o on o.officer_id = a.officer_id
),
absent_days as (
    select officer_id, day
    from (
        select officer_id, fraction, unnest(generate_series(starts_on, ends_on, interval 1 day))::date as day
        from followed_absences
    )
    group by officer_id, day
    having round(sum(fraction), 9) >= 1
),
spans as (
    select officer_id, min(day) as first_day, max(day) as final_day
    from absent_days
    group by officer_id
),
working_days_in_span as (
    select
        d.officer_id,
        d.day,
        row_number() over (partition by d.officer_id order by d.day) as working_day_number
    from (
        select officer_id, unnest(generate_series(first_day, final_day, interval 1 day))::date as day
        from spans
    ) as d
    inner join absent_today as o on o.officer_id = d.officer_id
    where substr(o.working_days, isodow(d.day)::integer, 1) <> '-'
),
-- Consecutive working days of absence share one `run`: their number grows as fast as their order.
runs_by_day as (
    select
        w.officer_id,
        w.day,
        w.working_day_number
            - row_number() over (partition by w.officer_id order by w.day) as run
    from working_days_in_span as w
    inner join absent_days as a on a.officer_id = w.officer_id and a.day = w.day
),
runs as (
    select
        r.officer_id,
        min(r.day) as first_day,
        max(r.day) as final_day,
        count(*) as working_days
    from runs_by_day as r
    group by r.officer_id, r.run
),
last_working_days_before as (
    select w.officer_id, max(w.day) as day
    from working_days_in_span as w
    inner join absent_today as o on o.officer_id = w.officer_id
    where w.day <= o.as_of
    group by w.officer_id
),
next_working_days as (
    select w.officer_id, min(w.day) as day
    from working_days_in_span as w
    inner join absent_today as o on o.officer_id = w.officer_id
    where w.day > o.as_of
    group by w.officer_id
),
-- On a day that they don't work, the run is the one that the working day before or after belongs to.
runs_around_today as (
    select r.officer_id, r.first_day, r.working_days
    from runs as r
    left join last_working_days_before as b on b.officer_id = r.officer_id
    left join next_working_days as n on n.officer_id = r.officer_id
    where b.day between r.first_day and r.final_day
        or n.day between r.first_day and r.final_day
),
final as (
    select
        o.officer_id,
        case when o.has_absences then least(1, coalesce(f.fraction, 0)) end as absent_fraction,
        case when o.has_absences then coalesce(f.fraction >= 1, false) end as is_absent,
        r.first_day as run_started_on,
        case when o.has_absences then coalesce(r.working_days, 0) end::integer as run_working_days
    from officers_in_post as o
    left join absent_fraction_today as f on f.officer_id = o.officer_id
    left join runs_around_today as r on r.officer_id = o.officer_id
)
select * from final
