-- One row per case-holding officer in post: the cases held, the room that they take up, the ceiling, and whether more
-- may be taken. Room is counted in cases, or in thousandths of an hour of the as-of month.
with loads as (
    select officer_id, sum(load) as load
    from int_case_loads
    group by officer_id
),
this_month as (
    select l.officer_id, l.rostered_hours, l.available_hours
    from int_loads as l
    inner join parameters as p on p.as_of = l.snapshot_on
    where l.grain = 'month'
),
officers as (
    select
        o.unit_id,
        o.officer_id,
        b.absorb_by,
        coalesce(c.cases, 0) as cases,
        coalesce(c.high_risk_cases, 0) as high_risk_cases,
        coalesce(l.load, 0) as load,
        case
            when b.absorb_by = 'hours'
                then floor(round(10 * p.absorb_ceiling_percent * coalesce(m.available_hours, 0), 6))
            else floor(round(p.absorb_ceiling_cases_per_fte * o.contracted_hours / o.full_time_hours, 6))
        end as ceiling,
        r.is_present,
        r.is_vetted or not p.receivers_must_be_vetted as is_vetted_enough,
        r.is_trained or not p.receivers_must_be_trained as is_trained_enough,
        100000 * coalesce(c.high_risk_cases, 0)
        > round(1000 * p.high_risk_limit_percent) * coalesce(c.cases, 0) as is_in_breach,
        -- As a load has no percentage: nothing, or under a fifth of the rostered hours.
        coalesce(m.available_hours > 0 and m.available_hours * 5 >= m.rostered_hours, true) as is_working
    from int_officers as o
    cross join parameters as p
    cross join int_absorb_by as b
    inner join int_receivers as r on r.officer_id = o.officer_id
    left join int_caseloads as c on c.holder_id = o.officer_id
    left join loads as l on l.officer_id = o.officer_id
    left join this_month as m on m.officer_id = o.officer_id
    where o.holds_cases
),
final as (
    select
        unit_id,
        officer_id,
        absorb_by,
        cases::integer as cases,
        high_risk_cases::integer as high_risk_cases,
        load::integer as load,
        ceiling::integer as ceiling,
        is_present and is_vetted_enough and is_trained_enough as is_receiver,
        case
            when not is_present then 'absent'
            when not is_vetted_enough then 'not_vetted'
            when not is_trained_enough then 'not_trained'
            when is_in_breach then 'in_breach'
            when load >= ceiling then 'no_room'
        end as why_not,
        is_working
    from officers
)
select * from final
order by unit_id, officer_id
