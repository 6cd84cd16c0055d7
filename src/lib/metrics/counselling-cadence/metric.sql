-- One row per person in the counselling scope and month end since they started: the as-of month and the 11 before it.
with month_ends as (
    select
        m.month_start,
        least(last_day(m.month_start), p.as_of) as seen_on,
        p.as_of,
        p.counselling_interval_days as interval_days,
        p.has_counselling,
        p.cover_needed_after_days
    from parameters as p
    cross join unnest(generate_series(
        date_trunc('month', p.as_of) - interval 11 month, date_trunc('month', p.as_of), interval 1 month
    )::date[]) as m(month_start)
),
people_by_month as (
    select w.*, m.*
    from int_welfare_scope as w
    inner join month_ends as m on w.started_on <= m.seen_on
),
sessions as (
    select officer_id, attended_on
    from int_counselling_sessions
    where is_independent and attended_on is not null
),
-- Nobody knows of sessions before the first in the extract.
extract as (
    select min(known_on) as first_day from int_counselling_sessions
),
sessions_by_month as (
    select
        p.officer_id,
        p.month_start,
        max(s.attended_on) as last_attended_on,
        count(*) filter (where s.attended_on >= p.month_start) as sessions
    from people_by_month as p
    inner join sessions as s on s.officer_id = p.officer_id and s.attended_on <= p.seen_on
    group by p.officer_id, p.month_start
),
-- Long absent at the end of a month: on the last day of it on which they should have worked.
last_working_days as (
    select d.officer_id, m.month_start, max(d.day) as day
    from month_ends as m
    inner join int_officer_days as d on d.day between m.month_start and m.seen_on
    group by d.officer_id, m.month_start
),
standings as (
    select
        p.*,
        s.last_attended_on,
        coalesce(s.sessions, 0) as sessions,
        p.seen_on - coalesce(s.last_attended_on, greatest(p.started_on, e.first_day)) as days_since,
        s.last_attended_on is null and p.started_on < e.first_day as is_least,
        p.seen_on - p.started_on as days_in_post,
        case
            when p.seen_on = p.as_of then p.is_long_absent
            else coalesce(a.run_working_days > p.cover_needed_after_days, false)
        end as is_absent
    from people_by_month as p
    cross join extract as e
    left join sessions_by_month as s on s.officer_id = p.officer_id and s.month_start = p.month_start
    left join last_working_days as l on l.officer_id = p.officer_id and l.month_start = p.month_start
    left join int_absent_days as a on a.officer_id = l.officer_id and a.day = l.day
),
judged as (
    select
        *,
        case
            when not has_counselling then 'no_data'
            when is_absent then 'absent'
            when days_since > interval_days then 'breach'
            when is_least and days_in_post > interval_days then if(seen_on = as_of, 'breach', 'no_data')
            when last_attended_on is null then 'not_applicable'
            else 'ok'
        end as state
    from standings
),
final as (
    select
        'officer'::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        officer_id::varchar as officer_id,
        "group"::varchar as "group",
        strftime(month_start, '%Y-%m-%d') as month,
        strftime(seen_on, '%Y-%m-%d') as seen_on,
        case when has_counselling then sessions end::integer as sessions,
        case when has_counselling then last_attended_on is not null end::boolean as was_seen,
        case when has_counselling and days_since >= 0 then days_since end::integer as days_since,
        case when has_counselling then is_least end::boolean as is_least,
        state::varchar as state
    from judged
)
select * from final
order by force_id, unit_id, officer_id, month
