-- One row per officer in the vetting scope (in post, in a vetting role): the qualifying vetting and when it is due.
-- "vetted before taking up their post to a minimum of NPPV2 … regularly vetted while in post".
with scope as (
    select o.force_id, o.unit_id, o.officer_id, o.started_on, p.as_of, p.has_vetting, p.horizon_days
    from int_officers as o
    cross join parameters as p
    where o.is_in_post and list_contains(p.vetting_roles, o.role::varchar)
),
levels_held as (
    select officer_id, arg_max(level, coalesce(level_rank, 0)) as level_held
    from int_vetting_grants
    where status = 'current'
    group by officer_id
),
qualifying_grants as (
    select officer_id, granted_on, due_on
    from int_vetting_grants
    where status = 'current' and is_at_minimum
    qualify row_number() over (partition by officer_id order by due_on desc, granted_on desc, level_rank desc) = 1
),
-- Lapsed vetting counts for the days that it ran.
times_vetted as (
    select
        s.officer_id,
        g.granted_on,
        g.granted_on <= s.started_on as is_before_post,
        greatest(g.granted_on, s.started_on) as from_day,
        least(g.due_on, s.as_of) as to_day
    from scope as s
    inner join int_vetting_grants as g on g.officer_id = s.officer_id
    where g.is_at_minimum and g.status in ('current', 'lapsed')
),
times_vetted_after_earlier as (
    select
        officer_id,
        is_before_post,
        to_day,
        greatest(
            from_day,
            max(to_day) over (
                partition by officer_id order by from_day, to_day
                rows between unbounded preceding and 1 preceding
            ) + 1
        ) as from_day
    from times_vetted
),
days_vetted_in_post as (
    select
        officer_id,
        bool_or(is_before_post) as before_post,
        sum(greatest(to_day - from_day + 1, 0)) as days_vetted
    from times_vetted_after_earlier
    group by officer_id
),
final as (
    select
        s.force_id,
        s.unit_id,
        s.officer_id,
        h.level_held,
        q.granted_on,
        q.due_on,
        q.due_on - s.as_of as days_to_due,
        case
            when q.due_on is null then null
            when q.due_on < s.as_of then 'overdue'
            else coalesce(
                list_min(list_filter(s.horizon_days, lambda days: days >= q.due_on - s.as_of))::integer::varchar,
                'later'
            )
        end as horizon,
        case when s.has_vetting then coalesce(d.before_post, false) end as before_post,
        case
            when s.has_vetting then s.as_of - s.started_on + 1 - coalesce(d.days_vetted, 0)
        end as days_unvetted_in_post,
        coalesce(c.cases, 0) as cases,
        coalesce(c.high_risk_cases, 0) as high_risk_cases,
        case
            when not s.has_vetting then 'no_data'
            when q.due_on is null or q.due_on < s.as_of then 'breach'
            when q.due_on - s.as_of <= list_max(s.horizon_days) then 'watch'
            else 'ok'
        end as state
    from scope as s
    left join levels_held as h on h.officer_id = s.officer_id
    left join qualifying_grants as q on q.officer_id = s.officer_id
    left join days_vetted_in_post as d on d.officer_id = s.officer_id
    left join int_caseloads as c on c.holder_id = s.officer_id
)
select * from final
