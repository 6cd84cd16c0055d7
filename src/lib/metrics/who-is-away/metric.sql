-- One row per officer and days of absence that touch the 12 calendar months that end with the as-of month, or the 90 days
-- after the as-of date.
with period as (
    select
        p.as_of,
        p.cover_needed_after_days,
        (date_trunc('month', p.as_of) - interval 11 month)::date as first_day,
        greatest(last_day(p.as_of), p.as_of + 90) as final_day
    from parameters as p
),
absences as (
    select
        o.force_id,
        o.unit_id,
        a.officer_id,
        o.holds_cases,
        a.kind::varchar as kind,
        greatest(a.starts_on, o.started_on) as starts_on,
        least(a.ends_on, o.ended_on) as ends_on,
        coalesce(a.fraction, 1) as fraction
    from stg_absences as a
    inner join int_officers as o on o.officer_id = a.officer_id
),
-- What is recorded twice, or in parts of the same days, is one.
by_days as (
    select
        force_id,
        unit_id,
        officer_id,
        holds_cases,
        starts_on,
        ends_on,
        arg_min(kind, list_position(
            [
                'maternity', 'paternity', 'adoption', 'shared_parental', 'sickness',
                'family', 'annual_leave', 'training', 'court', 'other'
            ],
            kind
        )) as kind,
        least(1, round(sum(fraction), 9)) as fraction
    from absences
    where coalesce(starts_on <= ends_on, true)
    group by force_id, unit_id, officer_id, holds_cases, starts_on, ends_on
),
final as (
    select
        'officer'::varchar as level,
        a.force_id::varchar as force_id,
        a.unit_id::varchar as unit_id,
        a.officer_id::varchar as officer_id,
        a.holds_cases::boolean as holds_cases,
        strftime(a.starts_on, '%Y-%m-%d') as starts_on,
        strftime(a.ends_on, '%Y-%m-%d') as ends_on,
        a.kind::varchar as kind,
        a.fraction::double as fraction,
        (exists (
            select 1
            from int_absent_days as d
            where d.officer_id = a.officer_id and d.run_working_days > e.cover_needed_after_days
                and d.day between a.starts_on and coalesce(a.ends_on, d.day)
        ))::boolean as is_long,
        (e.as_of between a.starts_on and coalesce(a.ends_on, e.as_of))::boolean as is_today
    from by_days as a
    inner join period as e on a.starts_on <= e.final_day and coalesce(a.ends_on >= e.first_day, true)
)
select * from final
order by force_id, unit_id, officer_id, starts_on, ends_on
