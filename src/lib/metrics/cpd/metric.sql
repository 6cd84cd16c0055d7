-- One row per officer in post in a training role, per unit and per force: continuing professional development in the
-- 365 days that end on the as-of date.
with events_by_officer as (
    select
        t.officer_id,
        count(*) as events,
        count(*) filter (where t.cpd_hours is null) as events_without_hours,
        sum(t.cpd_hours) as hours
    from stg_training as t
    cross join parameters as p
    where t.course = 'cpd' and p.as_of - t.completed_on between 0 and 364
    group by t.officer_id
),
by_officer as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        coalesce(e.events, 0) as events,
        coalesce(e.events_without_hours, 0) as events_without_hours,
        case when e.officer_id is null then 0 else e.hours end as hours
    from int_officers as o
    cross join parameters as p
    left join events_by_officer as e on e.officer_id = o.officer_id
    where o.is_in_post and list_contains(p.training_roles, o.role::varchar)
),
by_level as (
    select
        case
            when grouping(unit_id) = 1 then 'force'
            when grouping(officer_id) = 1 then 'unit'
            else 'officer'
        end as level,
        force_id,
        unit_id,
        officer_id,
        count(*) as in_scope,
        count(*) filter (where events > 0) as with_cpd,
        sum(events) as events,
        sum(events_without_hours) as events_without_hours,
        sum(hours) as hours
    from by_officer
    group by grouping sets ((force_id), (force_id, unit_id), (force_id, unit_id, officer_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        l.officer_id::varchar as officer_id,
        l.in_scope::integer as in_scope,
        case when p.has_training then l.with_cpd end::integer as with_cpd,
        case when p.has_training then l.events end::integer as events,
        case when p.has_training then l.events_without_hours end::integer as events_without_hours,
        case when p.has_training then round(l.hours, 9) end::double as hours,
        case
            when not p.has_training then 'no_data'
            when l.with_cpd < l.in_scope then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id
