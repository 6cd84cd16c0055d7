-- One row per unit and per force with people in roles that hold cases, with counted cases or with areas: the unit's share
-- of the force's people who can be deployed, beside its share of what the force's work comes from.
with setting as (
    select
        p.as_of,
        p.fair_share_by = 'mix' as is_mix,
        p.has_absences and p.has_vetting and p.has_training as has_deployable,
        p.has_areas,
        p.has_approved_premises,
        p.fair_share_weight_area as weight_area,
        p.fair_share_weight_population as weight_population,
        p.fair_share_weight_premises as weight_premises,
        p.fair_share_weight_offenders as weight_offenders
    from parameters as p
),
areas_by_unit as (
    select unit_id, sum(area_km2) as area_km2, sum(population) as population
    from stg_areas
    group by unit_id
),
premises_by_unit as (
    select a.unit_id, count(*) as premises
    from stg_approved_premises as r
    inner join setting as s on coalesce(r.opened_on <= s.as_of, true) and coalesce(r.closed_on >= s.as_of, true)
    inner join stg_areas as a on a.area_id = r.area_id
    group by a.unit_id
),
by_unit as (
    select
        u.force_id,
        u.unit_id,
        coalesce(e.deployable_fte, 0) as deployable_fte,
        coalesce(w.hours, 0) as hours,
        coalesce(a.area_km2, 0) as area_km2,
        coalesce(a.population, 0) as population,
        coalesce(r.premises, 0) as premises,
        coalesce(w.cases, 0) as cases
    from int_units as u
    left join int_unit_people as e on e.unit_id = u.unit_id
    left join int_unit_work as w on w.unit_id = u.unit_id
    left join areas_by_unit as a on a.unit_id = u.unit_id
    left join premises_by_unit as r on r.unit_id = u.unit_id
    where w.unit_id is not null or a.unit_id is not null
),
by_force as (
    select
        force_id,
        round(sum(deployable_fte), 9) as deployable_fte,
        sum(hours) as hours,
        round(sum(area_km2), 9) as area_km2,
        sum(population) as population,
        sum(premises) as premises,
        sum(cases) as cases
    from by_unit
    group by force_id
),
-- A driver of which the force has nothing says nothing of any unit: its weight is left out.
weights as (
    select
        f.*,
        s.*,
        case when f.area_km2 > 0 then s.weight_area else 0 end as own_area,
        case when f.population > 0 then s.weight_population else 0 end as own_population,
        case when f.premises > 0 then s.weight_premises else 0 end as own_premises,
        case when f.cases > 0 then s.weight_offenders else 0 end as own_offenders,
        s.has_deployable and s.has_areas
        and (not s.is_mix or s.weight_premises = 0 or s.has_approved_premises) as is_known
    from by_force as f
    cross join setting as s
),
shares as (
    select
        u.*,
        w.is_known,
        u.deployable_fte / nullif(w.deployable_fte, 0) as fte_share,
        w.deployable_fte as force_fte,
        case
            when not w.is_mix then u.hours / nullif(w.hours, 0)
            else (
                w.own_area * coalesce(u.area_km2 / nullif(w.area_km2, 0), 0)
                + w.own_population * coalesce(u.population / nullif(w.population, 0), 0)
                + w.own_premises * coalesce(u.premises / nullif(w.premises, 0), 0)
                + w.own_offenders * coalesce(u.cases / nullif(w.cases, 0), 0)
            ) / nullif(w.own_area + w.own_population + w.own_premises + w.own_offenders, 0)
        end as demand_share
    from by_unit as u
    inner join weights as w on w.force_id = u.force_id
),
by_level as (
    select
        'unit' as level,
        *,
        fte_share / nullif(demand_share, 0) as fair_share,
        force_fte * demand_share as fair_fte
    from shares
    union all by name
    select
        'force' as level,
        force_id,
        sum(deployable_fte) as deployable_fte,
        sum(hours) as hours,
        sum(area_km2) as area_km2,
        sum(population) as population,
        sum(premises) as premises,
        sum(cases) as cases,
        bool_and(is_known) as is_known
    from shares
    group by force_id
),
stated as (
    select *, bool_or(fair_share is not null) over (partition by force_id) as is_comparable
    from by_level
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        case when s.has_deployable then round(l.deployable_fte, 9) end::double as deployable_fte,
        case when s.has_areas then round(l.hours, 9) end::double as hours_needed,
        case when s.has_areas then round(l.area_km2, 9) end::double as area_km2,
        case when s.has_areas then l.population end::integer as population,
        case when s.has_areas and s.has_approved_premises then l.premises end::integer as premises,
        l.cases::integer as cases,
        case when l.is_known then round(l.fte_share, 9) end::double as fte_share,
        case when l.is_known then round(l.demand_share, 9) end::double as demand_share,
        case when l.is_known then round(l.fair_share, 9) end::double as fair_share,
        case when l.is_known then round(l.fair_fte, 9) end::double as fair_fte,
        case when l.is_known then round(l.deployable_fte - l.fair_fte, 9) end::double as difference_fte,
        case
            when not l.is_known then 'no_data'
            when l.level = 'unit' and l.fair_share is null then 'not_applicable'
            when l.level = 'force' and not l.is_comparable then 'not_applicable'
            else 'ok'
        end::varchar as state
    from stated as l
    cross join setting as s
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id
