-- One row per person whom counselling is for: "independent and confidential counselling … is available and carried out at
-- regular intervals". True values: only the welfare lens keeps this table.
with sessions_by_person as (
    select
        s.officer_id,
        max(s.offered_on) filter (where s.is_independent and not s.is_cancelled_by_provider) as last_offered_on,
        max(s.attended_on) filter (where s.is_independent) as last_attended_on,
        coalesce(bool_or(
            not s.is_independent
            and not s.is_cancelled_by_provider
            and p.as_of - coalesce(s.attended_on, s.offered_on) <= p.counselling_interval_days
        ), false) as has_session_not_independent,
        coalesce(bool_or(
            s.is_cancelled_by_provider and p.as_of - s.known_on <= p.counselling_interval_days
        ), false) as was_cancelled_by_provider
    from int_counselling_sessions as s
    cross join parameters as p
    group by s.officer_id
),
due_days as (
    select
        s.*,
        b.last_offered_on,
        b.last_attended_on,
        coalesce(b.last_attended_on, s.started_on) + p.counselling_interval_days::integer as due_on,
        coalesce(b.has_session_not_independent, false) as has_session_not_independent,
        coalesce(b.was_cancelled_by_provider, false) as was_cancelled_by_provider,
        p.as_of,
        p.counselling_interval_days as interval_days,
        p.has_counselling
    from int_welfare_scope as s
    cross join parameters as p
    left join sessions_by_person as b on b.officer_id = s.officer_id
),
final as (
    select
        force_id,
        unit_id,
        officer_id,
        "group",
        last_offered_on,
        last_attended_on,
        case when has_counselling then due_on end as due_on,
        case
            when not has_counselling then null
            when is_long_absent then 0
            else greatest(as_of - due_on, 0)
        end as days_overdue,
        case when has_counselling then coalesce(as_of - last_offered_on <= interval_days, false) end as available,
        case when has_counselling then coalesce(as_of - last_attended_on <= interval_days, false) end as carried_out,
        case when has_counselling then last_attended_on is null and due_on >= as_of end as not_yet_due,
        case when has_counselling then has_session_not_independent end as has_session_not_independent,
        case when has_counselling then was_cancelled_by_provider end as was_cancelled_by_provider,
        case
            when not has_counselling then 'no_data'
            when is_long_absent then 'absent'
            when due_on < as_of then 'breach'
            when last_attended_on is null then 'not_applicable'
            else 'ok'
        end as state
    from due_days
)
select * from final
