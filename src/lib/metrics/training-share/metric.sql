-- One row per unit and per force × required course, and one for all the courses together ("fully trained").
with by_officer_and_course as (
    select
        force_id,
        unit_id,
        officer_id,
        course,
        cases,
        high_risk_cases,
        status = 'complete' as is_trained,
        status = 'booked' as is_booked,
        state = 'watch' as is_expiring,
        null::bigint as days_to_trained
    from int_training
),
-- Fully trained on the day when the last of the courses was first completed; before the post began counts as 0 days.
by_officer as (
    select
        force_id,
        unit_id,
        officer_id,
        'all' as course,
        any_value(cases) as cases,
        any_value(high_risk_cases) as high_risk_cases,
        bool_and(status = 'complete') as is_trained,
        bool_and(status in ('complete', 'booked')) and bool_or(status = 'booked') as is_booked,
        bool_and(status = 'complete') and bool_or(state = 'watch') as is_expiring,
        case
            when bool_and(status = 'complete') then greatest(max(first_completed_on) - any_value(started_on), 0)
        end as days_to_trained
    from int_training
    group by force_id, unit_id, officer_id
),
everybody as (
    select * from by_officer_and_course
    union all by name
    select * from by_officer
),
courses as (
    select unnest(list_concat(['all'], required_courses)) as course
    from parameters
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        c.course,
        count(e.officer_id) as in_scope,
        count(*) filter (where e.is_trained) as trained,
        count(*) filter (where e.is_expiring) as expiring,
        count(*) filter (where e.is_booked) as booked,
        median(e.days_to_trained) as median_days_to_trained,
        coalesce(sum(e.cases) filter (where not e.is_trained), 0) as cases_with_untrained,
        coalesce(sum(e.high_risk_cases) filter (where not e.is_trained), 0) as high_risk_with_untrained
    from int_units as u
    cross join courses as c
    left join everybody as e on e.unit_id = u.unit_id and e.course = c.course
    group by grouping sets ((u.force_id, c.course), (u.force_id, u.unit_id, c.course))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        l.course::varchar as course,
        l.in_scope::integer as in_scope,
        case when p.has_training then l.trained end::integer as trained,
        case when p.has_training then l.trained / nullif(l.in_scope, 0) end::double as share,
        case when p.has_training then l.expiring end::integer as expiring,
        case when p.has_training then l.booked end::integer as booked,
        l.median_days_to_trained::double as median_days_to_trained,
        case when p.has_training then l.cases_with_untrained end::integer as cases_with_untrained,
        case when p.has_training then l.high_risk_with_untrained end::integer as high_risk_with_untrained,
        case
            when not p.has_training then 'no_data'
            when l.in_scope = 0 then 'not_applicable'
            when l.trained < l.in_scope then 'breach'
            when l.expiring > 0 then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select final.*
from final
cross join parameters as p
order by
    list_position(['force', 'unit'], level),
    force_id,
    unit_id,
    coalesce(list_position(p.required_courses, course), 0)
