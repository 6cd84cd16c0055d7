-- One row per officer and rostered working day of the 12 calendar months that end with the as-of month, whole, and of
-- the weeks that these begin and end in. Without the absences extract the hours lost are not known.
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
    left join int_lost_days as t on t.officer_id = d.officer_id and t.day = d.day
    cross join period as p
)
select * from final
