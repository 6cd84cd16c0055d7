-- One row per officer in post in a role that holds cases × breach (load, high_risk_share) that lasts: at as many
-- snapshots in a row, of weeks or of months, as the settings say, up to that of the as-of date. A missing one breaks it.
with periods as (
    select
        l.force_id,
        l.unit_id,
        l.officer_id,
        l.grain,
        l.snapshot_on,
        case
            when l.grain = 'month' then date_diff('month', date '2000-01-01', l.period_start)
            else date_diff('day', date '2000-01-03', l.period_start) // 7
        end as period_number,
        -- As the load is judged: who has under a fifth of the rostered hours is absent, not overloaded.
        coalesce(
            l.available_hours > 0
            and l.available_hours * 5 >= l.rostered_hours
            and 100 * l.hours_needed > s.load_breach_percent * l.available_hours,
            false
        ) as load,
        coalesce(
            1000000 * r.high_risk_cases::bigint
            > round(s.high_risk_limit_percent * 10000)::bigint
            * (r.cases - if(s.unassessed_denominator = 'assessed', r.not_assessed, 0)),
            false
        ) as high_risk_share
    from int_loads as l
    inner join snapshot_parameters as s on s.as_of = l.snapshot_on
    left join int_risk_by_snapshot as r on r.as_of = l.snapshot_on and r.officer_id = l.officer_id
    where l.officer_id is not null
),
breaches as (
    select *
    from (from periods unpivot (is_breach for breach in (load, high_risk_share)))
    where is_breach
),
-- Periods in breach that follow each other share one `run`.
runs as (
    select
        *,
        period_number - row_number() over (
            partition by officer_id, grain, breach order by period_number
        ) as run
    from breaches
),
lasting_runs as (
    select
        r.force_id,
        r.unit_id,
        r.officer_id,
        r.breach,
        min(r.snapshot_on) as since,
        count(*) as snapshots
    from runs as r
    cross join parameters as p
    group by r.force_id, r.unit_id, r.officer_id, r.grain, r.breach, r.run, p.as_of, p.persistence_snapshots
    having max(r.snapshot_on) = p.as_of and count(*) >= p.persistence_snapshots
),
final as (
    select force_id, unit_id, officer_id, breach, min(since) as since, arg_min(snapshots, since) as snapshots
    from lasting_runs
    group by force_id, unit_id, officer_id, breach
)
select * from final
