-- One row per officer with counted cases, and per unit with counted cases that have no lead (holder_id null).
with final as (
    select
        c.force_id,
        c.unit_id,
        c.holder_id,
        count(*) as cases,
        count(*) filter (where list_contains(p.high_risk_levels, c.risk_level::varchar)) as high_risk_cases,
        count(*) filter (where c.risk_level = 'not_assessed') as not_assessed
    from int_cases as c
    cross join parameters as p
    where c.counts
    group by c.force_id, c.unit_id, c.holder_id
)
select * from final
