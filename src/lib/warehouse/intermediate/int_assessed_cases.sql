-- One row per counted case: the latest of each tool, whether all three are there, and the first day past due.
with latest as (
    select
        case_id,
        max(completed_on) filter (where tool = 'srp') as srp_on,
        max(completed_on) filter (where tool = 'arms') as arms_on,
        max(completed_on) filter (where tool = 'plan') as plan_on,
        min(next_due_on) as first_due_on,
        bool_and(is_reviewed) as is_reviewed
    from int_assessments
    where is_latest
    group by case_id
),
final as (
    select
        c.force_id,
        c.unit_id,
        c.case_id,
        c.lead_officer_id,
        c.risk_level,
        c.opened_on,
        l.srp_on,
        l.arms_on,
        l.plan_on,
        l.srp_on is not null and l.arms_on is not null and l.plan_on is not null as has_all_three,
        case when l.first_due_on < p.as_of then l.first_due_on end as past_due_on,
        coalesce(not l.is_reviewed, false) as is_unreviewed
    from int_cases as c
    cross join parameters as p
    left join latest as l on l.case_id = c.case_id
    where c.counts
)
select * from final
