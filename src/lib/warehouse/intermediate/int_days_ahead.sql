-- One row per officer in a role that holds cases and rostered working day ahead: from the day after the as-of date to the
-- end of the 13th whole week after it. Booked absences take their part of the day; one without an end goes on.
with period as (
    select
        p.has_absences,
        p.case_holding_roles,
        p.as_of + 1 as first_day,
        (date_trunc('week', p.as_of) + interval 97 day)::date as final_day
    from parameters as p
),
calendar as (
    select unnest(generate_series(first_day, final_day, interval 1 day))::date as day
    from period
),
rostered_days as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        o.fte,
        c.day,
        o.contracted_hours / nullif(length(replace(o.working_days, '-', '')), 0) as hours
    from int_officers as o
    inner join period as e on list_contains(e.case_holding_roles, o.role::varchar)
    inner join calendar as c
        on c.day between o.started_on and coalesce(o.ended_on, c.day)
        and substr(o.working_days, isodow(c.day)::integer, 1) <> '-'
),
absence_days as (
    select
        a.officer_id,
        coalesce(a.fraction, 1) as fraction,
        unnest(generate_series(
            greatest(a.starts_on, e.first_day), least(coalesce(a.ends_on, e.final_day), e.final_day), interval 1 day
        ))::date as day
    from stg_absences as a
    cross join period as e
),
booked as (
    select officer_id, day, least(1, round(sum(fraction), 9)) as fraction
    from absence_days
    group by officer_id, day
),
final as (
    select
        r.force_id,
        r.unit_id,
        r.officer_id,
        r.fte,
        r.day,
        r.hours,
        case when e.has_absences then coalesce(b.fraction, 0) end as absent_fraction
    from rostered_days as r
    cross join period as e
    left join booked as b on b.officer_id = r.officer_id and b.day = r.day
)
select * from final
