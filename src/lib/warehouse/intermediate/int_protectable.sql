-- One row per person in scope and measure that is shown as a protected count: whether they are counted, and are in it;
-- null = not known. True values: only the welfare lens keeps this table.
with measures as (
    select force_id, unit_id, "group", 'available' as measure, not not_yet_due as is_counted, available as is_in
    from int_counselling
    union all
    select force_id, unit_id, "group", 'carried_out', not not_yet_due, carried_out
    from int_counselling
    union all
    select force_id, unit_id, "group", 'not_independent', not not_yet_due, has_session_not_independent
    from int_counselling
    union all
    select force_id, unit_id, "group", 'cancelled_by_provider', not not_yet_due, was_cancelled_by_provider
    from int_counselling
),
final as (
    select force_id, unit_id, "group", measure, coalesce(is_counted, false) as is_counted, is_in
    from measures
)
select * from final
