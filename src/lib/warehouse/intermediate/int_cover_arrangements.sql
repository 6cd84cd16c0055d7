-- One row per arrangement of cover that holds on a day from the first of the 12 calendar months that end with the as-of
-- month to the later of its end and 90 days after the as-of date; of the unit of the officer who is away.
with period as (
    select
        p.as_of,
        (date_trunc('month', p.as_of) - interval 11 month)::date as first_day,
        last_day(p.as_of) as last_day_of_months,
        greatest(last_day(p.as_of), p.as_of + 90) as final_day
    from parameters as p
),
arrangements as (
    select
        k.*,
        k.covering_officer_id = k.absent_officer_id as is_of_oneself,
        e.as_of between k.starts_on and coalesce(k.ends_on, e.as_of) as holds_today,
        k.starts_on <= e.last_day_of_months as is_in_months
    from stg_cover as k
    inner join period as e on k.starts_on <= e.final_day and coalesce(k.ends_on >= e.first_day, true)
),
-- "mutual cover arrangements": A covers B while B covers A within the same 12 months.
reciprocal as (
    select distinct a.cover_id
    from arrangements as a
    inner join arrangements as b
        on b.absent_officer_id = a.covering_officer_id and b.covering_officer_id = a.absent_officer_id
    where a.is_in_months and b.is_in_months and not a.is_of_oneself
),
-- Working days on which cover is needed, and those on which whoever covers is not there.
days as (
    select
        a.cover_id,
        count(*) as needed_days,
        count(*) filter (
            where a.is_of_oneself
                or c.day is not null
                or not coalesce(d.day between o.started_on and coalesce(o.ended_on, d.day), false)
        ) as broken_days
    from arrangements as a
    inner join int_absent_days as d
        on d.officer_id = a.absent_officer_id and d.is_working_day
        and d.day between a.starts_on and coalesce(a.ends_on, d.day)
    left join int_officers as o on o.officer_id = a.covering_officer_id
    left join int_absent_days as c on c.officer_id = a.covering_officer_id and c.day = d.day
    group by a.cover_id
),
cases as (
    select a.cover_id, count(*) as cases
    from arrangements as a
    inner join int_cases as c
        on c.counts and c.lead_officer_id = a.absent_officer_id and coalesce(a.case_id = c.case_id, true)
    group by a.cover_id
),
final as (
    select
        coalesce(o.force_id, b.force_id) as force_id,
        coalesce(o.unit_id, b.unit_id) as unit_id,
        a.cover_id,
        a.absent_officer_id,
        a.covering_officer_id,
        a.case_id is null as is_whole_caseload,
        a.starts_on,
        a.ends_on,
        coalesce(a.share, 1)::double as share,
        coalesce(c.cases, 0)::integer as cases,
        a.holds_today,
        a.is_of_oneself,
        r.cover_id is not null as is_reciprocal,
        case when a.holds_today then h.chain_length end as chain_length,
        case when p.has_absences then coalesce(d.needed_days, 0) end::integer as needed_days,
        case when p.has_absences then coalesce(d.broken_days, 0) end::integer as broken_days,
        a.holds_today
        and (a.is_of_oneself or not coalesce(b.is_in_post, false) or coalesce(t.is_absent, false)) as is_broken
    from arrangements as a
    cross join parameters as p
    left join int_officers as o on o.officer_id = a.absent_officer_id
    left join int_officers as b on b.officer_id = a.covering_officer_id
    left join int_absence_today as t on t.officer_id = a.covering_officer_id
    left join int_cover_chains as h on h.officer_id = a.covering_officer_id
    left join reciprocal as r on r.cover_id = a.cover_id
    left join days as d on d.cover_id = a.cover_id
    left join cases as c on c.cover_id = a.cover_id
    where o.officer_id is not null or b.officer_id is not null
)
select * from final
