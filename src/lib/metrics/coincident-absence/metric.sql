-- One row per unit and per force, for each of the 90 days after the as-of date: full-time posts away, of those established.
with days as (
    select unnest(generate_series(p.as_of + 1, p.as_of + 90, interval 1 day))::date as day
    from parameters as p
),
posts as (
    select u.force_id, s.unit_id, s.post_id, s.fte, s.officer_id
    from stg_posts as s
    inner join int_units as u on u.unit_id = s.unit_id
    cross join parameters as p
    where list_contains(p.case_holding_roles, s.role::varchar)
),
-- "vacancies": posts whose holder is not in post on the day; nobody is counted on who may be found by then.
vacant_by_day as (
    select
        s.unit_id,
        d.day,
        sum(s.fte) as established_fte,
        coalesce(sum(s.fte) filter (where o.officer_id is null), 0) as vacant_fte
    from posts as s
    cross join days as d
    left join int_officers as o
        on o.officer_id = s.officer_id and d.day between o.started_on and coalesce(o.ended_on, d.day)
    group by s.unit_id, d.day
),
absent_by_day as (
    select unit_id, day, sum(fte) as absent_fte
    from int_days_ahead
    where absent_fraction >= 1
    group by unit_id, day
),
in_post_by_unit as (
    select unit_id, sum(fte) as in_post_fte
    from int_officers
    where holds_cases
    group by unit_id
),
by_unit as (
    select
        u.force_id,
        u.unit_id,
        d.day,
        coalesce(a.absent_fte, 0) as absent_fte,
        coalesce(v.vacant_fte, 0) as vacant_fte,
        coalesce(v.established_fte, 0) as established_fte,
        coalesce(i.in_post_fte, 0) as in_post_fte
    from int_units as u
    cross join days as d
    left join absent_by_day as a on a.unit_id = u.unit_id and a.day = d.day
    left join vacant_by_day as v on v.unit_id = u.unit_id and v.day = d.day
    left join in_post_by_unit as i on i.unit_id = u.unit_id
    where v.unit_id is not null or i.unit_id is not null
),
by_level as (
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        day,
        sum(absent_fte) as absent_fte,
        sum(vacant_fte) as vacant_fte,
        sum(established_fte) as established_fte,
        sum(in_post_fte) as in_post_fte
    from by_unit
    group by grouping sets ((force_id, day), (force_id, unit_id, day))
),
-- Without the posts extract the share is of the officers in post.
measured as (
    select
        l.*,
        p.has_absences,
        p.has_posts,
        case when p.has_posts then l.absent_fte + l.vacant_fte else l.absent_fte end as away_fte,
        nullif(case when p.has_posts then l.established_fte else l.in_post_fte end, 0) as of_fte
    from by_level as l
    cross join parameters as p
),
compared as (
    select
        *,
        row_number() over (
            partition by level, force_id, unit_id order by round(away_fte / of_fte, 9) desc nulls last, day
        ) = 1 as is_first_peak
    from measured
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        null::varchar as officer_id,
        strftime(day, '%Y-%m-%d') as day,
        case when has_absences then round(absent_fte, 9) end::double as absent_fte,
        case when has_posts then round(vacant_fte, 9) end::double as vacant_fte,
        case when has_posts then round(established_fte, 9) end::double as established_fte,
        round(in_post_fte, 9)::double as in_post_fte,
        case when has_absences then round(away_fte / of_fte, 9) end::double as away_share,
        (has_absences and of_fte is not null and is_first_peak)::boolean as is_peak,
        case
            when not has_absences then 'no_data'
            when of_fte is null then 'not_applicable'
            else 'ok'
        end::varchar as state
    from compared
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id, day
