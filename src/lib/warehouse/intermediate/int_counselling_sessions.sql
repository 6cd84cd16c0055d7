-- One row per counselling session known by the as-of date (a blank kind is counselling); what came after is not known.
-- True values: only the welfare lens keeps this table.
with sessions as (
    select
        s.session_id,
        s.officer_id,
        s.independent,
        coalesce(s.independent, false) as is_independent,
        s.outcome = 'cancelled_by_provider' as is_cancelled_by_provider,
        s.outcome,
        coalesce(s.offered_on, case when s.outcome = 'attended' then s.held_on end) as offered_on,
        s.held_on,
        case when s.outcome = 'attended' and s.held_on <= p.as_of then s.held_on end as attended_on,
        p.as_of
    from stg_counselling as s
    cross join parameters as p
    where coalesce(s.kind = 'counselling', true)
),
final as (
    select
        session_id,
        officer_id,
        independent,
        is_independent,
        is_cancelled_by_provider,
        case when outcome = 'attended' and attended_on is null then 'pending' else outcome end as outcome,
        case when offered_on <= as_of then offered_on end as offered_on,
        attended_on,
        least(offered_on, held_on) as known_on
    from sessions
    where least(offered_on, held_on) <= as_of
)
select * from final
