-- One row per unit and per force × category × MAPPA level × risk level with counted cases.
with cases as (
    select
        c.force_id,
        c.unit_id,
        c.category::varchar as category,
        coalesce(c.mappa_level::varchar, 'not_known') as mappa_level,
        c.risk_level::varchar as risk_level,
        s.on_licence is not null as is_licence_known,
        s.mappa_eligible is not null as is_eligibility_known,
        s.lead_agency is not null as is_agency_known,
        coalesce(s.lead_agency <> 'police' and c.holder_id is not null, false) as is_led_for_another
    from int_cases as c
    inner join stg_cases as s on s.case_id = c.case_id
    where c.counts
),
by_level as (
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        category,
        mappa_level,
        risk_level,
        count(*) as cases,
        count(*) filter (where is_licence_known) as licence_known,
        count(*) filter (where is_eligibility_known) as eligibility_known,
        count(*) filter (where is_licence_known and is_eligibility_known) as both_known,
        count(*) filter (where is_agency_known) as agency_known,
        count(*) filter (where is_led_for_another) as led_for_another
    from cases
    group by grouping sets (
        (force_id, category, mappa_level, risk_level), (force_id, unit_id, category, mappa_level, risk_level)
    )
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        null::varchar as officer_id,
        category::varchar as category,
        mappa_level::varchar as mappa_level,
        risk_level::varchar as risk_level,
        cases::integer as cases,
        licence_known::integer as licence_known,
        eligibility_known::integer as eligibility_known,
        both_known::integer as both_known,
        agency_known::integer as agency_known,
        led_for_another::integer as led_for_another
    from by_level
)
select * from final
order by
    list_position(['force', 'unit'], level),
    force_id,
    unit_id,
    list_position(['1', '2', '3', '4', 'pdp', 'other'], category),
    mappa_level,
    list_position(['very_high', 'high', 'medium', 'low', 'not_assessed'], risk_level)
