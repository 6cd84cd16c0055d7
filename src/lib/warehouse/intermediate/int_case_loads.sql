-- One row per counted case that an officer holds: the room that it takes up (1, or thousandths of an hour this month),
-- the least and the most that it could be where it is not assessed, and its number among the officer's cases that are
-- alike in room, risk and area.
with hours as (
    select
        h.case_id,
        round(1000 * (h.visits_hours + o.hours)) as thousandths,
        round(1000 * (h.visits_hours_least + o.hours)) as thousandths_least,
        round(1000 * (h.visits_hours_most + o.hours)) as thousandths_most
    from int_case_hours as h
    inner join parameters as p on p.as_of = h.as_of
    cross join lateral (
        select h.assessments_hours + h.meetings_hours + h.records_hours + h.premises_hours + h.intake_hours as hours
    ) as o
),
cases as (
    select
        c.case_id,
        c.unit_id,
        c.holder_id as officer_id,
        c.area_id,
        case when b.absorb_by = 'hours' then h.thousandths else 1 end as load,
        case when b.absorb_by = 'hours' then h.thousandths_least else 1 end as load_least,
        case when b.absorb_by = 'hours' then h.thousandths_most else 1 end as load_most,
        list_contains(p.high_risk_levels, c.risk_level::varchar) as is_high_risk
    from int_cases as c
    cross join parameters as p
    cross join int_absorb_by as b
    left join hours as h on h.case_id = c.case_id
    where c.counts and c.holder_id is not null
),
final as (
    select
        case_id,
        unit_id,
        officer_id,
        area_id,
        load::integer as load,
        load_least::integer as load_least,
        load_most::integer as load_most,
        is_high_risk,
        row_number() over (
            partition by officer_id, area_id, load, is_high_risk order by case_id
        )::integer as nth
    from cases
)
select * from final
order by case_id
