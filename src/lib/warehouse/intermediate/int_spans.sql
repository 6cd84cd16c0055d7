-- One row per supervisor in post (of whatever role: who is named as one) and per unit's people without one (officer_id
-- null): how many people in post they supervise. Built before a lens takes the people of other units out.
with in_post as (
    select officer_id, force_id, unit_id, role, supervisor_id
    from int_officers
    where is_in_post
),
final as (
    select s.force_id, s.unit_id, s.officer_id, count(*) as people
    from in_post as o
    inner join in_post as s on s.officer_id = o.supervisor_id
    group by s.force_id, s.unit_id, s.officer_id
    union all
    select o.force_id, o.unit_id, null as officer_id, count(*) as people
    from in_post as o
    left join in_post as s on s.officer_id = o.supervisor_id
    where s.officer_id is null and o.role <> 'manager'
    group by o.force_id, o.unit_id
)
select * from final
