-- One row per unit with case-holding officers in post, and per force.
with losses as (
    select
        u.force_id,
        a.unit_id,
        a.cases > 0 as has_cases,
        a.cases > 0 and a.limiting is null as is_absorbable,
        a.limiting is not null
        and a.placed_at_most = a.cases
        and a.high_risk_placed_at_most = a.high_risk_cases as is_unsettled
    from int_absorption as a
    inner join int_units as u on u.unit_id = a.unit_id
),
counted as (
    select
        force_id,
        unit_id,
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        count(*) filter (where is_absorbable) as absorbable,
        count(*) filter (where has_cases) as officers_with_cases,
        count(*) filter (where is_unsettled) as unsettled
    from losses
    group by grouping sets ((force_id), (force_id, unit_id))
),
final as (
    select
        level,
        force_id,
        unit_id,
        null::varchar as officer_id,
        absorbable::integer as absorbable,
        officers_with_cases::integer as officers_with_cases,
        unsettled::integer as unsettled,
        (absorbable / nullif(officers_with_cases, 0))::double as score,
        case
            when officers_with_cases = 0 then 'not_applicable'
            when absorbable < officers_with_cases then 'watch'
            else 'ok'
        end as state
    from counted
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id
