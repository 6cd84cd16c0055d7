-- One row per officer in a role that holds cases, per unit's cases without a lead, per unit and per force.
with cases_by_holder as (
    select
        force_id,
        unit_id,
        holder_id as officer_id,
        count(*) filter (where counts) as cases,
        count(*) filter (where counts and risk_level = 'very_high') as very_high,
        count(*) filter (where counts and risk_level = 'high') as high,
        count(*) filter (where counts and risk_level = 'medium') as medium,
        count(*) filter (where counts and risk_level = 'low') as low,
        count(*) filter (where counts and risk_level = 'not_assessed') as not_assessed,
        count(*) filter (where management = 'reactive') as reactive,
        count(*) filter (where management = 'custody') as custody,
        count(*) filter (where management = 'missing') as missing
    from int_cases
    where is_open
    group by force_id, unit_id, holder_id
),
cases_by_second_officer as (
    select second_officer_id as officer_id, count(*) as cases
    from int_cases
    where counts
    group by second_officer_id
),
officers as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        coalesce(c.cases, 0) as cases,
        coalesce(c.very_high, 0) as very_high,
        coalesce(c.high, 0) as high,
        coalesce(c.medium, 0) as medium,
        coalesce(c.low, 0) as low,
        coalesce(c.not_assessed, 0) as not_assessed,
        coalesce(c.reactive, 0) as reactive,
        coalesce(c.custody, 0) as custody,
        coalesce(c.missing, 0) as missing,
        coalesce(s.cases, 0) as second_officer_cases,
        o.fte
    from int_officers as o
    left join cases_by_holder as c on c.officer_id = o.officer_id
    left join cases_by_second_officer as s on s.officer_id = o.officer_id
    where o.holds_cases
),
-- Also where only reactive, custody or missing cases have no lead, so that these add up to the unit's.
no_lead as (
    select *, 0 as second_officer_cases, null::double as fte
    from cases_by_holder
    where officer_id is null and cases + reactive + custody + missing > 0
),
by_officer as (
    select *, (fte = 0 and cases > 0)::integer as without_hours from officers
    union all by name
    select *, 0 as without_hours from no_lead
),
by_unit as (
    select
        force_id,
        unit_id,
        sum(cases) as cases,
        sum(very_high) as very_high,
        sum(high) as high,
        sum(medium) as medium,
        sum(low) as low,
        sum(not_assessed) as not_assessed,
        sum(reactive) as reactive,
        sum(custody) as custody,
        sum(missing) as missing,
        sum(second_officer_cases) as second_officer_cases,
        sum(without_hours) as without_hours,
        coalesce(sum(fte), 0) as fte
    from by_officer
    group by force_id, unit_id
),
by_force as (
    select
        force_id,
        sum(cases) as cases,
        sum(very_high) as very_high,
        sum(high) as high,
        sum(medium) as medium,
        sum(low) as low,
        sum(not_assessed) as not_assessed,
        sum(reactive) as reactive,
        sum(custody) as custody,
        sum(missing) as missing,
        sum(second_officer_cases) as second_officer_cases,
        sum(without_hours) as without_hours,
        sum(fte) as fte
    from by_unit
    group by force_id
),
by_level as (
    select 'force' as level, null as unit_id, null as officer_id, * from by_force
    union all by name
    select 'unit' as level, null as officer_id, * from by_unit
    union all by name
    select 'officer' as level, * from by_officer
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        officer_id::varchar as officer_id,
        cases::integer as cases,
        very_high::integer as very_high,
        high::integer as high,
        medium::integer as medium,
        low::integer as low,
        not_assessed::integer as not_assessed,
        reactive::integer as reactive,
        custody::integer as custody,
        missing::integer as missing,
        second_officer_cases::integer as second_officer_cases,
        fte::double as fte,
        (cases / nullif(fte, 0))::double as cases_per_fte,
        case
            when fte = 0 and without_hours > 0 then 'no_data'
            when fte = 0 then 'not_applicable'
            else 'ok'
        end::varchar as state
    from by_level
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id nulls last
