-- One row per unit with posts or people in roles that hold cases: from its established posts to the parts of full-time
-- posts that can be deployed on the as-of date. Somebody who is kept by two reasons is taken off once.
with posts_by_unit as (
    select
        s.unit_id,
        sum(s.fte) as established_fte,
        coalesce(sum(s.fte) filter (where not s.is_filled), 0) as vacant_fte
    from int_posts as s
    cross join parameters as p
    where list_contains(p.case_holding_roles, s.role::varchar)
    group by s.unit_id
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
final as (
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
)
select * from final
