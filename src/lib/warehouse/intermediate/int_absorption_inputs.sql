-- One row per case-holding officer in post: the cases held, the ceiling, and whether more may be taken.
with officers as (
    select
        o.unit_id,
        o.officer_id,
        coalesce(c.cases, 0) as cases,
        coalesce(c.high_risk_cases, 0) as high_risk_cases,
        floor(
            round(p.absorb_ceiling_cases_per_fte * o.contracted_hours / o.full_time_hours, 6)
        ) as ceiling,
        r.is_present,
        r.is_vetted or not p.receivers_must_be_vetted as is_vetted_enough,
        r.is_trained or not p.receivers_must_be_trained as is_trained_enough,
        100000 * coalesce(c.high_risk_cases, 0)
        > round(1000 * p.high_risk_limit_percent) * coalesce(c.cases, 0) as is_in_breach
    from int_officers as o
    cross join parameters as p
    inner join int_receivers as r on r.officer_id = o.officer_id
    left join int_caseloads as c on c.holder_id = o.officer_id
    where o.holds_cases
),
final as (
    select
        unit_id,
        officer_id,
        cases::integer as cases,
        high_risk_cases::integer as high_risk_cases,
        ceiling::integer as ceiling,
        is_present and is_vetted_enough and is_trained_enough as is_receiver,
        case
            when not is_present then 'absent'
            when not is_vetted_enough then 'not_vetted'
            when not is_trained_enough then 'not_trained'
            when is_in_breach then 'in_breach'
            when cases >= ceiling then 'no_room'
        end as why_not
    from officers
)
select * from final
order by unit_id, officer_id
