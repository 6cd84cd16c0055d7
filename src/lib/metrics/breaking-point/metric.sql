-- One row per unit with case-holding officers in post, and per officer of one set that shows its breaking point.
with points as (
    select
        u.force_id,
        b.*,
        case
            when b.losses is null then 'not_applicable'
            when b.losses = 1 then 'watch'
            else 'ok'
        end as state
    from int_breaking_point as b
    inner join int_units as u on u.unit_id = b.unit_id
),
final as (
    select
        'unit' as level,
        force_id,
        unit_id,
        null::varchar as officer_id,
        officers::integer as officers,
        cases::integer as cases,
        losses::integer as losses,
        way,
        state
    from points
    union all
    select
        'officer' as level,
        p.force_id,
        p.unit_id,
        s.officer_id,
        null::integer as officers,
        s.cases::integer as cases,
        p.losses::integer as losses,
        p.way,
        p.state
    from int_breaking_set as s
    inner join points as p on p.unit_id = s.unit_id
)
select * from final
order by list_position(['force', 'unit', 'officer'], level), force_id, unit_id, cases desc, officer_id
