-- One row per officer in post: may cases be passed to them? A condition whose extract is not loaded can't be checked
-- and is not applied: it reads true, and the view must say that it was not checked.
with vetted as (
    select distinct g.officer_id
    from int_vetting_grants as g
    cross join parameters as p
    where g.status = 'current' and g.is_at_minimum and g.due_on >= p.as_of
),
untrained as (
    select distinct c.officer_id
    from int_courses as c
    cross join parameters as p
    where list_contains(p.receiver_courses, c.course) and c.status <> 'complete'
),
final as (
    select
        o.officer_id,
        o.unit_id,
        v.officer_id is not null or not p.has_vetting as is_vetted,
        u.officer_id is null or not p.has_training as is_trained,
        coalesce(not a.is_absent, true) as is_present
    from int_officers as o
    cross join parameters as p
    left join vetted as v on v.officer_id = o.officer_id
    left join untrained as u on u.officer_id = o.officer_id
    left join int_absence_today as a on a.officer_id = o.officer_id
    where o.is_in_post
)
select * from final
