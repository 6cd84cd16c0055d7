-- One row per unit that units, officers, cases, posts or areas name: a unit that no extract describes still counts.
with named as (
    select unit_id from stg_units
    union
    select unit_id from stg_officers
    union
    select unit_id from stg_cases
    union
    select unit_id from stg_posts
    union
    select unit_id from stg_areas
),
-- Where the units extract knows one force only, a unit that it leaves out belongs to that force.
sole_force as (
    select min(force_id) as force_id, min(force_name) as force_name, min(region) as region
    from stg_units
    having count(distinct force_id) = 1
),
final as (
    select
        n.unit_id,
        coalesce(u.unit_name, n.unit_id) as unit_name,
        coalesce(u.force_id, s.force_id, 'force') as force_id,
        case
            when u.unit_id is null then coalesce(s.force_name, s.force_id, 'force')
            else coalesce(u.force_name, u.force_id)
        end as force_name,
        u.unit_type,
        case when u.unit_id is null then s.region else u.region end as region
    from named as n
    left join stg_units as u on u.unit_id = n.unit_id
    left join sole_force as s on true
)
select * from final
order by unit_id
