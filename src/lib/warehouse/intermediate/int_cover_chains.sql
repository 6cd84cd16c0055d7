-- One row per officer who covers for somebody else on the as-of date: how many links the longest chain has that ends with
-- them. C covers for B, who covers for A: a chain of two. From each officer who is covered for the shortest way counts,
-- so that people who cover for each other make no endless chain; ten links are followed at most.
with recursive links as (
    select distinct k.absent_officer_id as origin, k.covering_officer_id as officer_id
    from stg_cover as k
    inner join parameters as p
        on p.as_of between k.starts_on and coalesce(k.ends_on, p.as_of)
    where k.covering_officer_id <> k.absent_officer_id
),
ways as (
    select origin, officer_id, 1 as links
    from links
    union
    select w.origin, l.officer_id, w.links + 1 as links
    from ways as w
    inner join links as l on l.origin = w.officer_id
    where w.links < 10
),
shortest_ways as (
    select origin, officer_id, min(links) as links
    from ways
    where origin <> officer_id
    group by origin, officer_id
),
final as (
    select officer_id, max(links)::integer as chain_length
    from shortest_ways
    group by officer_id
)
select * from final
