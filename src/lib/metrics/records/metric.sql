-- One row per unit and per force: entries made in the as-of month and the 11 before it, up to the as-of date, by the days
-- from the event to the entry. An entry before its event is a data error: counted, and left out of the rest.
with period as (
    select as_of, (date_trunc('month', as_of) - interval 11 month)::date as first_day, record_entry_limit_days
    from parameters
),
entries as (
    select
        r.unit_id,
        r.lag_days,
        r.lag_days < 0 as is_negative,
        r.lag_days <= e.record_entry_limit_days as is_within,
        r.quality,
        m.officer_id is not null as is_maker_known,
        m.is_cleared as is_maker_cleared
    from int_records as r
    inner join period as e on r.entered_on between e.first_day and e.as_of
    left join int_record_makers as m
        on m.unit_id = r.unit_id and m.officer_id = r.officer_id and m.entered_on = r.entered_on
),
-- "ViSOR records managed by HMPPS … maintained and updated with relevant new police information"
hmpps_cases as (
    select
        r.unit_id,
        r.case_id,
        any_value(p.as_of) - max(r.entered_on) filter (where r.owner = 'police') as days_since_police
    from int_records as r
    cross join parameters as p
    where r.counts
    group by r.unit_id, r.case_id
    having bool_or(r.owner = 'hmpps')
),
everything as (
    select *, true as is_entry
    from entries
    union all by name
    select unit_id, days_since_police, false as is_entry
    from hmpps_cases
),
by_level as (
    select
        case when grouping(u.unit_id) = 1 then 'force' else 'unit' end as level,
        u.force_id,
        u.unit_id,
        count(*) filter (where e.is_entry and not e.is_negative) as entries,
        count(*) filter (where e.is_entry and e.is_negative) as negative,
        quantile_cont(e.lag_days, 0.5) filter (where e.is_entry and not e.is_negative) as median_days,
        quantile_cont(e.lag_days, 0.9) filter (where e.is_entry and not e.is_negative) as p90_days,
        count(*) filter (where e.is_entry and not e.is_negative and e.is_within) as within_limit,
        count(*) filter (where e.lag_days = 0) as days_0,
        count(*) filter (where e.lag_days = 1) as days_1,
        count(*) filter (where e.lag_days between 2 and 3) as days_2_3,
        count(*) filter (where e.lag_days between 4 and 7) as days_4_7,
        count(*) filter (where e.lag_days between 8 and 14) as days_8_14,
        count(*) filter (where e.lag_days > 14) as days_over_14,
        count(*) filter (where e.quality in ('pass', 'fail')) as sampled,
        count(*) filter (where e.quality = 'pass') as passed,
        count(*) filter (where e.is_maker_known) as maker_known,
        count(*) filter (where e.is_maker_cleared) as maker_cleared,
        count(*) filter (where not e.is_entry) as hmpps_cases,
        count(*) filter (where not e.is_entry and e.days_since_police is null) as hmpps_without_police,
        quantile_cont(e.days_since_police, 0.5) as hmpps_median_days
    from int_units as u
    left join everything as e on e.unit_id = u.unit_id
    group by grouping sets ((u.force_id), (u.force_id, u.unit_id))
),
final as (
    select
        l.level::varchar as level,
        l.force_id::varchar as force_id,
        l.unit_id::varchar as unit_id,
        null::varchar as officer_id,
        case when p.has_records then l.entries end::integer as entries,
        case when p.has_records then l.negative end::integer as negative,
        round(l.median_days, 9)::double as median_days,
        round(l.p90_days, 9)::double as p90_days,
        case when p.has_records then l.within_limit end::integer as within_limit,
        case when p.has_records then l.within_limit / nullif(l.entries, 0) end::double as within_share,
        case when p.has_records then l.days_0 end::integer as days_0,
        case when p.has_records then l.days_1 end::integer as days_1,
        case when p.has_records then l.days_2_3 end::integer as days_2_3,
        case when p.has_records then l.days_4_7 end::integer as days_4_7,
        case when p.has_records then l.days_8_14 end::integer as days_8_14,
        case when p.has_records then l.days_over_14 end::integer as days_over_14,
        case when p.has_records then l.sampled end::integer as sampled,
        case when p.has_records then l.passed end::integer as passed,
        case when p.has_records then l.passed / nullif(l.sampled, 0) end::double as quality_share,
        case when p.has_records then l.maker_known end::integer as maker_known,
        case
            when p.has_records and p.has_vetting and p.has_training then l.maker_cleared
        end::integer as maker_cleared,
        case
            when p.has_records and p.has_vetting and p.has_training
                then l.maker_cleared / nullif(l.maker_known, 0)
        end::double as cleared_share,
        case when p.has_records then l.hmpps_cases end::integer as hmpps_cases,
        case when p.has_records then l.hmpps_without_police end::integer as hmpps_without_police,
        round(l.hmpps_median_days, 9)::double as hmpps_median_days,
        case
            when not p.has_records then 'no_data'
            when l.entries + l.negative = 0 then 'not_applicable'
            when l.within_limit < l.entries or l.negative > 0 then 'watch'
            else 'ok'
        end::varchar as state
    from by_level as l
    cross join parameters as p
)
select * from final
order by list_position(['force', 'unit'], level), force_id, unit_id
