-- One row per post of the establishment, with whether somebody who is in post holds it, of whatever unit.
with final as (
    select
        s.unit_id,
        s.role,
        s.fte,
        coalesce(o.is_in_post, false) as is_filled
    from stg_posts as s
    left join int_officers as o on o.officer_id = s.officer_id
)
select * from final
