-- One row per person in post who appears on visits, escorts or assessments of the last 12 calendar months, per unit and
-- per force: whether every required course is complete.
with courses as (
    select
        c.officer_id,
        bool_and(c.status = 'complete') as is_trained,
        string_agg(c.course, ', ' order by list_position(p.required_courses, c.course))
            filter (where c.status <> 'complete') as missing_courses
    from int_courses as c
    cross join parameters as p
    where list_contains(p.required_courses, c.course)
    group by c.officer_id
),
people as (
    select
        u.force_id,
        s.unit_id,
        case when s.is_in_post then s.officer_id end as officer_id,
        s.role,
        s.is_in_post,
        not s.is_known as is_unknown,
        not list_contains(p.training_roles, s.role) as is_other,
        s.visits,
        s.assessments,
        coalesce(c.is_trained, true) as is_trained,
        c.missing_courses
    from int_staff_involved as s
    inner join int_units as u on u.unit_id = s.unit_id
    cross join parameters as p
    left join courses as c on c.officer_id = s.officer_id
),
by_level as (
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        null as officer_id,
        null as role,
        coalesce(sum(visits) filter (where is_in_post), 0) as visits,
        coalesce(sum(assessments) filter (where is_in_post), 0) as assessments,
        count(*) filter (where is_in_post) as involved,
        count(*) filter (where is_in_post and is_trained) as trained,
        count(*) filter (where is_in_post and is_other) as others,
        count(*) filter (where is_in_post and is_other and is_trained) as others_trained,
        count(*) filter (where is_unknown) as unknown,
        null as missing_courses
    from people
    group by grouping sets ((force_id), (force_id, unit_id))
    union all by name
    select
        'officer' as level,
        force_id,
        unit_id,
        officer_id,
        role,
        visits,
        assessments,
        1 as involved,
        is_trained::integer as trained,
        is_other::integer as others,
        (is_other and is_trained)::integer as others_trained,
        0 as unknown,
        missing_courses
    from people
    where is_in_post
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        l.officer_id::varchar as officer_id,
        l.role::varchar as role,
        l.visits::integer as visits,
        l.assessments::integer as assessments,
        l.involved::integer as involved,
        case when p.has_training then l.trained end::integer as trained,
        case when p.has_training then l.trained / nullif(l.involved, 0) end::double as share,
        l.others::integer as others,
        case when p.has_training then l.others_trained end::integer as others_trained,
        l.unknown::integer as unknown,
        case when p.has_training then l.missing_courses end::varchar as missing_courses,
        case
            when not p.has_training then 'no_data'
            when l.involved = 0 and l.unknown = 0 then 'not_applicable'
            when l.trained < l.involved then 'breach'
            when l.unknown > 0 then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id
