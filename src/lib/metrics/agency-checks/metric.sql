-- One row per unit and per force × group of counted Level 1 cases: all of them, and of these Category 2.
with cases as (
    select *, unnest(case when is_category_2 then ['category_2_level_1', 'level_1'] else ['level_1'] end) as case_group
    from int_level_one_checks
),
case_groups as (
    select unnest(['category_2_level_1', 'level_1']) as case_group
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        g.case_group,
        count(c.case_id) as cases,
        count(*) filter (where c.is_fresh) as checked,
        count(c.case_id) filter (where c.checked_on is null) as never,
        count(*) filter (where c.is_hmpps_fresh) as hmpps_checked,
        quantile_cont(p.as_of - c.hmpps_checked_on, 0.5) as hmpps_median_days
    from int_units as u
    cross join case_groups as g
    cross join parameters as p
    left join cases as c on c.unit_id = u.unit_id and c.case_group = g.case_group
    group by grouping sets ((u.force_id, g.case_group), (u.force_id, u.unit_id, g.case_group))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        l.case_group::varchar as case_group,
        l.cases::integer as cases,
        case when p.has_agency_checks then l.checked end::integer as checked,
        case when p.has_agency_checks then l.checked / nullif(l.cases, 0) end::double as share,
        case when p.has_agency_checks then l.never end::integer as never,
        case when p.has_agency_checks then l.hmpps_checked end::integer as hmpps_checked,
        case when p.has_agency_checks then l.hmpps_checked / nullif(l.cases, 0) end::double as hmpps_share,
        round(l.hmpps_median_days, 9)::double as hmpps_median_days,
        case
            when not p.has_agency_checks then 'no_data'
            when l.cases = 0 then 'not_applicable'
            when l.checked < l.cases then 'breach'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id, case_group
