-- One row per unit and per force × risk level, and one for all levels together: visits overdue on the as-of date, and
-- those made in the as-of month and the 11 before it, up to that date.
with period as (
    select as_of, (date_trunc('month', as_of) - interval 11 month)::date as first_day
    from parameters
),
levels as (
    select unnest(['very_high', 'high', 'medium', 'low', 'not_assessed']) as risk_level
),
cases_by_level as (
    select unit_id, risk_level::varchar as risk_level, count(*) as cases
    from int_cases
    where counts
    group by unit_id, risk_level
),
overdue_by_level as (
    select
        d.unit_id,
        d.risk_level::varchar as risk_level,
        count(*) as overdue,
        count(distinct d.case_id) as overdue_cases
    from int_visit_duties as d
    inner join period as e on d.due_on < e.as_of
    where d.counts and d.met_on is null
    group by d.unit_id, d.risk_level
),
visits_by_level as (
    select
        v.unit_id,
        v.risk_level::varchar as risk_level,
        count(*) as tried,
        count(*) filter (where v.is_made) as made,
        count(*) filter (where v.is_made and v.due_on is not null) as with_due,
        count(*) filter (where v.is_made and v.visited_on <= v.due_on) as in_time,
        count(*) filter (where v.is_made and v.risk_order = 'before') as assessed_before,
        count(*) filter (where v.is_made and v.risk_order = 'unknown') as order_unknown,
        count(*) filter (where v.is_made and v.is_recorded) as recorded,
        count(*) filter (where v.is_made and v.is_single_crewed is not null) as crew_known,
        count(*) filter (where v.is_made and v.is_single_crewed) as single_crewed,
        count(*) filter (where v.is_made and v.is_by_other_staff) as by_others
    from int_visits as v
    inner join period as e on v.visited_on between e.first_day and e.as_of
    where v.is_tried
    group by v.unit_id, v.risk_level
),
deployable as (
    select unit_id, sum(fte) filter (where kept_by is null) as deployable_fte
    from int_deployment
    group by unit_id
),
by_unit as (
    select
        u.force_id,
        u.unit_id,
        l.risk_level,
        coalesce(c.cases, 0) as cases,
        coalesce(o.overdue, 0) as overdue,
        coalesce(o.overdue_cases, 0) as overdue_cases,
        coalesce(v.tried, 0) as tried,
        coalesce(v.made, 0) as made,
        coalesce(v.with_due, 0) as with_due,
        coalesce(v.in_time, 0) as in_time,
        coalesce(v.assessed_before, 0) as assessed_before,
        coalesce(v.order_unknown, 0) as order_unknown,
        coalesce(v.recorded, 0) as recorded,
        coalesce(v.crew_known, 0) as crew_known,
        coalesce(v.single_crewed, 0) as single_crewed,
        coalesce(v.by_others, 0) as by_others,
        -- Once for each unit: the levels of a unit share its officers.
        case when l.risk_level = 'very_high' then coalesce(d.deployable_fte, 0) else 0 end as deployable_fte
    from int_units as u
    cross join levels as l
    left join cases_by_level as c on c.unit_id = u.unit_id and c.risk_level = l.risk_level
    left join overdue_by_level as o on o.unit_id = u.unit_id and o.risk_level = l.risk_level
    left join visits_by_level as v on v.unit_id = u.unit_id and v.risk_level = l.risk_level
    left join deployable as d on d.unit_id = u.unit_id
),
by_level as (
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        case when grouping(risk_level) = 1 then 'all' else risk_level end as risk_level,
        sum(cases) as cases,
        sum(overdue) as overdue,
        sum(overdue_cases) as overdue_cases,
        sum(tried) as tried,
        sum(made) as made,
        sum(with_due) as with_due,
        sum(in_time) as in_time,
        sum(assessed_before) as assessed_before,
        sum(order_unknown) as order_unknown,
        sum(recorded) as recorded,
        sum(crew_known) as crew_known,
        sum(single_crewed) as single_crewed,
        sum(by_others) as by_others,
        case when grouping(risk_level) = 1 then round(sum(deployable_fte), 9) end as deployable_fte
    from by_unit
    group by grouping sets (
        (force_id), (force_id, risk_level), (force_id, unit_id), (force_id, unit_id, risk_level)
    )
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        l.risk_level::varchar as risk_level,
        l.cases::integer as cases,
        case when p.has_visits then l.overdue end::integer as overdue,
        case when p.has_visits then l.overdue_cases end::integer as overdue_cases,
        case when p.has_visits then l.tried end::integer as tried,
        case when p.has_visits then l.made end::integer as made,
        case when p.has_visits then l.with_due end::integer as with_due,
        case when p.has_visits then l.in_time end::integer as in_time,
        case when p.has_visits then l.in_time / nullif(l.with_due, 0) end::double as in_time_share,
        case when p.has_visits then l.assessed_before end::integer as assessed_before,
        case when p.has_visits then l.order_unknown end::integer as order_unknown,
        case when p.has_visits then l.assessed_before / nullif(l.made, 0) end::double as assessed_share,
        case when p.has_visits then l.recorded end::integer as recorded,
        case when p.has_visits then l.recorded / nullif(l.made, 0) end::double as recorded_share,
        case when p.has_visits then l.crew_known end::integer as crew_known,
        case when p.has_visits then l.single_crewed end::integer as single_crewed,
        case when p.has_visits then l.single_crewed / nullif(l.crew_known, 0) end::double as single_crewed_share,
        case when p.has_visits then l.by_others end::integer as by_others,
        case
            when p.has_visits and p.has_absences and p.has_vetting and p.has_training then l.deployable_fte
        end::double as deployable_fte,
        case
            when p.has_visits and p.has_absences and p.has_vetting and p.has_training
                then l.made / nullif(l.deployable_fte, 0)
        end::double as visits_per_fte,
        case
            when not p.has_visits then 'no_data'
            when l.cases = 0 and l.made = 0 then 'not_applicable'
            when l.overdue > 0 or l.assessed_before + l.order_unknown < l.made then 'breach'
            when l.order_unknown > 0 then 'watch'
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
    list_position(['all', 'very_high', 'high', 'medium', 'low', 'not_assessed'], risk_level)
