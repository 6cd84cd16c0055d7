-- One row per officer in officers who covers for somebody else on the as-of date: their own hours of work, and the cases
-- that they cover, by risk level, with their hours. A case covered in part is one more case, with its part of the hours.
with covered_cases as (
    select
        k.covering_officer_id as officer_id,
        c.case_id,
        least(1, round(sum(coalesce(k.share, 1)), 9)) as share
    from stg_cover as k
    inner join parameters as p on p.as_of between k.starts_on and coalesce(k.ends_on, p.as_of)
    inner join int_cases as c
        on c.counts and c.lead_officer_id = k.absent_officer_id and coalesce(k.case_id = c.case_id, true)
    where k.covering_officer_id <> k.absent_officer_id
    group by k.covering_officer_id, c.case_id
),
case_hours as (
    select
        h.case_id,
        h.holder_id,
        h.visits_hours + o.hours as hours,
        h.visits_hours_least + o.hours as hours_least,
        h.visits_hours_most + o.hours as hours_most
    from int_case_hours as h
    inner join parameters as p on p.as_of = h.as_of
    cross join lateral (
        select h.assessments_hours + h.meetings_hours + h.records_hours + h.premises_hours + h.intake_hours as hours
    ) as o
),
covered as (
    select
        k.officer_id,
        count(*) as cases,
        count(*) filter (where c.risk_level = 'very_high') as very_high,
        count(*) filter (where c.risk_level = 'high') as high,
        count(*) filter (where c.risk_level = 'medium') as medium,
        count(*) filter (where c.risk_level = 'low') as low,
        count(*) filter (where c.risk_level = 'not_assessed') as not_assessed,
        sum((k.share * h.hours)::decimal(18, 9)) as hours,
        sum((k.share * h.hours_least)::decimal(18, 9)) as hours_least,
        sum((k.share * h.hours_most)::decimal(18, 9)) as hours_most
    from covered_cases as k
    inner join int_cases as c on c.case_id = k.case_id
    left join case_hours as h on h.case_id = k.case_id
    group by k.officer_id
),
own_hours as (
    select
        holder_id as officer_id,
        sum(hours) as hours,
        sum(hours_least) as hours_least,
        sum(hours_most) as hours_most
    from case_hours
    group by holder_id
),
hours_this_month as (
    select d.officer_id, sum(d.hours) as rostered_hours, sum(d.hours - d.lost_hours) as available_hours
    from int_officer_days as d
    inner join parameters as p on d.day between date_trunc('month', p.as_of) and last_day(p.as_of)
    group by d.officer_id
),
arrangements as (
    select
        covering_officer_id as officer_id,
        count(distinct absent_officer_id) filter (where holds_today) as officers_covered,
        bool_or(is_reciprocal) as is_reciprocal
    from int_cover_arrangements
    where not is_of_oneself
    group by covering_officer_id
),
final as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        a.officers_covered::integer as officers_covered,
        coalesce(k.cases, 0)::integer as covered_cases,
        coalesce(k.very_high, 0)::integer as very_high,
        coalesce(k.high, 0)::integer as high,
        coalesce(k.medium, 0)::integer as medium,
        coalesce(k.low, 0)::integer as low,
        coalesce(k.not_assessed, 0)::integer as not_assessed,
        case when p.has_areas then coalesce(w.hours, 0) end as own_hours_needed,
        case when p.has_areas then coalesce(k.hours, 0) end as covered_hours_needed,
        case when p.has_areas then coalesce(w.hours_least, 0) + coalesce(k.hours_least, 0) end as hours_least,
        case when p.has_areas then coalesce(w.hours_most, 0) + coalesce(k.hours_most, 0) end as hours_most,
        coalesce(m.rostered_hours, 0) as rostered_hours,
        case when p.has_absences then coalesce(m.available_hours, 0) end as available_hours,
        a.is_reciprocal,
        h.chain_length,
        not o.is_in_post or coalesce(t.is_absent, false) as is_broken
    from int_officers as o
    cross join parameters as p
    inner join int_cover_chains as h on h.officer_id = o.officer_id
    inner join arrangements as a on a.officer_id = o.officer_id
    left join int_absence_today as t on t.officer_id = o.officer_id
    left join covered as k on k.officer_id = o.officer_id
    left join own_hours as w on w.officer_id = o.officer_id
    left join hours_this_month as m on m.officer_id = o.officer_id
)
select * from final
