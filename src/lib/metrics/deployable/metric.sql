-- One row per unit and per force: from the established posts to the officers who can be deployed on the as-of date.
with by_level as (
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
    from int_unit_people
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
