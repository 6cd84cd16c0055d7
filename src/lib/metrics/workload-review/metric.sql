-- One row per officer in a lasting breach × breach, and per unit and force × breach: whether a review was held since.
with breaches as (
    select unnest(list_value('load', 'high_risk_share')) as breach
),
units as (
    select force_id, unit_id from int_officers where holds_cases group by force_id, unit_id
),
reviews as (
    select c.officer_id, c.held_on
    from stg_welfare_contacts as c
    cross join parameters as p
    where c.kind = 'workload_review' and c.held_on <= p.as_of
),
reviewed_breaches as (
    select l.*, max(r.held_on) as reviewed_on
    from int_lasting_breaches as l
    left join reviews as r on r.officer_id = l.officer_id and r.held_on >= l.since
    group by all
),
everybody as (
    select force_id, unit_id, officer_id, breach, since, snapshots, reviewed_on
    from reviewed_breaches
    union all by name
    -- A unit without anybody in it is known to have nobody.
    select u.force_id, u.unit_id, null as officer_id, b.breach
    from units as u
    cross join breaches as b
),
by_level as (
    select
        case
            when grouping(unit_id) = 1 then 'force'
            when grouping(officer_id) = 1 then 'unit'
            else 'officer'
        end as level,
        force_id,
        unit_id,
        officer_id,
        breach,
        count(since) as officers,
        count(reviewed_on) as reviewed,
        min(since) as since,
        any_value(snapshots) as snapshots,
        any_value(reviewed_on) as reviewed_on
    from everybody
    group by grouping sets ((breach, force_id), (breach, force_id, unit_id), (breach, force_id, unit_id, officer_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        l.officer_id::varchar as officer_id,
        l.breach::varchar as breach,
        case when k.is_known then l.officers end::integer as officers,
        case when k.is_known and p.has_welfare_contacts then l.reviewed end::integer as reviewed,
        strftime(l.since, '%Y-%m-%d') as since,
        case when l.level = 'officer' then l.snapshots end::integer as snapshots,
        case when l.level = 'officer' then strftime(l.reviewed_on, '%Y-%m-%d') end as reviewed_on,
        case
            when not (k.is_known and p.has_welfare_contacts) then 'no_data'
            when l.officers = 0 then 'not_applicable'
            when l.reviewed < l.officers then 'breach'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
    -- The load needs hours, what lasts needs a past.
    cross join lateral (
        select p.has_case_history and (l.breach = 'high_risk_share' or (p.has_areas and p.has_absences)) as is_known
    ) as k
    where l.level <> 'officer' or l.officer_id is not null
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id, breach
