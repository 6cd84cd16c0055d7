-- One row per unit and per force, for the as-of month and each of the 11 before it: administrators and intelligence staff
-- for those who hold cases, on the last day of the month (of the as-of month, on the as-of date); and on the as-of date
-- what of the posts for support, and for coordinators, is filled.
with months as (
    select
        (date_trunc('month', p.as_of) - to_months(n))::date as month,
        case when n = 0 then p.as_of else last_day((date_trunc('month', p.as_of) - to_months(n))::date) end as day,
        n = 0 as is_latest
    from parameters as p
    cross join (select unnest(generate_series(0, 11))::integer as n) as ago
),
-- Somebody who holds cases is counted among those who are supported, whatever their role.
people as (
    select
        o.unit_id,
        o.started_on,
        coalesce(o.ended_on, date '9999-12-31') as ended_on,
        o.fte,
        case when list_contains(p.case_holding_roles, o.role::varchar) then 'case_holder' else o.role::varchar end as part
    from int_officers as o
    cross join parameters as p
),
people_by_unit as (
    select
        e.unit_id,
        m.month,
        coalesce(sum(e.fte) filter (where e.part = 'administrator'), 0) as administrator_fte,
        coalesce(sum(e.fte) filter (where e.part = 'intelligence'), 0) as intelligence_fte,
        coalesce(sum(e.fte) filter (where e.part = 'case_holder'), 0) as case_holding_fte,
        coalesce(sum(e.fte) filter (where e.part = 'coordinator'), 0) as coordinator_fte
    from people as e
    inner join months as m on m.day between e.started_on and e.ended_on
    group by e.unit_id, m.month
),
posts as (
    select
        s.unit_id,
        s.fte,
        case when s.role in ('administrator', 'intelligence') then 'support' else 'coordinator' end as part,
        s.is_filled
    from int_posts as s
    cross join parameters as p
    where s.role in ('administrator', 'intelligence', 'coordinator')
        and not list_contains(p.case_holding_roles, s.role::varchar)
),
posts_by_unit as (
    select
        unit_id,
        coalesce(sum(fte) filter (where part = 'support'), 0) as established_fte,
        coalesce(sum(fte) filter (where part = 'support' and is_filled), 0) as filled_fte,
        coalesce(sum(fte) filter (where part = 'coordinator'), 0) as coordinator_established_fte,
        coalesce(sum(fte) filter (where part = 'coordinator' and is_filled), 0) as coordinator_filled_fte
    from posts
    group by unit_id
),
units_with_any as (
    select unit_id from people
    union
    select unit_id from posts_by_unit
),
by_unit as (
    select
        u.force_id,
        u.unit_id,
        m.month,
        m.day,
        m.is_latest,
        coalesce(e.administrator_fte, 0) as administrator_fte,
        coalesce(e.intelligence_fte, 0) as intelligence_fte,
        coalesce(e.case_holding_fte, 0) as case_holding_fte,
        coalesce(e.coordinator_fte, 0) as coordinator_fte,
        coalesce(s.established_fte, 0) as established_fte,
        coalesce(s.filled_fte, 0) as filled_fte,
        coalesce(s.coordinator_established_fte, 0) as coordinator_established_fte,
        coalesce(s.coordinator_filled_fte, 0) as coordinator_filled_fte
    from units_with_any as a
    inner join int_units as u on u.unit_id = a.unit_id
    cross join months as m
    left join people_by_unit as e on e.unit_id = a.unit_id and e.month = m.month
    left join posts_by_unit as s on s.unit_id = a.unit_id
),
by_level as (
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        month,
        day,
        is_latest,
        round(sum(administrator_fte), 9) as administrator_fte,
        round(sum(intelligence_fte), 9) as intelligence_fte,
        round(sum(administrator_fte + intelligence_fte), 9) as support_fte,
        round(sum(case_holding_fte), 9) as case_holding_fte,
        round(sum(coordinator_fte), 9) as coordinator_fte,
        round(sum(established_fte), 9) as established_fte,
        round(sum(filled_fte), 9) as filled_fte,
        round(sum(coordinator_established_fte), 9) as coordinator_established_fte,
        round(sum(coordinator_filled_fte), 9) as coordinator_filled_fte
    from by_unit
    group by grouping sets ((force_id, month, day, is_latest), (force_id, unit_id, month, day, is_latest))
),
-- Of posts only those of today are known.
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        strftime(l.month, '%Y-%m-%d')::varchar as month,
        strftime(l.day, '%Y-%m-%d')::varchar as as_of,
        l.administrator_fte::double as administrator_fte,
        l.intelligence_fte::double as intelligence_fte,
        l.support_fte::double as support_fte,
        l.case_holding_fte::double as case_holding_fte,
        (l.support_fte / nullif(l.case_holding_fte, 0))::double as support_ratio,
        case when p.has_posts and l.is_latest then l.established_fte end::double as established_fte,
        case when p.has_posts and l.is_latest then l.filled_fte end::double as filled_fte,
        case
            when p.has_posts and l.is_latest then l.filled_fte / nullif(l.established_fte, 0)
        end::double as filled_share,
        l.coordinator_fte::double as coordinator_fte,
        case
            when p.has_posts and l.is_latest then l.coordinator_established_fte
        end::double as coordinator_established_fte,
        case when p.has_posts and l.is_latest then l.coordinator_filled_fte end::double as coordinator_filled_fte,
        case when l.case_holding_fte = 0 then 'not_applicable' else 'ok' end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id, month
