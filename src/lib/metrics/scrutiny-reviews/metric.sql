-- One row per review: when it was due and held, by which role, what was decided, and the action that came of it.
with reviews as (
    select
        u.force_id,
        s.unit_id,
        s.review_id,
        s.scope,
        s.due_on,
        -- Nothing is known on the as-of date of what comes after it.
        case when s.held_on <= p.as_of then s.held_on end as held_on,
        case when s.held_on <= p.as_of then s.reviewer_role end as reviewer_role,
        case when s.held_on <= p.as_of then s.outcome end as outcome,
        case when s.held_on <= p.as_of then s.action_due_on end as action_due_on,
        case when s.action_closed_on <= p.as_of then s.action_closed_on end as action_closed_on,
        p.as_of
    from stg_scrutiny as s
    cross join parameters as p
    inner join int_units as u on u.unit_id = s.unit_id
),
final as (
    select
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        review_id::varchar as review_id,
        scope::varchar as scope,
        strftime(due_on, '%Y-%m-%d')::varchar as due_on,
        strftime(held_on, '%Y-%m-%d')::varchar as held_on,
        reviewer_role::varchar as reviewer_role,
        outcome::varchar as outcome,
        strftime(action_due_on, '%Y-%m-%d')::varchar as action_due_on,
        strftime(action_closed_on, '%Y-%m-%d')::varchar as action_closed_on,
        case
            when held_on <= due_on then 'ok'
            when held_on > due_on then 'watch'
            when due_on < as_of then 'breach'
            else 'not_applicable'
        end::varchar as state
    from reviews
)
select * from final
order by
    force_id,
    unit_id,
    list_position(['caseload', 'risk_ratio', 'cover', 'record_quality', 'welfare', 'meeting'], scope),
    due_on,
    review_id
