-- One row per unit and per force: counted cases with SRP, ARMS and plan, none past due; and what is known of them.
with period as (
    select as_of, (date_trunc('month', as_of) - interval 11 month)::date as first_day
    from parameters
),
cases_by_unit as (
    select
        a.unit_id,
        count(*) as cases,
        count(*) filter (where a.srp_on is not null) as with_srp,
        count(*) filter (where a.arms_on is not null) as with_arms,
        count(*) filter (where a.plan_on is not null) as with_plan,
        count(*) filter (where a.has_all_three) as with_all,
        count(*) filter (where a.has_all_three and a.past_due_on is null) as complete,
        count(*) filter (where a.past_due_on is not null) as past_due,
        -- "Both are taken into consideration when creating an ARMS risk management plan"
        count(*) filter (where a.plan_on >= a.srp_on and a.plan_on >= a.arms_on) as plans_after_both,
        count(*) filter (where a.is_unreviewed) as not_reviewed,
        count(*) filter (where c.risk_assessed_on < a.arms_on) as level_older
    from int_assessed_cases as a
    inner join stg_cases as c on c.case_id = a.case_id
    group by a.unit_id
),
done_by_unit as (
    select
        a.unit_id,
        count(*) as done_again,
        count(*) filter (where a.completed_on <= a.was_due_on) as in_time
    from int_assessments as a
    inner join period as e on a.completed_on between e.first_day and e.as_of
    where a.was_due_on is not null
    group by a.unit_id
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        coalesce(sum(c.cases), 0) as cases,
        coalesce(sum(c.with_srp), 0) as with_srp,
        coalesce(sum(c.with_arms), 0) as with_arms,
        coalesce(sum(c.with_plan), 0) as with_plan,
        coalesce(sum(c.with_all), 0) as with_all,
        coalesce(sum(c.complete), 0) as complete,
        coalesce(sum(c.past_due), 0) as past_due,
        coalesce(sum(c.plans_after_both), 0) as plans_after_both,
        coalesce(sum(c.not_reviewed), 0) as not_reviewed,
        coalesce(sum(c.level_older), 0) as level_older,
        coalesce(sum(d.done_again), 0) as done_again,
        coalesce(sum(d.in_time), 0) as in_time
    from int_units as u
    left join cases_by_unit as c on c.unit_id = u.unit_id
    left join done_by_unit as d on d.unit_id = u.unit_id
    group by grouping sets ((u.force_id), (u.force_id, u.unit_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        l.cases::integer as cases,
        case when p.has_assessments then l.with_srp end::integer as with_srp,
        case when p.has_assessments then l.with_arms end::integer as with_arms,
        case when p.has_assessments then l.with_plan end::integer as with_plan,
        case when p.has_assessments then l.with_all end::integer as with_all,
        case when p.has_assessments then l.complete end::integer as complete,
        case when p.has_assessments then l.complete / nullif(l.cases, 0) end::double as share,
        case when p.has_assessments then l.past_due end::integer as past_due,
        case when p.has_assessments then l.plans_after_both end::integer as plans_after_both,
        case when p.has_assessments then l.plans_after_both / nullif(l.with_plan, 0) end::double as plan_share,
        case when p.has_assessments then l.not_reviewed end::integer as not_reviewed,
        case when p.has_assessments then l.level_older end::integer as level_older,
        case when p.has_assessments then l.done_again end::integer as done_again,
        case when p.has_assessments then l.in_time end::integer as in_time,
        case when p.has_assessments then l.in_time / nullif(l.done_again, 0) end::double as in_time_share,
        case
            when not p.has_assessments then 'no_data'
            when l.cases = 0 then 'not_applicable'
            when l.complete < l.cases then 'breach'
            when l.not_reviewed > 0 or l.plans_after_both < l.with_plan then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id
