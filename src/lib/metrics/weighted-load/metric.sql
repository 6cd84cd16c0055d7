-- One row per officer in a role that holds cases, per unit's work without a lead, per unit and per force.
with case_work as (
    select
        force_id,
        unit_id,
        holder_id as officer_id,
        visits_hours,
        visits_hours_least,
        visits_hours_most,
        assessments_hours,
        meetings_hours,
        records_hours,
        premises_hours,
        intake_hours,
        visits_per_year
    from int_case_hours
    where as_of = (select as_of from parameters)
),
-- What an area needs where no officer has a case there: nobody's work, and not lost.
area_work as (
    select
        force_id,
        unit_id,
        liaison_hours::decimal(18, 9) as premises_hours,
        intake_hours::decimal(18, 9) as intake_hours
    from int_area_hours
    where as_of = (select as_of from parameters) and led_cases = 0 and liaison_hours + intake_hours > 0
),
officers as (
    select force_id, unit_id, officer_id
    from int_officers
    where holds_cases
),
work as (
    select * from case_work
    union all by name
    select * from area_work
    union all by name
    select * from officers
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
        coalesce(sum(visits_hours), 0) as visits_hours,
        coalesce(sum(visits_hours_least), 0) as visits_hours_least,
        coalesce(sum(visits_hours_most), 0) as visits_hours_most,
        coalesce(sum(assessments_hours), 0) as assessments_hours,
        coalesce(sum(meetings_hours), 0) as meetings_hours,
        coalesce(sum(records_hours), 0) as records_hours,
        coalesce(sum(premises_hours), 0) as premises_hours,
        coalesce(sum(intake_hours), 0) as intake_hours,
        coalesce(sum(visits_per_year), 0) as points,
        (select has_areas from parameters) as is_known
    from work
    group by grouping sets ((force_id), (force_id, unit_id), (force_id, unit_id, officer_id))
),
with_rest as (
    select
        *,
        assessments_hours + meetings_hours + records_hours + premises_hours + intake_hours as other_hours
    from by_level
),
-- Nine decimals: the order in which the engine adds can't show.
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        officer_id::varchar as officer_id,
        case when is_known then round(visits_hours, 9) end::double as visits_hours,
        round(assessments_hours, 9)::double as assessments_hours,
        round(meetings_hours, 9)::double as meetings_hours,
        round(records_hours, 9)::double as records_hours,
        case when is_known then round(premises_hours, 9) end::double as premises_hours,
        case when is_known then round(intake_hours, 9) end::double as intake_hours,
        case when is_known then round(visits_hours + other_hours, 9) end::double as hours_needed,
        case when is_known then round(visits_hours_least + other_hours, 9) end::double as hours_least,
        case when is_known then round(visits_hours_most + other_hours, 9) end::double as hours_most,
        round(points, 9)::double as points
    from with_rest
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id nulls last
