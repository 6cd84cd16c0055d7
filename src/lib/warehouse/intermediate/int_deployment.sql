-- One row per officer in post in a role that holds cases: their part of a full-time post, and the first reason that
-- keeps them from being deployed on the as-of date; null = deployable.
with not_vetted as (
    select officer_id
    from int_vetting
    where state = 'breach'
),
not_trained as (
    select distinct officer_id
    from int_training
    where state = 'breach'
),
final as (
    select
        o.force_id,
        o.unit_id,
        o.officer_id,
        o.fte,
        case
            when a.is_absent then 'absent'
            when p.has_vetting and v.officer_id is not null then 'not_vetted'
            when p.has_training and t.officer_id is not null then 'not_trained'
        end as kept_by
    from int_officers as o
    cross join parameters as p
    left join int_absence_today as a on a.officer_id = o.officer_id
    left join not_vetted as v on v.officer_id = o.officer_id
    left join not_trained as t on t.officer_id = o.officer_id
    where o.holds_cases
)
select * from final
