-- One row per unit and per force: escorts of the as-of month and the 11 before it, up to the as-of date, and whether
-- their risk was assessed first. Where a time is not known, days are compared.
with period as (
    select as_of, (date_trunc('month', as_of) - interval 11 month)::date as first_day
    from parameters
),
escorts as (
    select
        c.unit_id,
        case
            when e.risk_assessed_at is null then 'none'
            when e.risk_assessed_at::date < e.escorted_at::date then 'before'
            when e.risk_assessed_at::date > e.escorted_at::date then 'after'
            when not (e.risk_assessed_at_has_time and e.escorted_at_has_time) then 'unknown'
            when e.risk_assessed_at < e.escorted_at then 'before'
            when e.risk_assessed_at > e.escorted_at then 'after'
            else 'unknown'
        end as risk_order
    from stg_escorts as e
    inner join period as m on e.escorted_at::date between m.first_day and m.as_of
    inner join int_cases as c on c.case_id = e.case_id
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        count(e.unit_id) as escorts,
        count(*) filter (where e.risk_order = 'before') as assessed_before,
        count(*) filter (where e.risk_order = 'unknown') as order_unknown,
        count(*) filter (where e.risk_order = 'after') as assessed_after,
        count(*) filter (where e.risk_order = 'none') as not_assessed
    from int_units as u
    left join escorts as e on e.unit_id = u.unit_id
    group by grouping sets ((u.force_id), (u.force_id, u.unit_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        case when p.has_escorts then l.escorts end::integer as escorts,
        case when p.has_escorts then l.assessed_before end::integer as assessed_before,
        case when p.has_escorts then l.order_unknown end::integer as order_unknown,
        case when p.has_escorts then l.assessed_after end::integer as assessed_after,
        case when p.has_escorts then l.not_assessed end::integer as not_assessed,
        case when p.has_escorts then l.assessed_before / nullif(l.escorts, 0) end::double as share,
        case
            when not p.has_escorts then 'no_data'
            when l.escorts = 0 then 'not_applicable'
            when l.assessed_after + l.not_assessed > 0 then 'breach'
            when l.order_unknown > 0 then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id
