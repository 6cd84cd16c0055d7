-- One row per unit and per force, for today and each of the next five years: the full-time officers it would take to
-- bring every unit within its load, and what of the share of high-risk cases no number of people can cure.
with years as (
    select unnest(generate_series(0, 5)) as years_ahead
),
setting as (
    select
        p.has_areas and p.has_absences as is_known,
        p.has_posts,
        p.has_absences and p.has_vetting and p.has_training as has_deployable,
        p.growth_percent_per_year as growth,
        -- Published growth lies between 3 and 8 per cent; a force's own may lie outside.
        least(3, p.growth_percent_per_year) as growth_least,
        greatest(8, p.growth_percent_per_year) as growth_most,
        -- A month has 365.25 ÷ 84 weeks.
        p.full_time_hours * 365.25 / 84 * p.staffing_load_percent / 100 as month_hours,
        round(p.high_risk_limit_percent * 10000)::bigint as millionths,
        1000000 - round(p.high_risk_limit_percent * 10000)::bigint as rest,
        p.unassessed_denominator = 'assessed' as is_of_assessed
    from parameters as p
),
-- Above 0 is above the limit, as the share of high-risk cases has it: whole numbers throughout.
by_holder as (
    select
        c.unit_id,
        c.cases,
        c.high_risk_cases,
        c.not_assessed,
        c.holder_id is not null
        and 1000000 * c.high_risk_cases
        > s.millionths * (c.cases - case when s.is_of_assessed then c.not_assessed else 0 end) as is_above
    from int_caseloads as c
    cross join setting as s
),
caseloads as (
    select
        unit_id,
        sum(cases)::bigint as cases,
        sum(high_risk_cases)::bigint as high_risk_cases,
        sum(not_assessed)::bigint as not_assessed,
        bool_or(is_above) as has_above
    from by_holder
    group by unit_id
),
-- A unit that had nobody, or nobody who was there, is taken to lose as much as its force.
by_unit as (
    select
        u.force_id,
        u.unit_id,
        coalesce(c.cases, 0) as cases,
        coalesce(c.high_risk_cases, 0) as high_risk_cases,
        coalesce(c.not_assessed, 0) as not_assessed,
        coalesce(c.has_above, false) as has_above,
        coalesce(e.established_fte, 0) as established_fte,
        coalesce(e.in_post_fte, 0) as in_post_fte,
        coalesce(e.deployable_fte, 0) as deployable_fte,
        case
            when coalesce(w.hours, 0) = 0 then 0
            else w.hours / (s.month_hours * (1 - r.expected_absence))
        end as fte_today
    from int_units as u
    cross join setting as s
    inner join int_unit_rosters as r on r.unit_id = u.unit_id
    left join int_unit_work as w on w.unit_id = u.unit_id
    left join int_unit_people as e on e.unit_id = u.unit_id
    left join caseloads as c on c.unit_id = u.unit_id
    where w.unit_id is not null or e.unit_id is not null
),
by_year as (
    select
        b.*,
        y.years_ahead,
        round(b.fte_today * power(1 + s.growth_least / 100, y.years_ahead), 9) as needed_least,
        round(b.fte_today * power(1 + s.growth / 100, y.years_ahead), 9) as needed,
        round(b.fte_today * power(1 + s.growth_most / 100, y.years_ahead), 9) as needed_most
    from by_unit as b
    cross join setting as s
    cross join years as y
),
-- Six decimals are enough for people: a part in a million of a post is no person more.
short as (
    select
        *,
        greatest(0, needed_least - in_post_fte) as short_least,
        greatest(0, needed - in_post_fte) as short,
        greatest(0, needed_most - in_post_fte) as short_most,
        greatest(0, in_post_fte - needed) as spare,
        ceil(round(greatest(0, needed_least - in_post_fte), 6)) as people_least,
        ceil(round(greatest(0, needed - in_post_fte), 6)) as people,
        ceil(round(greatest(0, needed_most - in_post_fte), 6)) as people_most
    from by_year
),
-- Where one unit's need is not known, nor is the force's.
by_level as (
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        years_ahead,
        count(*) = count(needed) as has_needs,
        sum(cases)::bigint as cases,
        sum(high_risk_cases)::bigint as high_risk_cases,
        sum(not_assessed)::bigint as not_assessed,
        bool_or(has_above) as has_above,
        sum(established_fte) as established_fte,
        sum(in_post_fte) as in_post_fte,
        sum(deployable_fte) as deployable_fte,
        sum(needed_least) as needed_least,
        sum(needed) as needed,
        sum(needed_most) as needed_most,
        sum(short_least) as short_least,
        sum(short) as short,
        sum(short_most) as short_most,
        sum(spare) as spare,
        sum(people_least) as people_least,
        sum(people) as people,
        sum(people_most) as people_most
    from short
    group by grouping sets ((force_id, years_ahead), (force_id, unit_id, years_ahead))
),
compared as (
    select
        l.*,
        s.*,
        s.is_known and l.has_needs as is_told,
        l.cases - case when s.is_of_assessed then l.not_assessed else 0 end as denominator,
        1000000 * l.high_risk_cases
        - s.millionths * (l.cases - case when s.is_of_assessed then l.not_assessed else 0 end) as excess,
        1000000 * (l.high_risk_cases + l.not_assessed) - s.millionths * l.cases as excess_at_most
    from by_level as l
    cross join setting as s
),
-- A force is uneven too where a unit of it is above.
uneven as (
    select
        * exclude (has_above),
        has_above
        or (level = 'force' and bool_or(excess > 0) over (partition by force_id, years_ahead)) as has_above
    from compared
),
judged as (
    select
        *,
        case
            when denominator = 0 then 'no_cases'
            when excess > 0 then 'not_by_people'
            when excess_at_most > 0 then 'depends'
            when has_above then 'by_moving'
            else 'within'
        end as ratio
    from uneven
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        null::varchar as officer_id,
        years_ahead::integer as years_ahead,
        growth::double as growth_percent,
        cases::integer as cases,
        high_risk_cases::integer as high_risk_cases,
        not_assessed::integer as not_assessed,
        has_above::boolean as has_above,
        ratio::varchar as ratio,
        coalesce((greatest(excess, 0) + rest - 1) // nullif(rest, 0), 0)::integer as must_pass_on,
        case when has_posts then round(established_fte, 9) end::double as established_fte,
        round(in_post_fte, 9)::double as in_post_fte,
        case when has_deployable then round(deployable_fte, 9) end::double as deployable_fte,
        case when is_told then round(needed_least, 9) end::double as fte_needed_least,
        case when is_told then round(needed, 9) end::double as fte_needed,
        case when is_told then round(needed_most, 9) end::double as fte_needed_most,
        case when is_told then round(short_least, 9) end::double as short_least,
        case when is_told then round(short, 9) end::double as short,
        case when is_told then round(short_most, 9) end::double as short_most,
        case when is_told then round(spare, 9) end::double as spare,
        case when is_told then people_least end::integer as people_least,
        case when is_told then people end::integer as people,
        case when is_told then people_most end::integer as people_most,
        case
            when not is_known then 'no_data'
            when not has_needs then 'not_applicable'
            when ratio = 'not_by_people' then 'breach'
            when ratio = 'depends' then 'watch'
            when needed = 0 and in_post_fte = 0 then 'not_applicable'
            else 'ok'
        end::varchar as state
    from judged
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id, years_ahead
