-- One row per person whom support is for × one_to_one and stress_briefing: how many were due and held, and the next.
-- "monitor staff proactively and provide them with appropriate support"
with period as (
    select
        as_of,
        (date_trunc('month', as_of) - interval 11 month)::date as first_day,
        one_to_one_interval_days as one_to_one_days,
        stress_briefing_interval_days as briefing_days,
        has_welfare_contacts
    from parameters
),
contacts as (
    select c.officer_id, c.kind::varchar as kind, c.held_on
    from stg_welfare_contacts as c
    cross join period as p
    where c.held_on <= p.as_of and c.kind in ('one_to_one', 'stress_briefing')
),
-- The time from the first of the 12 months, cut into whole intervals backwards from the as-of date.
intervals as (
    select (ends_on - one_to_one_days + 1)::date as starts_on, ends_on
    from (
        select
            one_to_one_days,
            unnest(generate_series(
                as_of, first_day + (one_to_one_days - 1)::integer, to_days(-one_to_one_days::integer)
            ))::date as ends_on
        from period
    )
),
-- One is due in each interval wholly in post in which they worked on a day.
due_intervals as (
    select w.officer_id, i.starts_on, i.ends_on
    from int_welfare_scope as w
    inner join intervals as i on i.starts_on >= w.started_on
    inner join int_officer_days as d on d.officer_id = w.officer_id and d.day between i.starts_on and i.ends_on
    where d.hours > 0 and coalesce(d.absent_fraction < 1, true)
    group by w.officer_id, i.starts_on, i.ends_on
),
held_intervals as (
    select d.officer_id, d.ends_on
    from due_intervals as d
    inner join contacts as c
        on c.officer_id = d.officer_id and c.kind = 'one_to_one' and c.held_on between d.starts_on and d.ends_on
    group by d.officer_id, d.ends_on
),
one_to_ones as (
    select d.officer_id, count(*) as due, count(h.ends_on) as held
    from due_intervals as d
    left join held_intervals as h on h.officer_id = d.officer_id and h.ends_on = d.ends_on
    group by d.officer_id
),
last_contacts as (
    select officer_id, kind, max(held_on) as last_held_on
    from contacts
    group by officer_id, kind
),
kinds as (
    select 'one_to_one' as kind, one_to_one_days as interval_days from period
    union all
    select 'stress_briefing', briefing_days from period
),
standings as (
    select
        w.force_id,
        w.unit_id,
        w.officer_id,
        k.kind,
        c.last_held_on,
        coalesce(c.last_held_on, w.started_on) + k.interval_days::integer as due_on,
        p.as_of - c.last_held_on <= k.interval_days as is_within,
        -- Nobody without contracted hours comes to work to be seen.
        w.is_long_absent or o.contracted_hours = 0 as is_away,
        p.as_of,
        p.has_welfare_contacts
    from int_welfare_scope as w
    cross join period as p
    cross join kinds as k
    inner join int_officers as o on o.officer_id = w.officer_id
    left join last_contacts as c on c.officer_id = w.officer_id and c.kind = k.kind
),
judged as (
    select
        *,
        coalesce(is_within, false) as is_in_time,
        last_held_on is null and due_on >= as_of as is_not_yet_due,
        case
            when not has_welfare_contacts then 'no_data'
            when is_away then 'absent'
            when due_on < as_of then 'breach'
            when last_held_on is null then 'not_applicable'
            else 'ok'
        end as state
    from standings
),
final as (
    select
        j.force_id,
        j.unit_id,
        j.officer_id,
        j.kind,
        case
            when not j.has_welfare_contacts then null
            when j.kind = 'one_to_one' then coalesce(o.due, 0)
            else if(j.is_not_yet_due, 0, 1)
        end as due,
        case
            when not j.has_welfare_contacts then null
            when j.kind = 'one_to_one' then coalesce(o.held, 0)
            else if(j.is_in_time, 1, 0)
        end as held,
        case when j.has_welfare_contacts then j.last_held_on end as last_held_on,
        case when j.has_welfare_contacts then j.due_on end as due_on,
        case
            when not j.has_welfare_contacts then null
            when j.state = 'breach' then j.as_of - j.due_on
            else 0
        end as days_overdue,
        case when j.has_welfare_contacts then j.is_in_time end as is_in_time,
        j.is_not_yet_due,
        j.state
    from judged as j
    left join one_to_ones as o on o.officer_id = j.officer_id
)
select * from final
