-- One row per counted case: the hours a month that it needs, by part. A case that changes hands takes its hours along:
-- what its area needs is shared evenly between the cases there that an officer leads.
with cases as (
    select
        c.case_id,
        c.force_id,
        c.unit_id,
        c.holder_id,
        c.premises_id,
        a.travel_hours as own_travel_hours,
        case when c.holder_id is not null then a.liaison_hours / a.led_cases end as liaison_hours,
        case when c.holder_id is not null then a.intake_hours / a.led_cases end as intake_hours,
        c.risk_level = 'not_assessed' and c.management <> 'reactive' as is_unassessed,
        case
            when c.management = 'reactive' then p.visits_per_year_reactive
            when c.risk_level = 'very_high' then p.visits_per_year_very_high
            when c.risk_level = 'high' then p.visits_per_year_high
            when c.risk_level = 'medium' then p.visits_per_year_medium
            when c.risk_level = 'low' then p.visits_per_year_low
            else p.visits_per_year_not_assessed
        end as visits_per_year,
        -- Without a level there is no number of meetings to plan for; the view says how many have none.
        case c.mappa_level
            when '1' then p.meetings_per_year_level_1
            when '2' then p.meetings_per_year_level_2
            when '3' then p.meetings_per_year_level_3
            else 0
        end as meetings_per_year,
        case when c.young_person then p.multiplier_young_person else 1 end
        * case when c.interpreter_needed then p.multiplier_interpreter_needed else 1 end
        * case when c.category = 'pdp' then p.multiplier_category_pdp else 1 end as multiplier
    from int_cases as c
    cross join parameters as p
    left join int_area_hours as a on a.area_id = c.area_id
    where c.counts
),
-- Where a case's area is not known, the journey is the mean one of its unit's cases, else of all areas.
with_travel as (
    select
        *,
        coalesce(
            own_travel_hours,
            avg(own_travel_hours) over (partition by unit_id),
            (select avg(travel_hours) from int_area_hours)
        ) as travel_hours
    from cases
),
final as (
    select
        c.case_id,
        c.force_id,
        c.unit_id,
        c.holder_id,
        c.own_travel_hours is null as is_travel_assumed,
        c.visits_per_year,
        c.visits_per_year / 12 * v.hours_of_visit as visits_hours,
        case when c.is_unassessed then p.visits_per_year_low else c.visits_per_year end
        / 12 * v.hours_of_visit as visits_hours_least,
        case when c.is_unassessed then p.visits_per_year_very_high else c.visits_per_year end
        / 12 * v.hours_of_visit as visits_hours_most,
        p.assessments_per_year / 12 * p.assessment_hours * c.multiplier as assessments_hours,
        c.meetings_per_year / 12 * p.meeting_hours * c.multiplier as meetings_hours,
        p.record_hours * c.multiplier as records_hours,
        case when c.premises_id is not null then p.premises_hours * c.multiplier else 0 end
        + coalesce(c.liaison_hours, 0) as premises_hours,
        coalesce(c.intake_hours, 0) as intake_hours
    from with_travel as c
    cross join parameters as p
    cross join lateral (
        select p.crew * (p.visit_hours + 2 * c.travel_hours) * c.multiplier as hours_of_visit
    ) as v
)
select * from final
