-- One row per officer and day that absences cover in part or whole: the part of it that each kind takes, working day or
-- not, in the 24 calendar months that end with the as-of month and the weeks that these begin and end in. Absences over
-- one day are capped at the day and attributed by precedence.
-- Kinds are health-related: only the welfare lens keeps this table.
with period as (
    select
        date_trunc('week', date_trunc('month', p.as_of) - interval 23 month)::date as first_day,
        (date_trunc('week', last_day(p.as_of)) + interval 6 day)::date as final_day
    from parameters as p
),
absences_in_period as (
    select
        a.officer_id,
        a.kind,
        coalesce(a.fraction, 1) as fraction,
        greatest(a.starts_on, p.first_day) as starts_on,
        least(coalesce(a.ends_on, p.final_day), p.final_day) as ends_on
    from stg_absences as a
    cross join period as p
    where a.starts_on <= p.final_day
        and coalesce(a.ends_on, p.final_day) >= p.first_day
),
absence_days as (
    select
        officer_id,
        kind,
        fraction,
        unnest(generate_series(starts_on, ends_on, interval 1 day))::date as day
    from absences_in_period
),
fractions_by_kind as (
    select
        officer_id,
        day,
        kind,
        list_position(
            [
                'maternity', 'paternity', 'adoption', 'shared_parental', 'sickness',
                'family', 'annual_leave', 'training', 'court', 'other'
            ],
            kind::varchar
        ) as precedence,
        sum(fraction) as fraction
    from absence_days
    group by officer_id, day, kind
),
running_fractions as (
    select
        officer_id,
        day,
        kind,
        fraction,
        sum(fraction) over (partition by officer_id, day order by precedence) as fraction_so_far
    from fractions_by_kind
),
-- Each kind takes what the kinds before it left of the day; rounded so that 0.7 + 0.2 + 0.1 is a whole day.
taken_by_kind as (
    select
        officer_id,
        day,
        kind,
        least(1, round(fraction_so_far, 9)) - least(1, round(fraction_so_far - fraction, 9)) as taken
    from running_fractions
),
final as (
    select
        officer_id,
        day,
        round(sum(taken), 9) as taken,
        sum(taken) filter (where kind = 'maternity') as maternity,
        sum(taken) filter (where kind = 'paternity') as paternity,
        sum(taken) filter (where kind = 'adoption') as adoption,
        sum(taken) filter (where kind = 'shared_parental') as shared_parental,
        sum(taken) filter (where kind = 'sickness') as sickness,
        sum(taken) filter (where kind = 'family') as family,
        sum(taken) filter (where kind = 'annual_leave') as annual_leave,
        sum(taken) filter (where kind = 'training') as training,
        sum(taken) filter (where kind = 'court') as court,
        sum(taken) filter (where kind = 'other') as other
    from taken_by_kind
    group by officer_id, day
)
select * from final
