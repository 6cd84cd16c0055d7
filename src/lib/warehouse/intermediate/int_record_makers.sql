-- One row per officer × day on which they made an entry on the record of a case of their own unit: whether they were
-- vetted and had the ViSOR course on that day. "in accordance with ViSOR SyOps": a lapsed vetting held while it ran.
with makers as (
    select distinct o.unit_id, r.officer_id, r.entered_on
    from stg_records as r
    inner join int_officers as o on o.officer_id = r.officer_id
    inner join int_cases as c on c.case_id = r.case_id and c.unit_id = o.unit_id
),
vetted as (
    select distinct m.officer_id, m.entered_on
    from makers as m
    inner join int_vetting_grants as g
        on g.officer_id = m.officer_id and g.is_at_minimum and g.status in ('current', 'lapsed')
        and m.entered_on between g.granted_on and g.due_on
),
courses as (
    select officer_id, completed_on, expires_on
    from stg_training
    where course = 'visor' and completed_on is not null
),
final as (
    select
        m.unit_id,
        m.officer_id,
        m.entered_on,
        v.officer_id is not null
        and t.completed_on is not null
        and coalesce(t.expires_on >= m.entered_on, true) as is_cleared
    from makers as m
    left join vetted as v on v.officer_id = m.officer_id and v.entered_on = m.entered_on
    asof left join courses as t on t.officer_id = m.officer_id and t.completed_on <= m.entered_on
)
select * from final
