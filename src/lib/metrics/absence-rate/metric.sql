-- One row per officer, unit and force, and kind of absence (and all kinds), over the as-of month and the 11 before it.
with period as (
    select
        p.has_absences,
        p.long_absence_days,
        (date_trunc('month', p.as_of) - interval 11 month)::date as period_start,
        last_day(p.as_of) as period_end
    from parameters as p
),
kinds as (
    select unnest(list_value(
        'maternity', 'paternity', 'adoption', 'shared_parental', 'sickness',
        'family', 'annual_leave', 'training', 'court', 'other', 'all'
    )) as kind
),
officers_in_period as (
    select o.force_id, o.unit_id, o.officer_id
    from int_officers as o
    cross join period as p
    where o.started_on <= p.period_end and coalesce(o.ended_on >= p.period_start, true)
),
lost_by_officer as (
    select
        officer_id,
        sum(hours) as rostered,
        sum(lost_hours) as "all",
        sum(lost_maternity) as maternity,
        sum(lost_paternity) as paternity,
        sum(lost_adoption) as adoption,
        sum(lost_shared_parental) as shared_parental,
        sum(lost_sickness) as sickness,
        sum(lost_family) as family,
        sum(lost_annual_leave) as annual_leave,
        sum(lost_training) as training,
        sum(lost_court) as court,
        sum(lost_other) as other
    from int_officer_days
    where day between (select period_start from period) and (select period_end from period)
    group by officer_id
),
hours_lost as (
    unpivot lost_by_officer
    on "all", maternity, paternity, adoption, shared_parental, sickness, family, annual_leave, training, court, other
    into name kind value lost_hours
),
spells_by_kind as (
    select
        s.officer_id,
        coalesce(s.kind, 'all') as kind,
        count(*) as spells,
        count(*) filter (where s.ends_on - s.starts_on + 1 > p.long_absence_days) as long_spells
    from int_absence_spells as s
    cross join period as p
    where s.starts_on <= p.period_end and s.ends_on >= p.period_start
    group by grouping sets ((s.officer_id, s.kind), (s.officer_id))
),
by_officer as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        k.kind,
        case when p.has_absences then coalesce(h.lost_hours, 0) end as lost_hours,
        coalesce(r.rostered, 0) as rostered_hours,
        case when p.has_absences then coalesce(s.spells, 0) end as spells,
        case when p.has_absences then coalesce(s.long_spells, 0) end as long_spells
    from officers_in_period as o
    cross join kinds as k
    cross join period as p
    left join lost_by_officer as r on r.officer_id = o.officer_id
    left join hours_lost as h on h.officer_id = o.officer_id and h.kind = k.kind
    left join spells_by_kind as s on s.officer_id = o.officer_id and s.kind = k.kind
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
        kind,
        sum(lost_hours) as lost_hours,
        sum(rostered_hours) as rostered_hours,
        sum(spells) as spells,
        sum(long_spells) as long_spells
    from by_officer
    group by grouping sets ((kind, force_id), (kind, force_id, unit_id), (kind, force_id, unit_id, officer_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        l.officer_id::varchar as officer_id,
        l.kind::varchar as kind,
        strftime(p.period_start, '%Y-%m-%d') as period_start,
        strftime(p.period_end, '%Y-%m-%d') as period_end,
        round(l.lost_hours, 9)::double as lost_hours,
        round(l.rostered_hours, 9)::double as rostered_hours,
        round(l.lost_hours / nullif(l.rostered_hours, 0), 12)::double as rate,
        l.spells::integer as spells,
        l.long_spells::integer as long_spells,
        case
            when not p.has_absences then 'no_data'
            when l.rostered_hours = 0 then 'not_applicable'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join period as p
)
select * from final
order by
    list_position(['force', 'unit', 'officer'], level),
    force_id,
    unit_id,
    officer_id,
    list_position(['all', 'maternity', 'paternity', 'adoption', 'shared_parental', 'sickness', 'family', 'annual_leave', 'training', 'court', 'other'], kind)
