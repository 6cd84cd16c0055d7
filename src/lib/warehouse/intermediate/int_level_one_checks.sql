-- One row per counted MAPPA Level 1 case: when another agency, and HMPPS, was last asked about it.
with checks as (
    select
        k.case_id,
        max(k.checked_on) as checked_on,
        max(k.checked_on) filter (where k.agency = 'hmpps') as hmpps_checked_on
    from stg_agency_checks as k
    cross join parameters as p
    where k.checked_on <= p.as_of
    group by k.case_id
),
final as (
    select
        c.force_id,
        c.unit_id,
        c.case_id,
        c.lead_officer_id,
        c.risk_level,
        c.opened_on,
        c.category = '2' as is_category_2,
        k.checked_on,
        k.hmpps_checked_on,
        coalesce(p.as_of - k.checked_on <= p.agency_check_interval_days, false) as is_fresh,
        coalesce(p.as_of - k.hmpps_checked_on <= p.agency_check_interval_days, false) as is_hmpps_fresh
    from int_cases as c
    cross join parameters as p
    left join checks as k on k.case_id = c.case_id
    where c.counts and c.mappa_level = '1'
)
select * from final
