-- One row per person whom support is for who came back from sickness, unit and force: spells that ended, and meetings held.
with everybody as (
    select w.force_id, w.unit_id, w.officer_id, r.ends_on, r.held_on
    from int_welfare_scope as w
    left join int_sickness_returns as r on r.officer_id = w.officer_id
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
        count(ends_on) as spells,
        count(held_on) as held,
        max(ends_on) as last_ended_on,
        max(held_on) as last_held_on,
        max(ends_on) filter (where held_on is null) as last_missed_on
    from everybody
    group by grouping sets ((force_id), (force_id, unit_id), (force_id, unit_id, officer_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        l.officer_id::varchar as officer_id,
        case when p.has_absences then l.spells end::integer as spells,
        case when p.has_absences and p.has_welfare_contacts then l.held end::integer as held,
        case
            when p.has_absences and p.has_welfare_contacts then l.held / nullif(l.spells, 0)
        end::double as share,
        case when l.level = 'officer' then strftime(l.last_ended_on, '%Y-%m-%d') end as last_ended_on,
        case when l.level = 'officer' then strftime(l.last_held_on, '%Y-%m-%d') end as last_held_on,
        case
            when l.level = 'officer' and p.has_welfare_contacts then strftime(l.last_missed_on, '%Y-%m-%d')
        end as last_missed_on,
        case
            when not (p.has_absences and p.has_welfare_contacts) then 'no_data'
            when l.spells = 0 then 'not_applicable'
            when l.held < l.spells then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
    where l.level <> 'officer' or l.spells > 0
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id
