-- One row per row of visits whose case is in the cases extract: where it counts, whether it was made or tried by the
-- as-of date, and what is known of it. "Home visits": risk assessed "before staff visit the offender's premises".
with visits as (
    select
        v.*,
        v.visited_at::date as visited_on,
        v.risk_assessed_at::date as risk_assessed_on,
        coalesce(v.visited_at::date <= p.as_of and v.outcome is not null, false) as is_tried,
        list_contains(p.case_holding_roles, o.role::varchar) as is_by_case_holding_role
    from stg_visits as v
    cross join parameters as p
    left join int_officers as o on o.officer_id = v.officer_id
),
final as (
    select
        c.force_id,
        c.unit_id,
        c.case_id,
        c.lead_officer_id,
        c.risk_level,
        c.counts,
        v.due_on,
        v.visited_on,
        v.is_tried,
        v.is_tried and v.outcome = 'seen' as is_made,
        v.officer_id,
        v.second_officer_id,
        case
            when v.officer_id is not null then coalesce(v.second_officer_id = v.officer_id, true)
        end as is_single_crewed,
        not v.is_by_case_holding_role as is_by_other_staff,
        coalesce(v.recorded_on_visor_at::date <= p.as_of, false) as is_recorded,
        -- Where a time is not known, days are compared, and on one day the order is not known.
        case
            when v.risk_assessed_on is null then 'none'
            when v.risk_assessed_on < v.visited_on then 'before'
            when v.risk_assessed_on > v.visited_on then 'after'
            when not (v.risk_assessed_at_has_time and v.visited_at_has_time) then 'unknown'
            when v.risk_assessed_at < v.visited_at then 'before'
            when v.risk_assessed_at > v.visited_at then 'after'
            else 'unknown'
        end as risk_order
    from visits as v
    cross join parameters as p
    inner join int_cases as c on c.case_id = v.case_id
)
select * from final
