-- One row per case × day by which a visit is due, and the day on which that was met: by a visit at which the person was
-- seen, recorded for that very day or made on or after it. Attempts meet nothing.
with duties as (
    select
        force_id,
        unit_id,
        case_id,
        lead_officer_id,
        risk_level,
        counts,
        due_on,
        min(visited_on) filter (where is_made) as own_met_on
    from int_visits
    where due_on is not null
    group by force_id, unit_id, case_id, lead_officer_id, risk_level, counts, due_on
),
seen as (
    select distinct case_id, visited_on
    from int_visits
    where is_made
),
final as (
    select
        d.force_id,
        d.unit_id,
        d.case_id,
        d.lead_officer_id,
        d.risk_level,
        d.counts,
        d.due_on,
        least(d.own_met_on, s.visited_on) as met_on
    from duties as d
    asof left join seen as s on s.case_id = d.case_id and s.visited_on >= d.due_on
)
select * from final
