-- One row per calendar month and per week (ISO, of the last 26) × officer with a case-holding role in post on the last
-- snapshot in it, and × unit's cases without a lead (officer_id null): hours needed in the period, and hours there are.
-- The as-of day is the snapshot of its own month and week.
with days as (
    select distinct as_of from int_case_days
    union
    select as_of from parameters
),
periods as (
    select
        'month' as grain,
        max(d.as_of) as snapshot_on,
        date_trunc('month', d.as_of)::date as period_start,
        last_day(max(d.as_of)) as period_end,
        1.0 as months
    from days as d
    group by date_trunc('month', d.as_of)
    union all by name
    select
        'week' as grain,
        max(d.as_of) as snapshot_on,
        date_trunc('week', d.as_of)::date as period_start,
        (date_trunc('week', d.as_of) + interval 6 day)::date as period_end,
        84 / 365.25 as months
    from days as d
    cross join parameters as p
    where date_trunc('week', d.as_of) > date_trunc('week', p.as_of) - interval 182 day
    group by date_trunc('week', d.as_of)
),
needs as (
    select
        as_of,
        force_id,
        unit_id,
        holder_id as officer_id,
        count(*) as cases,
        sum(assessments_hours + meetings_hours + records_hours + premises_hours + intake_hours) as other_hours,
        sum(visits_hours) as visits_hours,
        sum(visits_hours_least) as visits_hours_least,
        sum(visits_hours_most) as visits_hours_most
    from int_case_hours
    group by as_of, force_id, unit_id, holder_id
),
-- What an area needs where no officer has a case there.
area_needs as (
    select as_of, force_id, unit_id, null::varchar as officer_id, 0 as cases,
        (liaison_hours + intake_hours)::decimal(18, 9) as other_hours
    from int_area_hours
    where led_cases = 0 and liaison_hours + intake_hours > 0
),
holders as (
    select n.as_of, o.force_id, o.unit_id, o.officer_id, 0 as cases
    from days as n
    cross join parameters as p
    inner join int_officers as o
        on n.as_of between o.started_on and coalesce(o.ended_on, date '9999-12-31')
        and list_contains(p.case_holding_roles, o.role::varchar)
),
by_holder as (
    select
        as_of,
        force_id,
        unit_id,
        officer_id,
        sum(cases)::integer as cases,
        coalesce(sum(other_hours), 0) as other_hours,
        coalesce(sum(visits_hours), 0) as visits_hours,
        coalesce(sum(visits_hours_least), 0) as visits_hours_least,
        coalesce(sum(visits_hours_most), 0) as visits_hours_most
    from (
        select * from needs
        union all by name
        select * from area_needs
        union all by name
        select * from holders
    )
    group by as_of, force_id, unit_id, officer_id
),
hours_by_period as (
    select e.grain, e.period_start, d.officer_id, sum(d.hours) as rostered_hours, sum(d.hours - d.lost_hours) as available_hours
    from periods as e
    inner join int_officer_days as d on d.day between e.period_start and e.period_end
    group by e.grain, e.period_start, d.officer_id
),
final as (
    select
        e.grain,
        e.period_start,
        e.period_end,
        e.snapshot_on,
        b.force_id,
        b.unit_id,
        b.officer_id,
        b.cases,
        case when p.has_areas then (b.other_hours + b.visits_hours) * e.months end as hours_needed,
        case when p.has_areas then (b.other_hours + b.visits_hours_least) * e.months end as hours_least,
        case when p.has_areas then (b.other_hours + b.visits_hours_most) * e.months end as hours_most,
        case when b.officer_id is not null then coalesce(h.rostered_hours, 0) end as rostered_hours,
        case
            when b.officer_id is not null and p.has_absences then coalesce(h.available_hours, 0)
        end as available_hours
    from periods as e
    cross join parameters as p
    inner join by_holder as b on b.as_of = e.snapshot_on
    left join hours_by_period as h
        on h.grain = e.grain and h.period_start = e.period_start and h.officer_id = b.officer_id
)
select * from final
