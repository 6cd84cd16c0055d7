-- One row per unit and per force × calendar month, of the 24 that end with the as-of month, in which something was due or
-- done: visits in time and assessed for risk first, and entries made within the limit.
with period as (
    select as_of, (date_trunc('month', as_of) - interval 23 month)::date as first_day, record_entry_limit_days
    from parameters
),
events as (
    select d.unit_id, d.due_on as day, 'due' as kind, coalesce(d.met_on <= d.due_on, false) as is_good
    from int_visit_duties as d
    inner join period as e on d.due_on between e.first_day and e.as_of - 1
    union all
    select v.unit_id, v.visited_on, 'made', v.risk_order = 'before'
    from int_visits as v
    inner join period as e on v.visited_on between e.first_day and e.as_of
    where v.is_made
    union all
    select r.unit_id, r.entered_on, 'entry', r.lag_days <= e.record_entry_limit_days
    from int_records as r
    inner join period as e on r.entered_on between e.first_day and e.as_of
    where r.lag_days >= 0
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        date_trunc('month', v.day)::date as month,
        count(*) filter (where v.kind = 'due') as visits_due,
        count(*) filter (where v.kind = 'due' and v.is_good) as visits_in_time,
        count(*) filter (where v.kind = 'made') as visits_made,
        count(*) filter (where v.kind = 'made' and v.is_good) as assessed_before,
        count(*) filter (where v.kind = 'entry') as entries,
        count(*) filter (where v.kind = 'entry' and v.is_good) as within_limit
    from events as v
    inner join int_units as u on u.unit_id = v.unit_id
    group by grouping sets (
        (u.force_id, date_trunc('month', v.day)::date), (u.force_id, u.unit_id, date_trunc('month', v.day)::date)
    )
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        null::varchar as officer_id,
        strftime(month, '%Y-%m-%d')::varchar as period_start,
        visits_due::integer as visits_due,
        visits_in_time::integer as visits_in_time,
        (visits_in_time / nullif(visits_due, 0))::double as in_time_share,
        visits_made::integer as visits_made,
        assessed_before::integer as assessed_before,
        (assessed_before / nullif(visits_made, 0))::double as assessed_share,
        entries::integer as entries,
        within_limit::integer as within_limit,
        (within_limit / nullif(entries, 0))::double as within_share
    from by_level
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id, period_start
