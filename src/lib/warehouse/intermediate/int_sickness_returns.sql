-- One row per person whom support is for and spell of sickness that ended in the as-of month or the 11 before it, once
-- they were back at work: when it ended, and the first return-to-work meeting after it and before the next spell.
-- Health-related: only the welfare lens keeps this table.
with period as (
    select as_of, (date_trunc('month', as_of) - interval 11 month)::date as first_day
    from parameters
),
spells as (
    select
        officer_id,
        starts_on,
        ends_on,
        lead(starts_on) over (partition by officer_id order by starts_on) as next_starts_on
    from int_absence_spells
    where kind = 'sickness'
),
ended_spells as (
    select w.force_id, w.unit_id, s.*
    from spells as s
    inner join int_welfare_scope as w on w.officer_id = s.officer_id
    cross join period as p
    where s.ends_on >= p.first_day and s.ends_on < p.as_of
),
returns as (
    select s.*, min(d.day) as back_on
    from ended_spells as s
    cross join period as p
    inner join int_officer_days as d
        on d.officer_id = s.officer_id and d.day > s.ends_on and d.day <= p.as_of and d.absent_fraction < 1
    group by all
),
meetings as (
    select r.officer_id, r.ends_on, min(c.held_on) as held_on
    from returns as r
    cross join period as p
    inner join stg_welfare_contacts as c
        on c.officer_id = r.officer_id
        and c.kind = 'return_to_work'
        and c.held_on > r.ends_on
        and c.held_on <= p.as_of
        and coalesce(c.held_on < r.next_starts_on, true)
    group by r.officer_id, r.ends_on
),
final as (
    select r.force_id, r.unit_id, r.officer_id, r.starts_on, r.ends_on, r.back_on, m.held_on
    from returns as r
    left join meetings as m on m.officer_id = r.officer_id and m.ends_on = r.ends_on
)
select * from final
