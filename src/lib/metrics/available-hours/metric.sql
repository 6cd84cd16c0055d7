-- One row per officer and calendar month in which they are in post, and per unit and force and month: the as-of month
-- and the 11 before it, whole.
with months as (
    select
        unnest(generate_series(
            date_trunc('month', as_of) - interval 11 month, date_trunc('month', as_of), interval 1 month
        ))::date as period_start
    from parameters
),
officer_months as (
    select o.force_id, o.unit_id, o.officer_id, m.period_start
    from int_officers as o
    inner join months as m
        on o.started_on <= last_day(m.period_start)
        and coalesce(o.ended_on >= m.period_start, true)
),
hours_by_month as (
    select
        officer_id,
        date_trunc('month', day)::date as period_start,
        sum(hours) as rostered_hours,
        sum(lost_hours) as lost_hours,
        sum(lost_maternity) as maternity_hours,
        sum(lost_paternity) as paternity_hours,
        sum(lost_adoption) as adoption_hours,
        sum(lost_shared_parental) as shared_parental_hours,
        sum(lost_sickness) as sickness_hours,
        sum(lost_family) as family_hours,
        sum(lost_annual_leave) as annual_leave_hours,
        sum(lost_training) as training_hours,
        sum(lost_court) as court_hours,
        sum(lost_other) as other_hours,
        sum(hours - lost_hours) as available_hours
    from int_officer_days
    group by officer_id, date_trunc('month', day)
),
-- In post without a working day is 0 hours, known; without the absences extract, what is lost is not known.
by_officer as (
    select
        m.force_id,
        m.unit_id,
        m.officer_id,
        m.period_start,
        coalesce(h.rostered_hours, 0) as rostered_hours,
        case when p.has_absences then coalesce(h.lost_hours, 0) end as lost_hours,
        case when p.has_absences then coalesce(h.maternity_hours, 0) end as maternity_hours,
        case when p.has_absences then coalesce(h.paternity_hours, 0) end as paternity_hours,
        case when p.has_absences then coalesce(h.adoption_hours, 0) end as adoption_hours,
        case when p.has_absences then coalesce(h.shared_parental_hours, 0) end as shared_parental_hours,
        case when p.has_absences then coalesce(h.sickness_hours, 0) end as sickness_hours,
        case when p.has_absences then coalesce(h.family_hours, 0) end as family_hours,
        case when p.has_absences then coalesce(h.annual_leave_hours, 0) end as annual_leave_hours,
        case when p.has_absences then coalesce(h.training_hours, 0) end as training_hours,
        case when p.has_absences then coalesce(h.court_hours, 0) end as court_hours,
        case when p.has_absences then coalesce(h.other_hours, 0) end as other_hours,
        case when p.has_absences then coalesce(h.available_hours, 0) end as available_hours
    from officer_months as m
    cross join parameters as p
    left join hours_by_month as h on h.officer_id = m.officer_id and h.period_start = m.period_start
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
        period_start,
        sum(rostered_hours) as rostered_hours,
        sum(lost_hours) as lost_hours,
        sum(maternity_hours) as maternity_hours,
        sum(paternity_hours) as paternity_hours,
        sum(adoption_hours) as adoption_hours,
        sum(shared_parental_hours) as shared_parental_hours,
        sum(sickness_hours) as sickness_hours,
        sum(family_hours) as family_hours,
        sum(annual_leave_hours) as annual_leave_hours,
        sum(training_hours) as training_hours,
        sum(court_hours) as court_hours,
        sum(other_hours) as other_hours,
        sum(available_hours) as available_hours
    from by_officer
    group by grouping sets (
        (period_start, force_id), (period_start, force_id, unit_id), (period_start, force_id, unit_id, officer_id)
    )
),
-- Nine decimals: the order in which the engine adds can't show.
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        officer_id::varchar as officer_id,
        strftime(period_start, '%Y-%m-%d') as period_start,
        strftime(last_day(period_start), '%Y-%m-%d') as period_end,
        round(rostered_hours, 9)::double as rostered_hours,
        round(lost_hours, 9)::double as lost_hours,
        round(maternity_hours, 9)::double as maternity_hours,
        round(paternity_hours, 9)::double as paternity_hours,
        round(adoption_hours, 9)::double as adoption_hours,
        round(shared_parental_hours, 9)::double as shared_parental_hours,
        round(sickness_hours, 9)::double as sickness_hours,
        round(family_hours, 9)::double as family_hours,
        round(annual_leave_hours, 9)::double as annual_leave_hours,
        round(training_hours, 9)::double as training_hours,
        round(court_hours, 9)::double as court_hours,
        round(other_hours, 9)::double as other_hours,
        round(available_hours, 9)::double as available_hours
    from by_level
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id, period_start
