-- One row per counted case and day that a load is worked out for: the hours a month that it needs, by part and by the
-- weights of that day. A case that changes hands takes its hours along: what its area needs is shared evenly between
-- the cases there that an officer leads.
with cases as (
    select
        c.as_of,
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
            when c.management = 'reactive' then s.visits_per_year_reactive
            when c.risk_level = 'very_high' then s.visits_per_year_very_high
            when c.risk_level = 'high' then s.visits_per_year_high
            when c.risk_level = 'medium' then s.visits_per_year_medium
            when c.risk_level = 'low' then s.visits_per_year_low
            else s.visits_per_year_not_assessed
        end as visits_per_year,
        -- Without a level there is no number of meetings to plan for.
        case c.mappa_level
            when '1' then s.meetings_per_year_level_1
            when '2' then s.meetings_per_year_level_2
            when '3' then s.meetings_per_year_level_3
            else 0
        end as meetings_per_year,
        case when c.young_person then s.multiplier_young_person else 1 end
        * case when c.interpreter_needed then s.multiplier_interpreter_needed else 1 end
        * case when c.category = 'pdp' then s.multiplier_category_pdp else 1 end as multiplier
    from int_case_days as c
    inner join snapshot_parameters as s on s.as_of = c.as_of
    left join int_area_hours as a on a.as_of = c.as_of and a.area_id = c.area_id
),
mean_journeys as (
    select as_of, avg(travel_hours::decimal(18, 9)) as travel_hours
    from int_area_hours
    group by as_of
),
-- Where a case's area is not known, the journey is the mean one of its unit's cases, else of all areas.
with_travel as (
    select
        c.*,
        coalesce(
            c.own_travel_hours,
            avg(c.own_travel_hours::decimal(18, 9)) over (partition by c.as_of, c.unit_id),
            m.travel_hours
        ) as travel_hours
    from cases as c
    left join mean_journeys as m on m.as_of = c.as_of
),
by_part as (
    select
        c.as_of,
        c.case_id,
        c.force_id,
        c.unit_id,
        c.holder_id,
        c.own_travel_hours is null as is_travel_assumed,
        c.visits_per_year,
        c.visits_per_year / 12 * v.hours_of_visit as visits,
        case when c.is_unassessed then s.visits_per_year_low else c.visits_per_year end
        / 12 * v.hours_of_visit as visits_least,
        case when c.is_unassessed then s.visits_per_year_very_high else c.visits_per_year end
        / 12 * v.hours_of_visit as visits_most,
        s.assessments_per_year / 12 * s.assessment_hours * c.multiplier as assessments,
        c.meetings_per_year / 12 * s.meeting_hours * c.multiplier as meetings,
        s.record_hours * c.multiplier as records,
        case when c.premises_id is not null then s.premises_hours * c.multiplier else 0 end
        + coalesce(c.liaison_hours, 0) as premises,
        coalesce(c.intake_hours, 0) as intake
    from with_travel as c
    inner join snapshot_parameters as s on s.as_of = c.as_of
    cross join lateral (
        select s.crew * (s.visit_hours + 2 * c.travel_hours) * c.multiplier as hours_of_visit
    ) as v
),
-- Exact decimals: the order in which the engine adds them up can't show.
final as (
    select
        as_of,
        case_id,
        force_id,
        unit_id,
        holder_id,
        is_travel_assumed,
        visits_per_year,
        visits::decimal(18, 9) as visits_hours,
        visits_least::decimal(18, 9) as visits_hours_least,
        visits_most::decimal(18, 9) as visits_hours_most,
        assessments::decimal(18, 9) as assessments_hours,
        meetings::decimal(18, 9) as meetings_hours,
        records::decimal(18, 9) as records_hours,
        premises::decimal(18, 9) as premises_hours,
        intake::decimal(18, 9) as intake_hours
    from by_part
)
select * from final
