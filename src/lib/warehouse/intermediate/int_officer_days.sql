-- One row per officer and rostered working day of the 12 calendar months that end with the as-of month, whole, and of
-- the weeks that these begin and end in.
-- Hours lost are capped at the day and attributed by precedence; without the absences extract they are not known.
with period as (
    select
        p.has_absences,
        date_trunc('week', date_trunc('month', p.as_of) - interval 11 month)::date as first_day,
        (date_trunc('week', last_day(p.as_of)) + interval 6 day)::date as final_day
    from parameters as p
),
calendar as (
    select unnest(generate_series(first_day, final_day, interval 1 day))::date as day
    from period
),
rosters as (
    select
        officer_id,
        started_on,
        coalesce(ended_on, date '9999-12-31') as ended_on,
        working_days,
        contracted_hours / nullif(length(replace(working_days, '-', '')), 0) as hours
    from int_officers
),
-- Few patterns of working days serve all officers: which days they have is worked out once for each.
pattern_days as (
    select w.working_days, c.day
    from (select distinct working_days from int_officers) as w
    cross join calendar as c
    where substr(w.working_days, isodow(c.day)::integer, 1) <> '-'
),
rostered_days as (
    select r.officer_id, d.day, r.hours
    from rosters as r
    inner join pattern_days as d on d.working_days = r.working_days
    where d.day between r.started_on and r.ended_on
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
taken_by_day as (
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
),
final as (
    select
        d.officer_id,
        d.day,
        d.hours,
        case when p.has_absences then coalesce(t.taken, 0) end as absent_fraction,
        case when p.has_absences then d.hours * coalesce(t.taken, 0) end as lost_hours,
        case when p.has_absences then d.hours * coalesce(t.maternity, 0) end as lost_maternity,
        case when p.has_absences then d.hours * coalesce(t.paternity, 0) end as lost_paternity,
        case when p.has_absences then d.hours * coalesce(t.adoption, 0) end as lost_adoption,
        case when p.has_absences then d.hours * coalesce(t.shared_parental, 0) end as lost_shared_parental,
        case when p.has_absences then d.hours * coalesce(t.sickness, 0) end as lost_sickness,
        case when p.has_absences then d.hours * coalesce(t.family, 0) end as lost_family,
        case when p.has_absences then d.hours * coalesce(t.annual_leave, 0) end as lost_annual_leave,
        case when p.has_absences then d.hours * coalesce(t.training, 0) end as lost_training,
        case when p.has_absences then d.hours * coalesce(t.court, 0) end as lost_court,
        case when p.has_absences then d.hours * coalesce(t.other, 0) end as lost_other
    from rostered_days as d
    left join taken_by_day as t on t.officer_id = d.officer_id and t.day = d.day
    cross join period as p
)
select * from final
