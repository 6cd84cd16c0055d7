-- One row per unit and force × what is reviewed: reviews due in 12 months, held by the day they were due, and late.
with scopes as (
    select
        unnest(list_value('caseload', 'risk_ratio', 'cover', 'record_quality', 'welfare', 'meeting')) as scope
),
reviews as (
    select
        s.unit_id,
        s.scope,
        s.due_on,
        s.held_on,
        s.action_due_on,
        s.due_on < p.as_of or s.held_on is not null as is_due,
        s.action_due_on is not null and s.action_closed_on is null and s.action_due_on < p.as_of as is_action_overdue
    from (
        select
            unit_id,
            scope,
            due_on,
            case when held_on <= q.as_of then held_on end as held_on,
            action_due_on,
            case when action_closed_on <= q.as_of then action_closed_on end as action_closed_on
        from stg_scrutiny
        cross join parameters as q
    ) as s
    cross join parameters as p
),
last_held as (
    select unit_id, scope, max(held_on) as held_on, max(due_on) filter (where held_on is not null) as due_on
    from reviews
    group by unit_id, scope
),
by_unit as (
    select
        u.force_id,
        u.unit_id,
        c.scope,
        count(r.due_on) filter (where y.is_recent and r.is_due) as due,
        count(r.due_on) filter (where y.is_recent and r.is_due and r.held_on <= r.due_on) as held_by_due,
        count(r.due_on) filter (where y.is_recent and r.is_due and r.held_on > r.due_on) as held_late,
        -- A review that was not held is made up for by the next one that is.
        count(r.due_on) filter (where w.is_overdue) as overdue,
        min(r.due_on) filter (where w.is_overdue) as overdue_since,
        any_value(l.held_on) as last_held_on,
        min(r.due_on) filter (where r.due_on >= p.as_of and r.held_on is null) as next_due_on,
        count(r.due_on) filter (where r.is_action_overdue) as overdue_actions,
        min(r.action_due_on) filter (where r.is_action_overdue) as action_overdue_since,
        -- Nothing due in the 12 months, and nothing after them.
        count(r.due_on) filter (where y.is_recent) = 0 as is_unscheduled
    from int_units as u
    cross join scopes as c
    cross join parameters as p
    left join reviews as r on r.unit_id = u.unit_id and r.scope = c.scope
    left join last_held as l on l.unit_id = u.unit_id and l.scope = c.scope
    cross join lateral (select r.due_on >= date_trunc('month', p.as_of) - interval 11 month as is_recent) as y
    cross join lateral (
        select y.is_recent and r.is_due and r.held_on is null and coalesce(r.due_on > l.due_on, true) as is_overdue
    ) as w
    group by u.force_id, u.unit_id, c.scope
),
by_level as (
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        scope,
        sum(due) as due,
        sum(held_by_due) as held_by_due,
        sum(held_late) as held_late,
        sum(overdue) as overdue,
        any_value(overdue_since) as overdue_since,
        any_value(last_held_on) as last_held_on,
        any_value(next_due_on) as next_due_on,
        sum(overdue_actions) as overdue_actions,
        any_value(action_overdue_since) as action_overdue_since,
        count(*) filter (where is_unscheduled) as unscheduled
    from by_unit
    group by grouping sets ((scope, force_id), (scope, force_id, unit_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        l.scope::varchar as scope,
        case when p.has_scrutiny then l.due end::integer as due,
        case when p.has_scrutiny then l.held_by_due end::integer as held_by_due,
        case when p.has_scrutiny then l.held_late end::integer as held_late,
        case when p.has_scrutiny then l.held_by_due / nullif(l.due, 0) end::double as share,
        case when p.has_scrutiny then l.overdue end::integer as overdue,
        case when l.level = 'unit' then strftime(l.overdue_since, '%Y-%m-%d') end::varchar as overdue_since,
        case when l.level = 'unit' then strftime(l.last_held_on, '%Y-%m-%d') end::varchar as last_held_on,
        case
            when l.level = 'unit' then date_diff('day', l.last_held_on, p.as_of)
        end::integer as days_since_last,
        case when l.level = 'unit' then strftime(l.next_due_on, '%Y-%m-%d') end::varchar as next_due_on,
        case when p.has_scrutiny then l.overdue_actions end::integer as overdue_actions,
        case
            when l.level = 'unit' then strftime(l.action_overdue_since, '%Y-%m-%d')
        end::varchar as action_overdue_since,
        case when p.has_scrutiny then l.unscheduled end::integer as unscheduled,
        case
            when not p.has_scrutiny then 'no_data'
            when l.unscheduled + l.overdue + l.overdue_actions > 0 then 'breach'
            when l.due = 0 then 'not_applicable'
            when l.held_by_due < l.due then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by
    list_position(['force', 'unit'], level),
    force_id,
    unit_id,
    list_position(['caseload', 'risk_ratio', 'cover', 'record_quality', 'welfare', 'meeting'], scope)
