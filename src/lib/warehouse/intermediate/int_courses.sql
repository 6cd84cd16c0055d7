-- One row per officer in post × course that is required of anybody: the latest completion, the first, and what is booked.
with courses as (
    select unnest(list_distinct(list_concat(required_courses, receiver_courses))) as course
    from parameters
),
completions as (
    select
        t.officer_id,
        t.course::varchar as course,
        max(t.completed_on) as completed_on,
        min(t.completed_on) as first_completed_on
    from stg_training as t
    cross join parameters as p
    where t.completed_on <= p.as_of
    group by t.officer_id, t.course
),
expiries as (
    select t.officer_id, t.course::varchar as course, t.completed_on, max(t.expires_on) as expires_on
    from stg_training as t
    group by t.officer_id, t.course, t.completed_on
),
bookings as (
    select t.officer_id, t.course::varchar as course, min(t.booked_for) as booked_for
    from stg_training as t
    cross join parameters as p
    where t.booked_for >= p.as_of
    group by t.officer_id, t.course
),
final as (
    select
        o.officer_id,
        c.course,
        d.completed_on,
        d.first_completed_on,
        e.expires_on,
        b.booked_for,
        case
            when not p.has_training then null
            when d.completed_on is not null and coalesce(e.expires_on >= p.as_of, true) then 'complete'
            when d.completed_on is not null then 'expired'
            when b.booked_for is not null then 'booked'
            else 'missing'
        end as status
    from int_officers as o
    cross join courses as c
    cross join parameters as p
    left join completions as d on d.officer_id = o.officer_id and d.course = c.course
    left join expiries as e
        on e.officer_id = o.officer_id and e.course = c.course and e.completed_on = d.completed_on
    left join bookings as b on b.officer_id = o.officer_id and b.course = c.course
    where o.is_in_post
)
select * from final
