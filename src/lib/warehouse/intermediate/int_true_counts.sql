-- One row per unit, group and measure that is shown as a protected count: people counted, how many of them are in it, and
-- whether that is known. True values: outside the welfare lens nobody keeps this table.
with period as (
    select
        *,
        (date_trunc('month', as_of) - interval 11 month)::date as first_day
    from parameters
),
counselling_flags as (
    select
        force_id,
        unit_id,
        "group",
        coalesce(not not_yet_due, false) as is_counted,
        available,
        carried_out,
        has_session_not_independent as not_independent,
        was_cancelled_by_provider as cancelled_by_provider
    from int_counselling
),
counselled as (
    from counselling_flags unpivot include nulls (
        is_in for measure in (available, carried_out, not_independent, cancelled_by_provider)
    )
),
supervised as (
    select force_id, unit_id, 'everybody' as "group", kind as measure, not is_not_yet_due as is_counted, is_in_time as is_in
    from int_supervision
),
sick as (
    select s.officer_id, bool_or(s.ends_on - s.starts_on + 1 > p.long_absence_days) as is_long
    from int_absence_spells as s
    cross join period as p
    where s.kind = 'sickness' and s.starts_on <= p.as_of and s.ends_on >= p.first_day
    group by s.officer_id
),
unmet as (
    select officer_id from int_sickness_returns where held_on is null group by officer_id
),
-- All of these are counted of everybody in scope: of parts of parts, one could be taken from the other.
flags as (
    select
        w.force_id,
        w.unit_id,
        'everybody' as "group",
        true as is_counted,
        case when p.has_absences then s.officer_id is not null end as sickness,
        case when p.has_absences then coalesce(s.is_long, false) end as long_sickness,
        case when p.has_absences and p.has_welfare_contacts then r.officer_id is not null end as no_return_to_work
    from int_welfare_scope as w
    cross join period as p
    left join sick as s on s.officer_id = w.officer_id
    left join unmet as r on r.officer_id = w.officer_id
),
flagged as (
    from flags unpivot include nulls (
        is_in for measure in (sickness, long_sickness, no_return_to_work)
    )
),
people as (
    select force_id, unit_id, "group", measure, is_counted, is_in from counselled
    union all
    select force_id, unit_id, "group", measure, is_counted, is_in from supervised
    union all
    select force_id, unit_id, "group", measure, is_counted, is_in from flagged
),
final as (
    select
        force_id,
        unit_id,
        "group",
        measure,
        (count(*) filter (where is_counted))::integer as denominator,
        (count(*) filter (where is_counted and is_in))::integer as numerator,
        bool_and(is_in is not null) as is_known
    from people
    group by all
)
select * from final
