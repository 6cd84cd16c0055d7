-- One row per unit and per force: notification duties due in the as-of month and the 11 before it, before the as-of date.
with period as (
    select as_of, (date_trunc('month', as_of) - interval 11 month)::date as first_day
    from parameters
),
duties as (
    select
        c.unit_id,
        coalesce(n.met_on <= e.as_of, false) as is_met,
        coalesce(n.met_on <= n.due_on, false) as is_in_time
    from stg_notifications as n
    inner join period as e on n.due_on >= e.first_day and n.due_on < e.as_of
    inner join int_cases as c on c.case_id = n.case_id
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        count(d.unit_id) as due,
        count(*) filter (where d.is_met) as met,
        count(*) filter (where d.is_in_time) as in_time
    from int_units as u
    left join duties as d on d.unit_id = u.unit_id
    group by grouping sets ((u.force_id), (u.force_id, u.unit_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        case when p.has_notifications then l.due end::integer as due,
        case when p.has_notifications then l.met end::integer as met,
        case when p.has_notifications then l.in_time end::integer as in_time,
        case when p.has_notifications then l.met / nullif(l.due, 0) end::double as share,
        case
            when not p.has_notifications then 'no_data'
            when l.due = 0 then 'not_applicable'
            when l.met < l.due then 'breach'
            when l.in_time < l.due then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id
