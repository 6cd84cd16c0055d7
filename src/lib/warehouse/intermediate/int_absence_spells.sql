-- One row per officer, kind of absence and spell in post that reaches into the as-of month and the 11 before it, or lay
-- before: rows of one kind with no working day between them are one spell. One without an end runs to the period's.
-- Kinds are health-related: only the welfare lens keeps this table.
with period as (
    select
        (date_trunc('month', p.as_of) - interval 11 month)::date as period_start,
        last_day(p.as_of) as period_end
    from parameters as p
),
absences_in_post as (
    select
        a.officer_id,
        a.kind::varchar as kind,
        o.working_days,
        greatest(a.starts_on, o.started_on) as starts_on,
        least(coalesce(a.ends_on, p.period_end), o.ended_on) as ends_on
    from stg_absences as a
    cross join period as p
    inner join int_officers as o
        on o.officer_id = a.officer_id
        and o.started_on <= p.period_end
        and coalesce(o.ended_on >= p.period_start, true)
),
-- How many of their working days there are up to a day: weeks since a Monday, and the days of that week so far.
numbered_absences as (
    select
        officer_id,
        kind,
        starts_on,
        ends_on,
        (starts_on - date '1900-01-02') // 7 * length(replace(working_days, '-', ''))
            + length(replace(left(working_days, isodow(starts_on - 1)::integer), '-', '')) as working_days_before,
        (ends_on - date '1900-01-01') // 7 * length(replace(working_days, '-', ''))
            + length(replace(left(working_days, isodow(ends_on)::integer), '-', '')) as working_days_to_end
    from absences_in_post
    where starts_on <= ends_on
),
absences_after_earlier as (
    select
        *,
        max(working_days_to_end) over (
            partition by officer_id, kind order by starts_on, ends_on
            rows between unbounded preceding and 1 preceding
        ) as working_days_to_earlier_end
    from numbered_absences
),
-- A row begins a spell where a working day lies between it and all that came before: Friday and Monday are one spell.
spell_numbers as (
    select
        *,
        count(*) filter (where coalesce(working_days_before > working_days_to_earlier_end, true)) over (
            partition by officer_id, kind order by starts_on, ends_on
            rows between unbounded preceding and current row
        ) as spell
    from absences_after_earlier
),
final as (
    select officer_id, kind, min(starts_on) as starts_on, max(ends_on) as ends_on
    from spell_numbers
    group by officer_id, kind, spell
)
select * from final
