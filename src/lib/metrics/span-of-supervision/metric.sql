-- One row per supervisor in post, per unit's people without one (officer_id null), per unit and per force.
with by_level as (
    select
        case
            when grouping(unit_id) = 1 then 'force'
            when grouping(officer_id) = 1 then 'unit'
            else 'officer'
        end as level,
        force_id,
        unit_id,
        officer_id,
        count(officer_id) as supervisors,
        coalesce(sum(people) filter (where officer_id is not null), 0) as people,
        coalesce(sum(people) filter (where officer_id is null), 0) as without_supervisor
    from int_spans
    group by grouping sets ((force_id), (force_id, unit_id), (force_id, unit_id, officer_id))
),
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        officer_id::varchar as officer_id,
        supervisors::integer as supervisors,
        people::integer as people,
        without_supervisor::integer as without_supervisor,
        (people / nullif(supervisors, 0))::double as span,
        case when without_supervisor > 0 then 'watch' else 'ok' end::varchar as state
    from by_level
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, officer_id nulls last
