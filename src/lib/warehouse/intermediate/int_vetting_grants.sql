-- One row per vetting granted on or before the as-of date, with its rank in the force's order of levels and the day
-- on which it falls due: "regularly vetted while in post (at least every three years)".
with level_ranks as (
    select upper(trim(unnest(string_split(entry, '=')))) as level, level_rank
    from (
        select unnest(vetting_order) as entry, generate_subscripts(vetting_order, 1) as level_rank
        from parameters
    )
),
minimum as (
    select level_rank
    from level_ranks
    inner join parameters as p on upper(trim(p.vetting_minimum)) = level_ranks.level
),
final as (
    select
        v.officer_id,
        v.level,
        r.level_rank,
        v.status,
        v.granted_on,
        least(v.expires_on, (v.granted_on + to_months((p.vetting_years * 12)::integer))::date) as due_on,
        coalesce(r.level_rank >= (select min(level_rank) from minimum), false) as is_at_minimum
    from stg_vetting as v
    cross join parameters as p
    left join level_ranks as r on r.level = upper(v.level::varchar)
    where v.granted_on <= p.as_of
)
select * from final
