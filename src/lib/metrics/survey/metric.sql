-- One row per unit, smaller units together and force × period × area of the Management Standards.
with small_units_shown as (
    select force_id, period, area
    from int_protected_survey
    where level = 'unit' and unit_id is null
),
-- The exact weights, for whoever holds the respondents: of the units that are shown, alone or together.
counted as (
    select s.*
    from int_survey as s
    inner join int_protected_survey as u
        on u.force_id = s.force_id and u.unit_id = s.unit_id and u.period = s.period and u.area = s.area
    left join small_units_shown as t on t.force_id = s.force_id and t.period = s.period and t.area = s.area
    where u.state = 'ok' or t.force_id is not null
),
exact_forces as (
    select
        force_id,
        period,
        area,
        sum(mean * respondents) / sum(respondents) as mean,
        sum(respondents) as respondents
    from counted
    group by force_id, period, area
    having sum(respondents) > 0
),
final as (
    select
        p.level::varchar as level,
        p.force_id::varchar as force_id,
        p.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        p.period::varchar as period,
        p.area::varchar as area,
        round(coalesce(f.mean, p.mean), 9)::double as mean,
        case
            when p.level = 'force' then f.respondents
            when p.state = 'ok' then s.respondents
        end::integer as respondents,
        p.shown_respondents::varchar as shown_respondents,
        p.state::varchar as state
    from int_protected_survey as p
    left join int_survey as s
        on s.force_id = p.force_id and s.unit_id = p.unit_id and s.period = p.period and s.area = p.area
    left join exact_forces as f
        on p.level = 'force' and f.force_id = p.force_id and f.period = p.period and f.area = p.area
)
select * from final
order by
    list_position(['force', 'unit'], level),
    force_id,
    unit_id nulls first,
    period,
    list_position(['demands', 'control', 'support', 'relationships', 'role', 'change'], area)
