-- One row per case. A case counts where its holder works; without a holder ("no lead") in its own unit.
with cases as (
    select
        c.*,
        h.officer_id as holder_id,
        coalesce(h.unit_id, c.unit_id) as counting_unit_id,
        c.opened_on <= p.as_of and coalesce(c.closed_on > p.as_of, true) as is_open,
        list_contains(p.counted_management, c.management::varchar) as has_counted_management
    from stg_cases as c
    cross join parameters as p
    left join int_officers as h on h.officer_id = c.lead_officer_id and h.holds_cases
),
final as (
    select
        c.case_id,
        c.counting_unit_id as unit_id,
        c.unit_id as case_unit_id,
        u.force_id,
        c.holder_id,
        c.lead_officer_id,
        c.second_officer_id,
        c.category,
        c.mappa_level,
        c.risk_level,
        c.is_open,
        c.is_open and c.has_counted_management as counts,
        c.management,
        c.opened_on,
        c.area_id,
        c.premises_id,
        c.young_person,
        c.interpreter_needed
    from cases as c
    inner join int_units as u on u.unit_id = c.counting_unit_id
)
select * from final
order by case_id
