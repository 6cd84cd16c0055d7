// The same eight groupings recomputed by d3.rollup from a row per case and day, as a page without a kept table would.
import { rollup } from 'd3-array';
import type { Warehouse } from '../../src/lib/warehouse/warehouse.ts';

/** A counted case on one day: the unit and officer that it counts for are already looked up, in d3's favour. */
export interface CaseRow {
  readonly day: string;
  readonly unit: string;
  /** Null = no lead. */
  readonly officer: string | null;
  readonly level: string;
}

export const CASE_ROWS = `
  with held as (
    select h.as_of, coalesce(o.unit_id, h.unit_id) as unit, o.officer_id as officer, h.risk_level
    from stg_case_history as h
    left join int_officers as o
      on o.officer_id = h.lead_officer_id and o.role = 'mosovo_officer'
      and h.as_of between o.started_on and coalesce(o.ended_on, date '9999-12-31')
    where h.management = 'active'
    union all
    select p.as_of, c.unit_id, c.holder_id, c.risk_level
    from int_cases as c
    cross join parameters as p
    where c.counts
  )
  select strftime(as_of, '%Y-%m-%d') as day, unit, officer, risk_level::varchar as level
  from held`;

export async function caseRows(warehouse: Warehouse): Promise<readonly CaseRow[]> {
  return (await warehouse.rows(CASE_ROWS)) as unknown as CaseRow[];
}

const isHigh = ({ level }: CaseRow): boolean => level === 'high' || level === 'very_high';

export interface Counts {
  readonly cases: number;
  readonly high: number;
  readonly notAssessed: number;
}

function countsOf(rows: readonly CaseRow[]): Counts {
  let high = 0;
  let notAssessed = 0;
  for (const row of rows) {
    if (isHigh(row)) high++;
    else if (row.level === 'not_assessed') notAssessed++;
  }
  return { cases: rows.length, high, notAssessed };
}

const size = (rows: readonly CaseRow[]): number => rows.length;
const officer = (row: CaseRow): string | null => row.officer;
const unit = (row: CaseRow): string => row.unit;
const day = (row: CaseRow): string => row.day;
const level = (row: CaseRow): string => row.level;

/** The eight groupings of one unit's officers, or of all units for null. */
export function rolledUp(rows: readonly CaseRow[], asOf: string, unitId: string | null) {
  const part = unitId === null ? unit : officer;
  const inScope = unitId === null ? rows : rows.filter((row) => row.unit === unitId);
  const today = inScope.filter((row) => row.day === asOf);
  const withoutLead = today.filter((row) => row.officer === null);
  return {
    caseload: rollup(today, size, part, level),
    share: rollup(today, countsOf, part),
    trend: rollup(inScope, countsOf, day, part),
    dilution: rollup(inScope, countsOf, officer, day),
    withoutLead: rollup(withoutLead, size, unit, level),
    resilience: rollup(today, countsOf, unit, officer),
    score: rollup(today, size, unit, officer),
    vetting: rollup(today, countsOf, officer)
  };
}
