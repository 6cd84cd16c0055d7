-- One row per unit and per force × side × measure: the same officers on days of cover and on other days. Each officer is
-- weighted by how much there is to compare (Mantel–Haenszel), so that nobody is compared but with themselves.
with sides as (
    select unnest(['covered', 'covering']) as side
),
measures as (
    select unnest(['visits', 'records']) as measure
),
pairs as (
    select
        *,
        during * outside / (during + outside) as weight,
        during_late * outside / (during + outside) as during_weighted,
        outside_late * during / (during + outside) as outside_weighted
    from int_cover_effects
    where during > 0 and outside > 0
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        s.side,
        m.measure,
        count(c.officer_id) as officers,
        coalesce(sum(c.during), 0) as during,
        coalesce(sum(c.during_late), 0) as during_late,
        coalesce(sum(c.outside), 0) as outside,
        coalesce(sum(c.outside_late), 0) as outside_late,
        round(coalesce(sum(c.weight), 0), 9) as weight,
        round(coalesce(sum(c.during_weighted), 0), 9) as during_weighted,
        round(coalesce(sum(c.outside_weighted), 0), 9) as outside_weighted
    from int_units as u
    cross join sides as s
    cross join measures as m
    left join pairs as c on c.unit_id = u.unit_id and c.side = s.side and c.measure = m.measure
    group by grouping sets ((u.force_id, s.side, m.measure), (u.force_id, u.unit_id, s.side, m.measure))
),
judged as (
    select
        l.*,
        p.has_cover and case when l.measure = 'visits' then p.has_visits else p.has_records end as is_known,
        l.officers >= 5 and l.during >= 20 and l.outside >= 20 as is_enough
    from by_level as l
    cross join parameters as p
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        null::varchar as officer_id,
        side::varchar as side,
        measure::varchar as measure,
        case when is_known then officers end::integer as officers,
        case when is_known then during end::integer as during,
        case when is_known then during_late end::integer as during_late,
        case when is_known then outside end::integer as outside,
        case when is_known then outside_late end::integer as outside_late,
        case when is_known then weight end::double as weight,
        case when is_known then during_weighted end::double as during_weighted,
        case when is_known then outside_weighted end::double as outside_weighted,
        case when is_known and is_enough then during_weighted / weight end::double as during_share,
        case when is_known and is_enough then outside_weighted / weight end::double as outside_share,
        case
            when not is_known then 'no_data'
            when not is_enough then 'not_applicable'
            else 'ok'
        end::varchar as state
    from judged
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id, side, measure
