-- One row per unit and per force: from the established posts to the officers who can be deployed on the as-of date.
with posts as (
    select
        s.unit_id,
        s.fte,
        coalesce(o.is_in_post, false) as is_filled
    from stg_posts as s
    cross join parameters as p
    left join int_officers as o on o.officer_id = s.officer_id
    where list_contains(p.case_holding_roles, s.role::varchar)
),
posts_by_unit as (
    select
        unit_id,
        sum(fte) as established_fte,
        coalesce(sum(fte) filter (where not is_filled), 0) as vacant_fte
    from posts
    group by unit_id
),
people_by_unit as (
    select
        unit_id,
        sum(fte) as in_post_fte,
        coalesce(sum(fte) filter (where kept_by = 'absent'), 0) as absent_fte,
        coalesce(sum(fte) filter (where kept_by = 'not_vetted'), 0) as not_vetted_fte,
        coalesce(sum(fte) filter (where kept_by = 'not_trained'), 0) as not_trained_fte,
        coalesce(sum(fte) filter (where kept_by is null), 0) as deployable_fte
    from int_deployment
    group by unit_id
),
by_unit as (
    select
        u.force_id,
        u.unit_id,
        coalesce(s.established_fte, 0) as established_fte,
        coalesce(s.vacant_fte, 0) as vacant_fte,
        coalesce(e.in_post_fte, 0) as in_post_fte,
        coalesce(e.absent_fte, 0) as absent_fte,
        coalesce(e.not_vetted_fte, 0) as not_vetted_fte,
        coalesce(e.not_trained_fte, 0) as not_trained_fte,
        coalesce(e.deployable_fte, 0) as deployable_fte
    from int_units as u
    left join posts_by_unit as s on s.unit_id = u.unit_id
    left join people_by_unit as e on e.unit_id = u.unit_id
    where s.unit_id is not null or e.unit_id is not null
),
by_level as (
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        sum(established_fte) as established_fte,
        sum(vacant_fte) as vacant_fte,
        sum(in_post_fte) as in_post_fte,
        sum(absent_fte) as absent_fte,
        sum(not_vetted_fte) as not_vetted_fte,
        sum(not_trained_fte) as not_trained_fte,
        sum(deployable_fte) as deployable_fte
    from by_unit
    group by grouping sets ((force_id), (force_id, unit_id))
),
-- A step whose extract is not loaded is not known, nor is any that comes after it. Nine decimals, as for hours.
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        case when p.has_posts then round(l.established_fte, 9) end::double as established_fte,
        case when p.has_posts then round(l.vacant_fte, 9) end::double as vacant_fte,
        case
            when p.has_posts then round(l.established_fte - l.vacant_fte - l.in_post_fte, 9)
        end::double as unworked_fte,
        round(l.in_post_fte, 9)::double as in_post_fte,
        case when p.has_absences then round(l.absent_fte, 9) end::double as absent_fte,
        case when p.has_absences and p.has_vetting then round(l.not_vetted_fte, 9) end::double as not_vetted_fte,
        case
            when p.has_absences and p.has_vetting and p.has_training then round(l.not_trained_fte, 9)
        end::double as not_trained_fte,
        case
            when p.has_absences and p.has_vetting and p.has_training then round(l.deployable_fte, 9)
        end::double as deployable_fte,
        case
            when not (p.has_absences and p.has_vetting and p.has_training) then 'no_data'
            when l.in_post_fte = 0 and l.established_fte = 0 then 'not_applicable'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id
