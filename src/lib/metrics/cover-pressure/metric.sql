-- One row per officer who covers for somebody else on the as-of date.
with setting as (
    select
        round(high_risk_limit_percent * 10000)::bigint as millionths,
        unassessed_denominator = 'assessed' as is_of_assessed,
        load_watch_percent,
        load_breach_percent,
        has_areas,
        has_absences,
        list_contains(high_risk_levels, 'very_high')::integer as very_high,
        list_contains(high_risk_levels, 'high')::integer as high,
        list_contains(high_risk_levels, 'medium')::integer as medium,
        list_contains(high_risk_levels, 'low')::integer as low,
        list_contains(high_risk_levels, 'not_assessed')::integer as not_assessed
    from parameters
),
counted as (
    select
        c.*,
        coalesce(o.cases, 0) as own_cases,
        coalesce(o.high_risk_cases, 0) as own_high_risk_cases,
        coalesce(o.not_assessed, 0) as own_not_assessed,
        c.very_high * s.very_high + c.high * s.high + c.medium * s.medium + c.low * s.low
            + c.not_assessed * s.not_assessed as covered_high_risk_cases
    from int_cover_pressure as c
    cross join setting as s
    left join int_caseloads as o on o.holder_id = c.officer_id
),
with_cover as (
    select
        c.* exclude (not_assessed),
        c.own_cases - case when s.is_of_assessed then c.own_not_assessed else 0 end as own_denominator,
        c.own_cases + c.covered_cases as cases,
        c.own_high_risk_cases + c.covered_high_risk_cases as high_risk_cases,
        c.own_not_assessed + c.not_assessed as not_assessed,
        c.own_cases + c.covered_cases
            - case when s.is_of_assessed then c.own_not_assessed + c.not_assessed else 0 end as denominator,
        c.own_hours_needed + c.covered_hours_needed as hours_needed
    from counted as c
    cross join setting as s
),
-- M2 and M5 "with covered cases included", each by its own rules.
judged as (
    select
        c.*,
        case
            when c.denominator = 0 then 'not_applicable'
            when 1000000 * c.high_risk_cases > s.millionths * c.denominator then 'breach'
            when 1000000 * (c.high_risk_cases + c.not_assessed) > s.millionths * c.cases then 'watch'
            else 'ok'
        end as share_state,
        case
            when not (s.has_areas and s.has_absences) then 'no_data'
            when c.cases > 0 and c.available_hours * 5 < c.rostered_hours then 'absent'
            when c.available_hours = 0 and c.cases > 0 then 'absent'
            when c.available_hours = 0 then 'not_applicable'
            when 100 * c.hours_needed > s.load_breach_percent * c.available_hours then 'breach'
            when 100 * c.hours_needed >= s.load_watch_percent * c.available_hours then 'watch'
            else 'ok'
        end as load_state
    from with_cover as c
    cross join setting as s
),
final as (
    select
        'officer'::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        officer_id::varchar as officer_id,
        officers_covered::integer as officers_covered,
        own_cases::integer as own_cases,
        covered_cases::integer as covered_cases,
        own_hours_needed::double as own_hours_needed,
        covered_hours_needed::double as covered_hours_needed,
        hours_least::double as hours_least,
        hours_most::double as hours_most,
        round(covered_hours_needed / nullif(own_hours_needed, 0), 9)::double as covered_to_own,
        cases::integer as cases,
        high_risk_cases::integer as high_risk_cases,
        not_assessed::integer as not_assessed,
        (own_high_risk_cases / nullif(own_denominator, 0))::double as own_share,
        (high_risk_cases / nullif(denominator, 0))::double as share,
        (high_risk_cases / nullif(cases, 0))::double as share_least,
        ((high_risk_cases + not_assessed) / nullif(cases, 0))::double as share_most,
        share_state::varchar as share_state,
        round(available_hours, 9)::double as available_hours,
        case
            when load_state in ('ok', 'watch', 'breach') then 100 * own_hours_needed / available_hours
        end::double as own_load_percent,
        case
            when load_state in ('ok', 'watch', 'breach') then 100 * hours_needed / available_hours
        end::double as load_percent,
        case when load_state in ('ok', 'watch', 'breach') then 100 * hours_least / available_hours end::double
            as load_percent_least,
        case when load_state in ('ok', 'watch', 'breach') then 100 * hours_most / available_hours end::double
            as load_percent_most,
        load_state::varchar as load_state,
        is_reciprocal::boolean as reciprocal,
        chain_length::integer as chain_length,
        is_broken::boolean as broken,
        case
            when is_broken then 'absent'
            else coalesce(
                list_filter(
                    ['breach', 'absent', 'watch', 'no_data', 'ok'],
                    lambda one: one = share_state or one = load_state
                )[1],
                'not_applicable'
            )
        end::varchar as state
    from judged
)
select * from final
order by force_id, unit_id, officer_id
