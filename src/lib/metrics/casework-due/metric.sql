-- One row per counted case × reason to look at it on the as-of date: what is overdue or missing, and since when.
with wanting as (
    select d.unit_id, d.case_id, d.lead_officer_id, d.risk_level, 'visit_overdue' as reason, min(d.due_on) as since_day
    from int_visit_duties as d
    cross join parameters as p
    where d.counts and d.met_on is null and d.due_on < p.as_of
    group by d.unit_id, d.case_id, d.lead_officer_id, d.risk_level
    union all
    select a.unit_id, a.case_id, a.lead_officer_id, a.risk_level, 'assessment_past_due', a.past_due_on
    from int_assessed_cases as a
    where a.past_due_on is not null
    union all
    select a.unit_id, a.case_id, a.lead_officer_id, a.risk_level, 'assessment_missing', a.opened_on
    from int_assessed_cases as a
    cross join parameters as p
    where p.has_assessments and not a.has_all_three
    union all
    select
        k.unit_id,
        k.case_id,
        k.lead_officer_id,
        k.risk_level,
        case when k.is_category_2 then 'check_due_category_2' else 'check_due' end,
        coalesce(k.checked_on + p.agency_check_interval_days + 1, k.opened_on)
    from int_level_one_checks as k
    cross join parameters as p
    where p.has_agency_checks and not k.is_fresh
    union all
    select c.unit_id, c.case_id, c.lead_officer_id, c.risk_level, 'notification_unmet', min(n.due_on)
    from stg_notifications as n
    cross join parameters as p
    inner join int_cases as c on c.case_id = n.case_id and c.counts
    where n.due_on < p.as_of and coalesce(n.met_on > p.as_of, true)
    group by c.unit_id, c.case_id, c.lead_officer_id, c.risk_level
    union all
    -- "dual case management with the … (YOT) if a MAPPA referral is required"
    select c.unit_id, c.case_id, c.lead_officer_id, c.risk_level, 'no_joint_management', null
    from int_cases as c
    inner join stg_cases as s on s.case_id = c.case_id
    where c.counts and s.looked_after and s.mappa_eligible and not coalesce(s.youth_justice_joint, false)
    union all
    -- "Counter-terrorism nominal management are usually responsible"
    select c.unit_id, c.case_id, c.lead_officer_id, c.risk_level, 'category_4', c.opened_on
    from int_cases as c
    where c.counts and c.category = '4'
),
final as (
    select
        unit_id::varchar as unit_id,
        case_id::varchar as case_id,
        lead_officer_id::varchar as lead_officer_id,
        risk_level::varchar as risk_level,
        reason::varchar as reason,
        strftime(since_day, '%Y-%m-%d')::varchar as since
    from wanting
)
select * from final
order by
    list_position(
        [
            'visit_overdue', 'check_due_category_2', 'check_due', 'assessment_past_due', 'assessment_missing',
            'notification_unmet', 'no_joint_management', 'category_4'
        ],
        reason
    ),
    list_position(['very_high', 'high', 'medium', 'low', 'not_assessed'], risk_level),
    since nulls last,
    unit_id,
    case_id
