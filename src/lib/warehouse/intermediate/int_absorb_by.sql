-- One row: what room for more cases is counted in. Hours need the extracts that a load is worked out from.
select
    case when absorb_by = 'hours' and has_areas and has_absences then 'hours' else 'cases' end as absorb_by
from parameters
