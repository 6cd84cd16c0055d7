-- One row per counted case that has no effective lead on the as-of date, with the first reason that holds.
-- Without the absences extract only the first four reasons can be found.
with leads as (
    select
        c.case_id,
        c.unit_id,
        c.lead_officer_id,
        c.risk_level,
        c.opened_on,
        p.as_of,
        o.officer_id is not null as is_known,
        o.ended_on,
        coalesce(o.holds_cases, false) as holds_cases,
        coalesce(a.run_working_days > p.cover_needed_after_days, false) as is_long_absent,
        a.run_started_on
    from int_cases as c
    cross join parameters as p
    left join int_officers as o on o.officer_id = c.lead_officer_id
    left join int_absence_today as a on a.officer_id = c.lead_officer_id
    where c.counts
),
covers as (
    select
        k.absent_officer_id,
        k.case_id,
        k.starts_on,
        coalesce(o.is_in_post, false) and not coalesce(a.is_absent, false) as is_effective
    from stg_cover as k
    cross join parameters as p
    left join int_officers as o on o.officer_id = k.covering_officer_id
    left join int_absence_today as a on a.officer_id = k.covering_officer_id
    where k.starts_on <= p.as_of and coalesce(k.ends_on >= p.as_of, true)
),
covers_by_case as (
    select l.case_id, min(k.starts_on) as starts_on, bool_or(k.is_effective) as is_effective
    from leads as l
    inner join covers as k
        on k.absent_officer_id = l.lead_officer_id and coalesce(k.case_id = l.case_id, true)
    where l.is_long_absent
    group by l.case_id
),
judged as (
    select
        l.*,
        k.starts_on as cover_starts_on,
        case
            when l.lead_officer_id is null then 'unallocated'
            when not l.is_known then 'unknown_officer'
            when l.ended_on < l.as_of then 'left'
            when not l.holds_cases then 'not_case_holding'
            when l.is_long_absent and k.case_id is null then 'absent_uncovered'
            when l.is_long_absent and not k.is_effective then 'cover_absent'
        end as reason
    from leads as l
    left join covers_by_case as k on k.case_id = l.case_id
),
dated as (
    select
        *,
        case reason
            when 'unallocated' then opened_on
            when 'left' then ended_on + 1
            when 'absent_uncovered' then run_started_on
            when 'cover_absent' then cover_starts_on
        end as since_day
    from judged
    where reason is not null
),
final as (
    select
        unit_id::varchar as unit_id,
        case_id::varchar as case_id,
        lead_officer_id::varchar as lead_officer_id,
        risk_level::varchar as risk_level,
        reason::varchar as reason,
        strftime(since_day, '%Y-%m-%d')::varchar as since
    from dated
)
select * from final
order by
    list_position(['very_high', 'high', 'medium', 'low', 'not_assessed'], risk_level),
    since nulls last,
    unit_id,
    case_id
