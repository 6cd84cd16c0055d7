-- One row per unit and force, and calendar month of the 24 that end with the as-of month: the hours lost to each kind of
-- absence, of those rostered.
with period as (
    select
        p.has_absences,
        (date_trunc('month', p.as_of) - interval 23 month)::date as first_day,
        last_day(p.as_of) as final_day
    from parameters as p
),
-- An extract seldom says how far back it reaches: every absence in it that has ended did so after it began.
reach as (
    select coalesce(min(ends_on), min(starts_on)) - 7 as known_from
    from stg_absences
),
calendar as (
    select unnest(generate_series(first_day, final_day, interval 1 day))::date as day
    from period
),
pattern_days as (
    select w.working_days, c.day
    from (select distinct working_days from int_officers) as w
    cross join calendar as c
    where substr(w.working_days, isodow(c.day)::integer, 1) <> '-'
),
rostered_days as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        d.day,
        date_trunc('month', d.day)::date as period_start,
        o.contracted_hours / nullif(length(replace(o.working_days, '-', '')), 0) as hours
    from int_officers as o
    inner join pattern_days as d on d.working_days = o.working_days
    where d.day between o.started_on and coalesce(o.ended_on, d.day)
),
by_level as (
    select
        if(grouping(r.unit_id) = 1, 'force', 'unit') as level,
        r.force_id,
        r.unit_id,
        r.period_start,
        sum(r.hours) as rostered_hours,
        coalesce(sum(r.hours * t.taken), 0) as lost_hours,
        coalesce(sum(r.hours * t.maternity), 0) as maternity_hours,
        coalesce(sum(r.hours * t.paternity), 0) as paternity_hours,
        coalesce(sum(r.hours * t.adoption), 0) as adoption_hours,
        coalesce(sum(r.hours * t.shared_parental), 0) as shared_parental_hours,
        coalesce(sum(r.hours * t.sickness), 0) as sickness_hours,
        coalesce(sum(r.hours * t.family), 0) as family_hours,
        coalesce(sum(r.hours * t.annual_leave), 0) as annual_leave_hours,
        coalesce(sum(r.hours * t.training), 0) as training_hours,
        coalesce(sum(r.hours * t.court), 0) as court_hours,
        coalesce(sum(r.hours * t.other), 0) as other_hours
    from rostered_days as r
    left join int_lost_days as t on t.officer_id = r.officer_id and t.day = r.day
    group by grouping sets ((r.period_start, r.force_id), (r.period_start, r.force_id, r.unit_id))
),
judged as (
    select
        l.*,
        case
            when not p.has_absences or not coalesce(l.period_start >= e.known_from, false) then 'no_data'
            when l.rostered_hours = 0 then 'not_applicable'
            else 'ok'
        end as state
    from by_level as l
    cross join period as p
    cross join reach as e
),
-- Nine decimals: the order in which the engine adds can't show.
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        null::varchar as officer_id,
        strftime(period_start, '%Y-%m-%d') as period_start,
        strftime(last_day(period_start), '%Y-%m-%d') as period_end,
        round(rostered_hours, 9)::double as rostered_hours,
        case when state <> 'no_data' then round(lost_hours, 9) end::double as lost_hours,
        case when state <> 'no_data' then round(maternity_hours, 9) end::double as maternity_hours,
        case when state <> 'no_data' then round(paternity_hours, 9) end::double as paternity_hours,
        case when state <> 'no_data' then round(adoption_hours, 9) end::double as adoption_hours,
        case when state <> 'no_data' then round(shared_parental_hours, 9) end::double as shared_parental_hours,
        case when state <> 'no_data' then round(sickness_hours, 9) end::double as sickness_hours,
        case when state <> 'no_data' then round(family_hours, 9) end::double as family_hours,
        case when state <> 'no_data' then round(annual_leave_hours, 9) end::double as annual_leave_hours,
        case when state <> 'no_data' then round(training_hours, 9) end::double as training_hours,
        case when state <> 'no_data' then round(court_hours, 9) end::double as court_hours,
        case when state <> 'no_data' then round(other_hours, 9) end::double as other_hours,
        case
            when state = 'ok' then round(lost_hours / rostered_hours, 12)
        end::double as rate,
        state::varchar as state
    from judged
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id, period_start
