-- One row per person who appears on visits, escorts or assessments of the last 12 calendar months × unit: the person's
-- own, or where nobody knows them, the case's. "ensure all staff involved … are trained": not only those who hold cases.
with period as (
    select as_of, (date_trunc('month', as_of) - interval 11 month)::date as first_day
    from parameters
),
appearances as (
    select officer_id, unit_id, visited_on as day, 1 as visits, 0 as assessments
    from int_visits
    where is_tried
    union all
    select second_officer_id, unit_id, visited_on, 1, 0
    from int_visits
    where is_tried and second_officer_id is distinct from officer_id
    union all
    select e.officer_id, c.unit_id, e.escorted_at::date, 1, 0
    from stg_escorts as e
    inner join int_cases as c on c.case_id = e.case_id
    union all
    select assessor_id, unit_id, completed_on, 0, 1
    from int_assessments
),
final as (
    select
        coalesce(o.unit_id, a.unit_id) as unit_id,
        a.officer_id,
        o.role::varchar as role,
        coalesce(o.is_in_post, false) as is_in_post,
        o.officer_id is not null as is_known,
        sum(a.visits)::integer as visits,
        sum(a.assessments)::integer as assessments
    from appearances as a
    inner join period as e on a.day between e.first_day and e.as_of
    left join int_officers as o on o.officer_id = a.officer_id
    where a.officer_id is not null
    group by all
)
select * from final
