-- One row per assessment or plan, completed by the as-of date, of a case in the cases extract: whether it is the latest
-- with its tool, by when it was due, and whether its assessor had the national MOSOVO course on that day.
with assessments as (
    select
        a.*,
        -- Of several on one day the latest due, then the latest reviewed, counts.
        row_number() over (
            partition by a.case_id, a.tool
            order by a.completed_on desc, a.next_due_on desc nulls last, a.supervisor_reviewed_on desc nulls last
        ) = 1 as is_latest
    from stg_assessments as a
    cross join parameters as p
    where a.completed_on <= p.as_of
),
dues as (
    select case_id, tool, completed_on, max(next_due_on) as next_due_on
    from assessments
    group by case_id, tool, completed_on
),
courses as (
    select officer_id, completed_on, expires_on
    from stg_training
    where course = 'mosovo' and completed_on is not null
),
final as (
    select
        c.force_id,
        c.unit_id,
        c.case_id,
        c.counts,
        a.tool::varchar as tool,
        a.completed_on,
        a.next_due_on,
        coalesce(a.supervisor_reviewed_on <= p.as_of, false) as is_reviewed,
        a.is_latest,
        b.next_due_on as was_due_on,
        a.assessor_id,
        o.officer_id is not null as is_assessor_known,
        t.completed_on is not null and coalesce(t.expires_on >= a.completed_on, true) as is_assessor_trained
    from assessments as a
    cross join parameters as p
    inner join int_cases as c on c.case_id = a.case_id
    left join int_officers as o on o.officer_id = a.assessor_id
    asof left join courses as t on t.officer_id = a.assessor_id and t.completed_on <= a.completed_on
    asof left join dues as b
        on b.case_id = a.case_id and b.tool = a.tool and b.completed_on < a.completed_on
)
select * from final
