-- One row per case-holding officer in post and each other of the unit; one without a receiver where there is no other.
with taken as (
    select unit_id, officer_id, sum(cases) as cases
    from int_placement
    group by unit_id, officer_id
),
losses as (
    select
        a.unit_id,
        a.officer_id,
        a.cases as loss_cases,
        coalesce(t.cases, 0)::integer as loss_placed,
        a.cases - coalesce(t.cases, 0)::integer as loss_unplaced,
        -- By number of cases the count can take more than there are of a kind: what is placed is then the best.
        case when a.placed_at_most > a.placed then a.placed_at_most else coalesce(t.cases, 0) end::integer
            as loss_placed_at_most,
        a.limiting
    from int_absorption as a
    left join taken as t on t.unit_id = a.unit_id and t.officer_id = a.officer_id
),
final as (
    select
        l.unit_id,
        l.officer_id,
        o.officer_id as receiver_id,
        coalesce(p.cases, 0)::integer as cases,
        coalesce(p.high_risk_cases, 0)::integer as high_risk_cases,
        o.why_not,
        l.loss_cases,
        l.loss_placed,
        l.loss_unplaced,
        l.loss_placed_at_most,
        l.limiting
    from losses as l
    left join int_absorption_inputs as o on o.unit_id = l.unit_id and o.officer_id <> l.officer_id
    left join int_placement as p
        on p.unit_id = l.unit_id and p.officer_id = l.officer_id and p.receiver_id = o.officer_id
)
select * from final
order by unit_id, officer_id, receiver_id
