-- One row per policy of the force: approved, and its review not past due.
with final as (
    select
        y.policy_id::varchar as policy_id,
        y.subject::varchar as subject,
        strftime(y.approved_on, '%Y-%m-%d')::varchar as approved_on,
        strftime(y.review_due_on, '%Y-%m-%d')::varchar as review_due_on,
        (y.review_due_on - p.as_of)::integer as days_to_review,
        coalesce(y.approved_on <= p.as_of, false) and y.review_due_on >= p.as_of as is_in_date,
        case
            when not coalesce(y.approved_on <= p.as_of, false) or y.review_due_on < p.as_of then 'breach'
            when y.review_due_on - p.as_of <= list_max(p.horizon_days) then 'watch'
            else 'ok'
        end::varchar as state
    from stg_policies as y
    cross join parameters as p
)
select * from final
order by subject, policy_id
