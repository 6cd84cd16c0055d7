-- One row per unit and per force: transfers of records asked for in the as-of month and the 11 before it, up to the as-of
-- date, how long until they were accepted, and whether SRP, ARMS and plan of the case were there by then.
with period as (
    select as_of, (date_trunc('month', as_of) - interval 11 month)::date as first_day
    from parameters
),
first_of_tool as (
    select case_id, tool, min(completed_on) as completed_on
    from int_assessments
    group by case_id, tool
),
complete_from as (
    select case_id, max(completed_on) as day
    from first_of_tool
    group by case_id
    having count(*) = 3
),
transfers as (
    select
        r.unit_id,
        case
            when r.transfer_accepted_on between r.transfer_requested_on and e.as_of
                then r.transfer_accepted_on - r.transfer_requested_on
        end as lag_days,
        coalesce(r.transfer_accepted_on < r.transfer_requested_on, false) as is_negative,
        r.transfer_accepted_on >= c.day as is_complete
    from int_records as r
    inner join period as e on r.transfer_requested_on between e.first_day and e.as_of
    left join complete_from as c on c.case_id = r.case_id
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        count(t.unit_id) filter (where not t.is_negative) as requested,
        count(*) filter (where t.is_negative) as negative,
        count(t.lag_days) as accepted,
        quantile_cont(t.lag_days, 0.5) as median_days,
        quantile_cont(t.lag_days, 0.9) as p90_days,
        count(t.lag_days) filter (where t.is_complete) as with_all
    from int_units as u
    left join transfers as t on t.unit_id = u.unit_id
    group by grouping sets ((u.force_id), (u.force_id, u.unit_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        case when p.has_records then l.requested end::integer as requested,
        case when p.has_records then l.negative end::integer as negative,
        case when p.has_records then l.accepted end::integer as accepted,
        case when p.has_records then l.accepted / nullif(l.requested, 0) end::double as accepted_share,
        round(l.median_days, 9)::double as median_days,
        round(l.p90_days, 9)::double as p90_days,
        case when p.has_records and p.has_assessments then l.with_all end::integer as with_all,
        case
            when p.has_records and p.has_assessments then l.with_all / nullif(l.requested, 0)
        end::double as with_all_share,
        case
            when not p.has_records then 'no_data'
            when l.requested + l.negative = 0 then 'not_applicable'
            when l.accepted < l.requested or l.negative > 0 then 'watch'
            when p.has_assessments and l.with_all < l.requested then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id
