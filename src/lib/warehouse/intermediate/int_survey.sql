-- One row per unit, period up to the as-of month and area of the Management Standards: the team's mean, and how many
-- answered. True values: only the welfare lens keeps this table.
with final as (
    select
        u.force_id,
        s.unit_id,
        s.period,
        s.area::varchar as area,
        s.mean::double as mean,
        s.respondents::integer as respondents
    from stg_survey as s
    inner join int_units as u on u.unit_id = s.unit_id
    cross join parameters as p
    where s.period <= strftime(p.as_of, '%Y-%m')
)
select * from final
