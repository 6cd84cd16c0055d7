-- One row per case that the proposal moves, high-risk cases first.
with moves as (
    select
        m.*,
        l.case_id,
        l.load_least,
        l.load_most
    from int_rebalance_move as m
    inner join int_case_loads as l
        on l.officer_id = m.officer_id
        and l.load = m.load
        and l.is_high_risk = m.is_high_risk
        and l.area_id is not distinct from m.area_id
        and l.nth = m.nth
),
final as (
    select
        u.force_id,
        m.unit_id,
        m.case_id,
        c.risk_level::varchar as risk_level,
        m.is_high_risk,
        m.area_id,
        m.officer_id as from_officer_id,
        m.receiver_id as to_officer_id,
        m.keeps_area,
        case when b.absorb_by = 'hours' then (m.load / 1000)::double end as hours,
        case when b.absorb_by = 'hours' then (m.load_least / 1000)::double end as hours_least,
        case when b.absorb_by = 'hours' then (m.load_most / 1000)::double end as hours_most,
        'a proposal to discuss, not an instruction' as standing
    from moves as m
    inner join int_cases as c on c.case_id = m.case_id
    inner join int_units as u on u.unit_id = m.unit_id
    cross join int_absorb_by as b
)
select * from final
order by force_id, unit_id, is_high_risk desc, from_officer_id, to_officer_id, case_id
