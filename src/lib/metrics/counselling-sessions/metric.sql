-- One row per counselling session that was offered or held in the as-of month and the 11 before it, up to the as-of date.
with period as (
    select
        as_of,
        counselling_interval_days,
        (date_trunc('month', as_of) - interval 11 month)::date as first_day
    from parameters
),
sessions_after_earlier as (
    select
        *,
        attended_on - lag(attended_on) over (
            partition by officer_id, is_independent and attended_on is not null order by attended_on, session_id
        ) as days_since_last
    from int_counselling_sessions
),
final as (
    select
        'officer'::varchar as level,
        w.force_id::varchar as force_id,
        w.unit_id::varchar as unit_id,
        w.officer_id::varchar as officer_id,
        w."group"::varchar as "group",
        s.session_id::varchar as session_id,
        strftime(s.offered_on, '%Y-%m-%d') as offered_on,
        strftime(s.attended_on, '%Y-%m-%d') as attended_on,
        s.outcome::varchar as outcome,
        s.independent::boolean as independent,
        (s.is_independent and not s.is_cancelled_by_provider)::boolean as counts,
        case when s.is_independent then s.days_since_last end::integer as days_since_last,
        case
            when s.is_independent then s.days_since_last <= p.counselling_interval_days
        end::boolean as within_interval
    from sessions_after_earlier as s
    inner join int_welfare_scope as w on w.officer_id = s.officer_id
    cross join period as p
    where coalesce(s.attended_on, s.known_on) >= p.first_day
)
select * from final
order by force_id, unit_id, officer_id, coalesce(offered_on, attended_on) nulls first, session_id
