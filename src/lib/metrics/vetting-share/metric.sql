-- One row per unit and per force: officers in the vetting scope, and the cases that those not vetted hold.
with by_unit as (
    select
        u.force_id,
        u.unit_id,
        count(v.officer_id) as in_scope,
        count(*) filter (where v.state in ('ok', 'watch')) as compliant,
        count(*) filter (where v.state = 'watch') as due_soon,
        count(*) filter (where v.state = 'breach') as overdue_or_missing,
        coalesce(sum(v.cases) filter (where v.state = 'breach'), 0) as cases_at_stake,
        coalesce(sum(v.high_risk_cases) filter (where v.state = 'breach'), 0) as high_risk_at_stake
    from int_units as u
    left join int_vetting as v on v.unit_id = u.unit_id
    group by u.force_id, u.unit_id
),
by_level as (
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        sum(in_scope) as in_scope,
        sum(compliant) as compliant,
        sum(due_soon) as due_soon,
        sum(overdue_or_missing) as overdue_or_missing,
        sum(cases_at_stake) as cases_at_stake,
        sum(high_risk_at_stake) as high_risk_at_stake
    from by_unit
    group by grouping sets ((force_id), (force_id, unit_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        l.in_scope::integer as in_scope,
        case when p.has_vetting then l.compliant end::integer as compliant,
        case when p.has_vetting then l.due_soon end::integer as due_soon,
        case when p.has_vetting then l.overdue_or_missing end::integer as overdue_or_missing,
        case when p.has_vetting then l.compliant / nullif(l.in_scope, 0) end::double as share,
        case when p.has_vetting then l.cases_at_stake end::integer as cases_at_stake,
        case when p.has_vetting then l.high_risk_at_stake end::integer as high_risk_at_stake,
        case
            when not p.has_vetting then 'no_data'
            when l.in_scope = 0 then 'not_applicable'
            when l.overdue_or_missing > 0 then 'breach'
            when l.due_soon > 0 then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id
