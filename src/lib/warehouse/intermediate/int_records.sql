-- One row per entry, made by the as-of date, on the record of a case in the cases extract: days from the event to the
-- entry, who made it, how good it is, and what became of a transfer.
with final as (
    select
        c.force_id,
        c.unit_id,
        c.case_id,
        c.lead_officer_id,
        c.counts,
        r.owner::varchar as owner,
        r.happened_on,
        r.entered_on,
        r.entered_on - r.happened_on as lag_days,
        r.officer_id,
        r.quality::varchar as quality,
        r.transfer_requested_on,
        r.transfer_accepted_on
    from stg_records as r
    cross join parameters as p
    inner join int_cases as c on c.case_id = r.case_id
    where r.entered_on <= p.as_of
)
select * from final
