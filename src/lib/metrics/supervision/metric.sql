-- One row per person whom support is for, unit and force × kind of contact: one-to-one and stress briefing.
with by_level as (
    select
        case
            when grouping(unit_id) = 1 then 'force'
            when grouping(officer_id) = 1 then 'unit'
            else 'officer'
        end as level,
        force_id,
        unit_id,
        officer_id,
        kind,
        count(*) as people,
        sum(due) as due,
        sum(held) as held,
        count(*) filter (where state = 'breach') as overdue,
        any_value(last_held_on) as last_held_on,
        any_value(due_on) as due_on,
        any_value(days_overdue) as days_overdue,
        any_value(state) as state_of_one,
        bool_or(state = 'no_data') as is_unknown
    from int_supervision
    group by grouping sets ((kind, force_id), (kind, force_id, unit_id), (kind, force_id, unit_id, officer_id))
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        officer_id::varchar as officer_id,
        kind::varchar as kind,
        people::integer as people,
        due::integer as due,
        held::integer as held,
        (held / nullif(due, 0))::double as share,
        case when not is_unknown then overdue end::integer as overdue,
        case when level = 'officer' then strftime(last_held_on, '%Y-%m-%d') end as last_held_on,
        case when level = 'officer' then strftime(due_on, '%Y-%m-%d') end as due_on,
        case when level = 'officer' then days_overdue end::integer as days_overdue,
        case
            when level = 'officer' then state_of_one
            when is_unknown then 'no_data'
            when overdue > 0 then 'breach'
            when due = 0 then 'not_applicable'
            else 'ok'
        end::varchar as state
    from by_level
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id, kind
