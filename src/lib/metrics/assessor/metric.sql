-- One row per unit and per force: ARMS assessments of the as-of month and the 11 before it, up to the as-of date, by
-- whether their assessor had the national MOSOVO course on that day.
with arms_by_unit as (
    select
        a.unit_id,
        count(*) as arms,
        count(*) filter (where a.is_assessor_known and not a.is_assessor_trained) as by_untrained,
        count(*) filter (where not a.is_assessor_known) as assessor_unknown
    from int_assessments as a
    cross join parameters as p
    where a.tool = 'arms' and a.completed_on >= (date_trunc('month', p.as_of) - interval 11 month)::date
    group by a.unit_id
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        coalesce(sum(a.arms), 0) as arms,
        coalesce(sum(a.by_untrained), 0) as by_untrained,
        coalesce(sum(a.assessor_unknown), 0) as assessor_unknown
    from int_units as u
    left join arms_by_unit as a on a.unit_id = u.unit_id
    group by grouping sets ((u.force_id), (u.force_id, u.unit_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        case when p.has_assessments then l.arms end::integer as arms,
        case when p.has_assessments and p.has_training then l.by_untrained end::integer as by_untrained,
        case when p.has_assessments then l.assessor_unknown end::integer as assessor_unknown,
        case
            when p.has_assessments and p.has_training then l.by_untrained / nullif(l.arms, 0)
        end::double as share,
        case
            when not (p.has_assessments and p.has_training) then 'no_data'
            when l.arms = 0 then 'not_applicable'
            when l.by_untrained > 0 then 'breach'
            when l.assessor_unknown > 0 then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id
