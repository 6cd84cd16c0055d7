// The way of counselling out of the warehouse and back: true rows to be protected, protected rows to be shown.
import type { CounsellingTruth, ProtectedCounselling } from '../shared/counselling.ts';
import { fillTable } from './solved.ts';
import type { Warehouse } from './warehouse.ts';

const COLUMNS = {
  level: 'varchar',
  force_id: 'varchar',
  unit_id: 'varchar',
  group: 'varchar',
  measure: 'varchar',
  shown_count: 'varchar',
  shown_denominator: 'varchar',
  shown_percent: 'varchar',
  state: 'varchar'
} as const satisfies Record<keyof ProtectedCounselling, string>;

const TRUTH = `
  select force_id, unit_id, "group", available, carried_out, not_yet_due, has_session_not_independent
  from int_counselling
  order by force_id, unit_id, officer_id`;

/** Everybody in the counselling scope, as it is. For `protectedCounselling` only: show none of it. */
export async function counsellingTruth(warehouse: Warehouse): Promise<CounsellingTruth[]> {
  return (await warehouse.rows(TRUTH)) as unknown as CounsellingTruth[];
}

/** Replaces `int_counselling_protected`; empty when there is nothing yet. */
export const storeProtectedCounselling = (
  warehouse: Warehouse,
  rows: readonly ProtectedCounselling[]
): Promise<void> => fillTable<ProtectedCounselling>(warehouse, 'int_counselling_protected', COLUMNS, rows);
