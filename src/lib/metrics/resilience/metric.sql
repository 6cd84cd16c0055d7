-- One row per case-holding officer in post, per unit and per force.
with losses as (
    select u.force_id, a.*
    from int_absorption as a
    inner join int_units as u on u.unit_id = a.unit_id
),
summed as (
    select
        force_id,
        unit_id,
        officer_id,
        case
            when grouping(unit_id) = 1 then 'force'
            when grouping(officer_id) = 1 then 'unit'
            else 'officer'
        end as level,
        sum(cases) as cases,
        sum(placed) as placed,
        sum(high_risk_cases) as high_risk_cases,
        sum(high_risk_placed) as high_risk_placed,
        sum(unplaced) as unplaced,
        case when grouping(officer_id) = 0 then max(limiting) end as limiting
    from losses
    group by grouping sets ((force_id), (force_id, unit_id), (force_id, unit_id, officer_id))
),
final as (
    select
        level,
        force_id,
        unit_id,
        officer_id,
        cases::integer as cases,
        placed::integer as placed,
        high_risk_cases::integer as high_risk_cases,
        high_risk_placed::integer as high_risk_placed,
        unplaced::integer as unplaced,
        limiting
    from summed
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id
