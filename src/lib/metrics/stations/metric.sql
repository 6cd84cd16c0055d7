-- One row per area (area_id null = a unit's cases whose area is not known), per unit and per force: the police stations
-- that are prescribed for notification, the cases that may use them, and how long ago each was reviewed.
with stations as (
    select
        s.area_id,
        s.prescribed,
        coalesce(s.published_on <= p.as_of, false) as is_published,
        case when s.reviewed_on <= p.as_of then date_diff('day', s.reviewed_on, p.as_of) end as days_since_review,
        p.station_review_interval_days as interval_days
    from stg_stations as s
    cross join parameters as p
),
stations_by_area as (
    select
        area_id,
        count(*) as stations,
        count(*) filter (where prescribed) as prescribed_stations,
        count(*) filter (where prescribed and not is_published) as unpublished_stations,
        count(*) filter (where prescribed and days_since_review is null) as never_reviewed,
        count(*) filter (where prescribed and coalesce(days_since_review > interval_days, true)) as stale_reviews,
        max(days_since_review) filter (where prescribed) as longest_since_review_days
    from stations
    group by area_id
),
areas as (
    select
        a.force_id,
        a.unit_id,
        a.area_id,
        a.area_name,
        (a.area_id is not null)::integer as areas,
        a.cases,
        coalesce(s.stations, 0) as stations,
        coalesce(s.prescribed_stations, 0) as prescribed_stations,
        coalesce(s.unpublished_stations, 0) as unpublished_stations,
        coalesce(s.never_reviewed, 0) as never_reviewed,
        coalesce(s.stale_reviews, 0) as stale_reviews,
        s.longest_since_review_days,
        (a.area_id is not null and a.cases > 0 and coalesce(s.prescribed_stations, 0) = 0)::integer as areas_without
    from int_places as a
    left join stations_by_area as s on s.area_id = a.area_id
),
by_level as (
    select 'area' as level, * from areas
    union all by name
    select
        case when grouping(unit_id) = 1 then 'force' else 'unit' end as level,
        force_id,
        unit_id,
        sum(areas) as areas,
        sum(cases) as cases,
        sum(stations) as stations,
        sum(prescribed_stations) as prescribed_stations,
        sum(unpublished_stations) as unpublished_stations,
        sum(never_reviewed) as never_reviewed,
        sum(stale_reviews) as stale_reviews,
        max(longest_since_review_days) as longest_since_review_days,
        sum(areas_without) as areas_without
    from areas
    group by grouping sets ((force_id), (force_id, unit_id))
),
-- The guidance has no number of stations: only an area with cases and none, and a review long ago, can breach.
final as (
    select
        level::varchar as level,
        force_id::varchar as force_id,
        unit_id::varchar as unit_id,
        area_id::varchar as area_id,
        area_name::varchar as area_name,
        areas::integer as areas,
        cases::integer as cases,
        stations::integer as stations,
        prescribed_stations::integer as prescribed_stations,
        unpublished_stations::integer as unpublished_stations,
        (cases / nullif(prescribed_stations, 0))::double as cases_per_station,
        areas_without::integer as areas_without,
        never_reviewed::integer as never_reviewed,
        stale_reviews::integer as stale_reviews,
        longest_since_review_days::integer as longest_since_review_days,
        case
            when areas_without > 0 or stale_reviews > 0 then 'breach'
            when prescribed_stations > 0 then 'ok'
            else 'not_applicable'
        end::varchar as state
    from by_level
)
select * from final
order by list_position(['force', 'unit', 'area'], level), force_id, unit_id, area_id
