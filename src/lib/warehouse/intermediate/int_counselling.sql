-- One row per person in the counselling scope (in post, in a counselling role, or named as supervisor of one of them):
-- "independent and confidential counselling for MOSOVO officers and their supervisors is available and carried out at
-- regular intervals". True values: only the welfare lens keeps this table.
with in_role as (
    select o.officer_id, o.supervisor_id
    from int_officers as o
    cross join parameters as p
    where o.is_in_post and list_contains(p.counselling_roles, o.role::varchar)
),
named_supervisors as (
    select supervisor_id as officer_id
    from in_role
    where supervisor_id is not null
    group by supervisor_id
),
scope as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        o.started_on,
        case
            when n.officer_id is not null or o.role in ('supervisor', 'manager') then 'supervisor'
            else 'officer'
        end as "group"
    from int_officers as o
    left join in_role as i on i.officer_id = o.officer_id
    left join named_supervisors as n on n.officer_id = o.officer_id
    where o.is_in_post and (i.officer_id is not null or n.officer_id is not null)
),
sessions as (
    select
        s.officer_id,
        s.outcome,
        coalesce(s.independent, false) as is_independent,
        coalesce(s.offered_on, case when s.outcome = 'attended' then s.held_on end) as offered_on,
        case when s.outcome = 'attended' then s.held_on end as attended_on
    from stg_counselling as s
    where coalesce(s.kind = 'counselling', true) and s.outcome <> 'cancelled_by_provider'
),
sessions_by_person as (
    select
        s.officer_id,
        max(s.offered_on) filter (where s.is_independent and s.offered_on <= p.as_of) as last_offered_on,
        max(s.attended_on) filter (where s.is_independent and s.attended_on <= p.as_of) as last_attended_on,
        coalesce(bool_or(
            not s.is_independent
            and p.as_of - coalesce(s.attended_on, s.offered_on) between 0 and p.counselling_interval_days
        ), false) as has_session_not_independent
    from sessions as s
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
        p.as_of,
        p.counselling_interval_days as interval_days,
        p.has_counselling
    from scope as s
    cross join parameters as p
    left join sessions_by_person as b on b.officer_id = s.officer_id
),
final as (
    select
        d.force_id,
        d.unit_id,
        d.officer_id,
        d."group",
        d.last_offered_on,
        d.last_attended_on,
        case when d.has_counselling then d.due_on end as due_on,
        case
            when not d.has_counselling then null
            when coalesce(a.is_long_absent, false) then 0
            else greatest(d.as_of - d.due_on, 0)
        end as days_overdue,
        case
            when d.has_counselling then coalesce(d.as_of - d.last_offered_on <= d.interval_days, false)
        end as available,
        case
            when d.has_counselling then coalesce(d.as_of - d.last_attended_on <= d.interval_days, false)
        end as carried_out,
        case
            when d.has_counselling then d.last_attended_on is null and d.due_on >= d.as_of
        end as not_yet_due,
        case when d.has_counselling then d.has_session_not_independent end as has_session_not_independent,
        case
            when not d.has_counselling then 'no_data'
            when coalesce(a.is_long_absent, false) then 'absent'
            when d.due_on < d.as_of then 'breach'
            when d.last_attended_on is null then 'not_applicable'
            else 'ok'
        end as state
    from due_days as d
    left join int_absence_today as a on a.officer_id = d.officer_id
)
select * from final
