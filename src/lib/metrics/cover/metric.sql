-- One row per officer in a role that holds cases with a long absence, per unit and per force; for all cases and for each
-- risk level: case-days of long absence, and how many of them were covered.
with period as (
    select
        p.as_of,
        p.case_holding_roles,
        p.cover_needed_after_days,
        (date_trunc('month', p.as_of) - interval 11 month)::date as first_day,
        last_day(p.as_of) as final_day
    from parameters as p
),
officers_in_period as (
    select o.force_id, o.unit_id, o.officer_id
    from int_officers as o
    inner join period as e
        on o.started_on <= e.final_day and coalesce(o.ended_on >= e.first_day, true)
        and list_contains(e.case_holding_roles, o.role::varchar)
),
long_days as (
    select d.officer_id, d.day, d.kind::varchar as kind
    from int_absent_days as d
    inner join period as e on d.day between e.first_day and e.final_day
    where d.run_working_days > e.cover_needed_after_days
),
snapshots as (
    select s.as_of, s.counted_management
    from snapshot_parameters as s
    inner join parameters as p on s.as_of <= p.as_of
),
-- What a day is read from: the last snapshot up to it, the as-of day being one.
days_with_snapshot as (
    select
        d.day,
        max(s.as_of) as snapshot_on,
        arg_max(s.counted_management, s.as_of) as counted_management
    from (select distinct day from long_days) as d
    left join snapshots as s on s.as_of <= d.day
    group by d.day
),
case_days as (
    select l.officer_id, l.day, l.kind, h.case_id, h.risk_level
    from long_days as l
    inner join days_with_snapshot as d on d.day = l.day
    inner join parameters as p on d.snapshot_on < p.as_of
    inner join stg_case_history as h
        on h.as_of = d.snapshot_on and h.lead_officer_id = l.officer_id
        and list_contains(d.counted_management, h.management::varchar)
    union all by name
    -- Before the first snapshot, and from the as-of day on: the cases that count now, once they were open and theirs.
    select l.officer_id, l.day, l.kind, c.case_id, c.risk_level
    from long_days as l
    inner join days_with_snapshot as d on d.day = l.day
    inner join parameters as p on coalesce(d.snapshot_on = p.as_of, true)
    inner join int_cases as c on c.counts and c.holder_id = l.officer_id and c.opened_on <= l.day
    inner join stg_cases as s
        on s.case_id = c.case_id
        and coalesce(s.closed_on > l.day, true)
        and coalesce(s.allocated_on <= l.day, true)
),
-- Cover of oneself is none.
covers as (
    select
        l.officer_id,
        l.day,
        k.case_id,
        coalesce(k.share, 1) as share,
        coalesce(l.day between o.started_on and coalesce(o.ended_on, l.day), false) and a.day is null as is_there
    from (select distinct officer_id, day from long_days) as l
    inner join stg_cover as k
        on k.absent_officer_id = l.officer_id
        and k.covering_officer_id <> k.absent_officer_id
        and l.day between k.starts_on and coalesce(k.ends_on, l.day)
    left join int_officers as o on o.officer_id = k.covering_officer_id
    left join int_absent_days as a on a.officer_id = k.covering_officer_id and a.day = l.day
),
covered_case_days as (
    select
        c.officer_id,
        c.day,
        c.case_id,
        least(1, round(sum(k.share), 9)) as covered,
        least(1, round(coalesce(sum(k.share) filter (where k.is_there), 0), 9)) as held
    from case_days as c
    inner join covers as k
        on k.officer_id = c.officer_id and k.day = c.day and coalesce(k.case_id = c.case_id, true)
    group by c.officer_id, c.day, c.case_id
),
levels as (
    select unnest(list_value('very_high', 'high', 'medium', 'low', 'not_assessed')) as risk_level
),
-- Added up for each officer, level and kind before they are added up six ways.
counted as (
    select
        c.officer_id,
        c.risk_level::varchar as risk_level,
        c.kind,
        count(*) as case_days,
        coalesce(sum(k.covered), 0) as covered,
        coalesce(sum(k.covered - k.held), 0) as broken
    from case_days as c
    left join covered_case_days as k
        on k.officer_id = c.officer_id and k.day = c.day and k.case_id = c.case_id
    group by c.officer_id, c.risk_level, c.kind
    union all by name
    select o.officer_id, l.risk_level, null as kind, 0 as case_days, 0 as covered, 0 as broken
    from officers_in_period as o
    cross join levels as l
),
by_level as (
    select
        case
            when grouping(o.unit_id) = 1 then 'force'
            when grouping(o.officer_id) = 1 then 'unit'
            else 'officer'
        end as level,
        o.force_id,
        o.unit_id,
        o.officer_id,
        case when grouping(c.risk_level) = 1 then 'all' else c.risk_level end as risk_level,
        sum(c.case_days) as case_days,
        sum(c.covered) as covered,
        sum(c.broken) as broken,
        sum(c.case_days) filter (where c.kind = 'maternity') as maternity,
        sum(c.covered) filter (where c.kind = 'maternity') as maternity_covered,
        sum(c.case_days) filter (where c.kind = 'paternity') as paternity,
        sum(c.covered) filter (where c.kind = 'paternity') as paternity_covered,
        sum(c.case_days) filter (where c.kind = 'adoption') as adoption,
        sum(c.covered) filter (where c.kind = 'adoption') as adoption_covered,
        sum(c.case_days) filter (where c.kind = 'shared_parental') as shared_parental,
        sum(c.covered) filter (where c.kind = 'shared_parental') as shared_parental_covered,
        sum(c.case_days) filter (where c.kind = 'sickness') as sickness,
        sum(c.covered) filter (where c.kind = 'sickness') as sickness_covered,
        sum(c.case_days) filter (where c.kind = 'family') as family,
        sum(c.covered) filter (where c.kind = 'family') as family_covered,
        sum(c.case_days) filter (where c.kind = 'annual_leave') as annual_leave,
        sum(c.covered) filter (where c.kind = 'annual_leave') as annual_leave_covered,
        sum(c.case_days) filter (where c.kind = 'training') as training,
        sum(c.covered) filter (where c.kind = 'training') as training_covered,
        sum(c.case_days) filter (where c.kind = 'court') as court,
        sum(c.covered) filter (where c.kind = 'court') as court_covered,
        sum(c.case_days) filter (where c.kind = 'other') as other,
        sum(c.covered) filter (where c.kind = 'other') as other_covered
    from counted as c
    inner join officers_in_period as o on o.officer_id = c.officer_id
    group by grouping sets (
        (o.force_id), (o.force_id, c.risk_level),
        (o.force_id, o.unit_id), (o.force_id, o.unit_id, c.risk_level),
        (o.force_id, o.unit_id, o.officer_id), (o.force_id, o.unit_id, o.officer_id, c.risk_level)
    )
),
with_long_absence as (
    select *
    from by_level
    qualify level <> 'officer' or max(case_days) over (partition by level, officer_id) > 0
),
-- Without the cover extract nobody knows what was covered; without absences, what there was to cover.
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        l.officer_id::varchar as officer_id,
        l.risk_level::varchar as risk_level,
        strftime(e.first_day, '%Y-%m-%d') as period_start,
        strftime(e.final_day, '%Y-%m-%d') as period_end,
        case when p.has_absences then l.case_days end::integer as case_days,
        case when p.has_absences and p.has_cover then round(l.covered, 9) end::double as covered_case_days,
        case when p.has_absences and p.has_cover then round(l.broken, 9) end::double as broken_case_days,
        case
            when p.has_absences and p.has_cover then round(l.covered, 9) / nullif(l.case_days, 0)
        end::double as covered_share,
        case when p.has_absences then coalesce(l.maternity, 0) end::integer as maternity_case_days,
        case when p.has_absences and p.has_cover then round(coalesce(l.maternity_covered, 0), 9) end::double as maternity_covered_case_days,
        case when p.has_absences then coalesce(l.paternity, 0) end::integer as paternity_case_days,
        case when p.has_absences and p.has_cover then round(coalesce(l.paternity_covered, 0), 9) end::double as paternity_covered_case_days,
        case when p.has_absences then coalesce(l.adoption, 0) end::integer as adoption_case_days,
        case when p.has_absences and p.has_cover then round(coalesce(l.adoption_covered, 0), 9) end::double as adoption_covered_case_days,
        case when p.has_absences then coalesce(l.shared_parental, 0) end::integer as shared_parental_case_days,
        case when p.has_absences and p.has_cover then round(coalesce(l.shared_parental_covered, 0), 9) end::double as shared_parental_covered_case_days,
        case when p.has_absences then coalesce(l.sickness, 0) end::integer as sickness_case_days,
        case when p.has_absences and p.has_cover then round(coalesce(l.sickness_covered, 0), 9) end::double as sickness_covered_case_days,
        case when p.has_absences then coalesce(l.family, 0) end::integer as family_case_days,
        case when p.has_absences and p.has_cover then round(coalesce(l.family_covered, 0), 9) end::double as family_covered_case_days,
        case when p.has_absences then coalesce(l.annual_leave, 0) end::integer as annual_leave_case_days,
        case when p.has_absences and p.has_cover then round(coalesce(l.annual_leave_covered, 0), 9) end::double as annual_leave_covered_case_days,
        case when p.has_absences then coalesce(l.training, 0) end::integer as training_case_days,
        case when p.has_absences and p.has_cover then round(coalesce(l.training_covered, 0), 9) end::double as training_covered_case_days,
        case when p.has_absences then coalesce(l.court, 0) end::integer as court_case_days,
        case when p.has_absences and p.has_cover then round(coalesce(l.court_covered, 0), 9) end::double as court_covered_case_days,
        case when p.has_absences then coalesce(l.other, 0) end::integer as other_case_days,
        case when p.has_absences and p.has_cover then round(coalesce(l.other_covered, 0), 9) end::double as other_covered_case_days,
        case
            when not (p.has_absences and p.has_cover) then 'no_data'
            when l.case_days = 0 then 'not_applicable'
            else 'ok'
        end::varchar as state
    from with_long_absence as l
    cross join parameters as p
    cross join period as e
)
select * from final
order by
    list_position(['force', 'unit', 'officer'], level),
    force_id,
    unit_id,
    officer_id,
    list_position(['all', 'very_high', 'high', 'medium', 'low', 'not_assessed'], risk_level)
