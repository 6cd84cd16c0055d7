-- One row per officer above the high-risk limit whom counselling is for, and per unit and force: whether their counselling
-- is overdue.
with setting as (
    select
        round(high_risk_limit_percent * 10000)::bigint as millionths,
        unassessed_denominator = 'assessed' as is_of_assessed,
        has_counselling
    from parameters
),
-- Also with nobody above the limit, a unit is known to have nobody.
holders as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        w.cases,
        w.high_risk_cases,
        coalesce(
            1000000 * w.high_risk_cases::bigint
            > s.millionths * (w.cases - if(s.is_of_assessed, w.not_assessed, 0)),
            false
        ) as is_in_breach,
        c.due_on,
        c.days_overdue,
        c.state = 'breach' as is_overdue
    from int_officers as o
    cross join setting as s
    inner join int_counselling as c on c.officer_id = o.officer_id
    left join int_caseloads as w on w.holder_id = o.officer_id
    where o.holds_cases
),
by_level as (
    select
        case
            when grouping(unit_id) = 1 then 'force'
            when grouping(officer_id) = 1 then 'unit'
            else 'officer'
        end as level,
        force_id,
        unit_id,
        officer_id,
        count(*) filter (where is_in_breach) as in_breach,
        count(*) filter (where is_in_breach and is_overdue) as overdue,
        any_value(cases) as cases,
        any_value(high_risk_cases) as high_risk_cases,
        any_value(due_on) as due_on,
        any_value(days_overdue) as days_overdue
    from holders
    group by grouping sets ((force_id), (force_id, unit_id), (force_id, unit_id, officer_id))
),
final as (
    select
        b.level::varchar as level,
        b.force_id::varchar as force_id,
        b.unit_id::varchar as unit_id,
        b.officer_id::varchar as officer_id,
        b.in_breach::integer as in_breach,
        case when s.has_counselling then b.overdue end::integer as overdue,
        case when b.level = 'officer' then b.cases end::integer as cases,
        case when b.level = 'officer' then b.high_risk_cases end::integer as high_risk_cases,
        case when b.level = 'officer' then strftime(b.due_on, '%Y-%m-%d') end as due_on,
        case when b.level = 'officer' then b.days_overdue end::integer as days_overdue,
        case
            when not s.has_counselling then 'no_data'
            when b.in_breach = 0 then 'not_applicable'
            when b.overdue > 0 then 'breach'
            else 'ok'
        end::varchar as state
    from by_level as b
    cross join setting as s
    where b.level <> 'officer' or b.in_breach > 0
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id
