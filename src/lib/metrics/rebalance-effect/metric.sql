-- One row per unit with case-holding officers in post, and per such officer: before the proposed moves and after.
with moves as (
    select m.*, l.load_least, l.load_most
    from int_rebalance_move as m
    inner join int_case_loads as l
        on l.officer_id = m.officer_id
        and l.load = m.load
        and l.is_high_risk = m.is_high_risk
        and l.area_id is not distinct from m.area_id
        and l.nth = m.nth
),
sides as (
    select unit_id, officer_id, -1 as cases, is_high_risk, load, load_least, load_most
    from moves
    union all
    select unit_id, receiver_id, 1, is_high_risk, load, load_least, load_most
    from moves
),
changes as (
    select
        unit_id,
        officer_id,
        sum(cases) as cases,
        sum(cases) filter (where is_high_risk) as high_risk_cases,
        sum(cases * load) as load,
        sum(cases * load_least) as load_least,
        sum(cases * load_most) as load_most,
        count(*) filter (where cases < 0) as given,
        count(*) filter (where cases > 0) as taken
    from sides
    group by unit_id, officer_id
),
ranges as (
    select officer_id, sum(load_least) as load_least, sum(load_most) as load_most
    from int_case_loads
    group by officer_id
),
officers as (
    select
        o.unit_id,
        o.officer_id,
        o.is_working,
        o.cases as cases_before,
        o.cases + coalesce(c.cases, 0) as cases_after,
        o.high_risk_cases as high_risk_before,
        o.high_risk_cases + coalesce(c.high_risk_cases, 0) as high_risk_after,
        o.load as load_before,
        o.load + coalesce(c.load, 0) as load_after,
        coalesce(r.load_least, 0) as load_least_before,
        coalesce(r.load_most, 0) as load_most_before,
        coalesce(r.load_least, 0) + coalesce(c.load_least, 0) as load_least_after,
        coalesce(r.load_most, 0) + coalesce(c.load_most, 0) as load_most_after,
        o.ceiling,
        coalesce(c.given, 0) as given,
        coalesce(c.taken, 0) as taken
    from int_absorption_inputs as o
    left join changes as c on c.officer_id = o.officer_id
    left join ranges as r on r.officer_id = o.officer_id
),
by_level as (
    select
        case when grouping(officer_id) = 1 then 'unit' else 'officer' end as level,
        unit_id,
        officer_id,
        sum(cases_before) as cases_before,
        sum(cases_after) as cases_after,
        sum(high_risk_before) as high_risk_before,
        sum(high_risk_after) as high_risk_after,
        sum(load_before) as load_before,
        sum(load_after) as load_after,
        sum(load_least_before) as load_least_before,
        sum(load_most_before) as load_most_before,
        sum(load_least_after) as load_least_after,
        sum(load_most_after) as load_most_after,
        sum(ceiling) as ceiling,
        sum(given) as given,
        sum(taken) as taken,
        bool_and(is_working) as is_working
    from officers
    group by grouping sets ((unit_id), (unit_id, officer_id))
),
judged as (
    select
        l.*,
        round(1000 * p.high_risk_limit_percent) as limit_thousandths,
        100000 * l.high_risk_before > round(1000 * p.high_risk_limit_percent) * l.cases_before
        or l.load_before > l.ceiling as is_over_before,
        100000 * l.high_risk_after > round(1000 * p.high_risk_limit_percent) * l.cases_after
        or l.load_after > l.ceiling as is_over_after,
        -- Room is counted in cases, or in thousandths of an hour.
        case when b.absorb_by = 'hours' then 1000 else 1 end as in_one,
        b.absorb_by
    from by_level as l
    cross join parameters as p
    cross join int_absorb_by as b
),
final as (
    select
        j.level,
        u.force_id,
        j.unit_id,
        j.officer_id,
        j.cases_before::integer as cases_before,
        j.cases_after::integer as cases_after,
        j.high_risk_before::integer as high_risk_before,
        j.high_risk_after::integer as high_risk_after,
        j.absorb_by as load_in,
        (j.load_before / j.in_one)::double as load_before,
        (j.load_least_before / j.in_one)::double as load_least_before,
        (j.load_most_before / j.in_one)::double as load_most_before,
        (j.load_after / j.in_one)::double as load_after,
        (j.load_least_after / j.in_one)::double as load_least_after,
        (j.load_most_after / j.in_one)::double as load_most_after,
        (j.ceiling / j.in_one)::double as ceiling,
        j.given::integer as given,
        j.taken::integer as taken,
        case when j.level = 'unit' then r.outcome end as outcome,
        case when j.level = 'unit' then r.moves end::integer as moves,
        case when j.level = 'unit' then r.moves_at_least end::integer as moves_at_least,
        case when j.level = 'unit' then r.room_short / j.in_one end::double as room_short,
        case when j.level = 'unit' then r.high_risk_over end::integer as high_risk_over,
        case
            when j.level = 'unit' and r.outcome = 'nothing_to_do' then 'ok'
            when j.level = 'unit' and r.outcome in ('balanced', 'search_stopped') then 'watch'
            when j.level = 'unit' then 'breach'
            when not j.is_working then 'absent'
            when j.is_over_after then 'breach'
            when j.is_over_before then 'watch'
            else 'ok'
        end as state,
        'a proposal to discuss, not an instruction' as standing
    from judged as j
    inner join int_units as u on u.unit_id = j.unit_id
    inner join int_rebalance as r on r.unit_id = j.unit_id
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id
