-- One row per officer × side × measure: what fell on days of cover, and what fell on other days, in the last 12 calendar
-- months. Side: the officer was `covered` (their cases), or was `covering` (their own cases, and entries they made).
with period as (
    select as_of, (date_trunc('month', as_of) - interval 11 month)::date as first_day, record_entry_limit_days
    from parameters
),
events as (
    select
        d.lead_officer_id as officer_id,
        d.case_id,
        d.due_on as day,
        coalesce(d.met_on > d.due_on, true) as is_late,
        unnest(['covered', 'covering']) as side,
        'visits' as measure
    from int_visit_duties as d
    inner join period as e on d.due_on between e.first_day and e.as_of - 1
    union all
    select r.lead_officer_id, r.case_id, r.happened_on, r.lag_days > e.record_entry_limit_days, 'covered', 'records'
    from int_records as r
    inner join period as e on r.happened_on between e.first_day and e.as_of
    where r.lag_days >= 0
    union all
    select r.officer_id, r.case_id, r.happened_on, r.lag_days > e.record_entry_limit_days, 'covering', 'records'
    from int_records as r
    inner join period as e on r.happened_on between e.first_day and e.as_of
    where r.lag_days >= 0
),
covers as (
    select 'covered' as side, absent_officer_id as officer_id, case_id, starts_on, ends_on
    from stg_cover
    where absent_officer_id <> covering_officer_id
    union all
    select 'covering', covering_officer_id, null, starts_on, ends_on
    from stg_cover
    where absent_officer_id <> covering_officer_id
),
during as (
    select v.officer_id, v.side, v.measure, count(*) as events, count(*) filter (where v.is_late) as late
    from events as v
    semi join covers as k
        on k.side = v.side and k.officer_id = v.officer_id and v.day >= k.starts_on
        and coalesce(v.day <= k.ends_on, true) and coalesce(k.case_id = v.case_id, true)
    group by v.officer_id, v.side, v.measure
),
altogether as (
    select officer_id, side, measure, count(*) as events, count(*) filter (where is_late) as late
    from events
    group by officer_id, side, measure
),
final as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        a.side,
        a.measure,
        coalesce(d.events, 0)::integer as during,
        coalesce(d.late, 0)::integer as during_late,
        (a.events - coalesce(d.events, 0))::integer as outside,
        (a.late - coalesce(d.late, 0))::integer as outside_late
    from altogether as a
    inner join int_officers as o on o.officer_id = a.officer_id
    left join during as d on d.officer_id = a.officer_id and d.side = a.side and d.measure = a.measure
)
select * from final
