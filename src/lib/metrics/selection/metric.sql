-- One row per unit and per force: officers in post in a role that must be vetted, and which of the four elements of the
-- selection procedure are recorded as assessed. Where no officer of anybody has any, the columns are not there.
with there as (
    select coalesce(
        bool_or(coalesce(skills_assessed, motivation_assessed, suitability_assessed, capacity_assessed) is not null),
        false
    ) as has_selection
    from stg_officers
),
appointed as (
    select
        o.unit_id,
        s.skills_assessed,
        s.motivation_assessed,
        s.suitability_assessed,
        s.capacity_assessed
    from int_officers as o
    inner join stg_officers as s on s.officer_id = o.officer_id
    cross join parameters as p
    where o.is_in_post and list_contains(p.vetting_roles, o.role::varchar)
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        count(a.unit_id) as appointed,
        count(*) filter (where a.skills_assessed) as skills,
        count(*) filter (where a.motivation_assessed) as motivation,
        count(*) filter (where a.suitability_assessed) as suitability,
        count(*) filter (where a.capacity_assessed) as capacity,
        count(*) filter (
            where a.skills_assessed and a.motivation_assessed and a.suitability_assessed and a.capacity_assessed
        ) as all_four
    from int_units as u
    left join appointed as a on a.unit_id = u.unit_id
    group by grouping sets ((u.force_id), (u.force_id, u.unit_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        l.appointed::integer as appointed,
        case when t.has_selection then l.skills end::integer as skills,
        case when t.has_selection then l.motivation end::integer as motivation,
        case when t.has_selection then l.suitability end::integer as suitability,
        case when t.has_selection then l.capacity end::integer as capacity,
        case when t.has_selection then l.all_four end::integer as all_four,
        case when t.has_selection then l.all_four / nullif(l.appointed, 0) end::double as share,
        case
            when not t.has_selection then 'no_data'
            when l.appointed = 0 then 'not_applicable'
            when l.all_four < l.appointed then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join there as t
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id
