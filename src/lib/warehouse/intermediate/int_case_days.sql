-- One row per counted case and day that a load is worked out for: the as-of day, and the last snapshot of each week and
-- of each month of the 12 calendar months that end with the as-of month. What a snapshot does not say of a case (its
-- area, category, level) is what the cases extract says of it now; of cases that have gone it is not known.
with case_holders as (
    select o.officer_id, o.unit_id, o.started_on, coalesce(o.ended_on, date '9999-12-31') as ended_on
    from int_officers as o
    cross join parameters as p
    where list_contains(p.case_holding_roles, o.role::varchar)
),
earlier_days as (
    select s.as_of, s.counted_management
    from snapshot_parameters as s
    cross join parameters as p
    where s.as_of < p.as_of and s.as_of >= date_trunc('month', p.as_of) - interval 11 month
    qualify s.as_of = max(s.as_of) over (partition by date_trunc('week', s.as_of))
        or s.as_of = max(s.as_of) over (partition by date_trunc('month', s.as_of))
),
earlier as (
    select
        h.as_of,
        h.case_id,
        coalesce(o.unit_id, h.unit_id) as unit_id,
        o.officer_id as holder_id,
        h.risk_level,
        h.management,
        c.category,
        c.mappa_level,
        c.area_id,
        c.premises_id,
        c.young_person,
        c.interpreter_needed
    from stg_case_history as h
    inner join earlier_days as d on d.as_of = h.as_of and list_contains(d.counted_management, h.management::varchar)
    left join case_holders as o
        on o.officer_id = h.lead_officer_id and h.as_of between o.started_on and o.ended_on
    left join stg_cases as c on c.case_id = h.case_id
),
today as (
    select
        p.as_of,
        c.case_id,
        c.unit_id,
        c.holder_id,
        c.risk_level,
        c.management,
        c.category,
        c.mappa_level,
        c.area_id,
        c.premises_id,
        c.young_person,
        c.interpreter_needed
    from int_cases as c
    cross join parameters as p
    where c.counts
),
final as (
    select d.*, coalesce(u.force_id, f.force_id) as force_id
    from (
        select * from earlier
        union all by name
        select * from today
    ) as d
    left join int_units as u on u.unit_id = d.unit_id
    -- A unit that only the history names belongs to the sole force that there is.
    cross join (
        select case when count(distinct force_id) = 1 then min(force_id) else 'force' end as force_id
        from int_units
    ) as f
)
select * from final
