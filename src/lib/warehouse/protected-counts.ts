// The way of counts of people out of the warehouse and back: true rows to be protected, protected rows to be shown.
import type { ProtectedRow, TrueRow } from '../shared/protected-counts.ts';
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
} as const satisfies Record<keyof ProtectedRow, string>;

/** What is read to be protected. */
export const TRUTH = `
  select force_id, unit_id, "group", measure, numerator, denominator, is_known
  from int_true_counts
  order by force_id, unit_id, "group", measure`;

/** People counted, as they are. For `protectedRows` only: show none of it. */
export async function trueCounts(warehouse: Warehouse): Promise<TrueRow[]> {
  return (await warehouse.rows(TRUTH)) as unknown as TrueRow[];
}

/** Replaces `int_protected_counts`; empty when there is nothing yet. */
export const storeProtectedCounts = (warehouse: Warehouse, rows: readonly ProtectedRow[]): Promise<void> =>
  fillTable<ProtectedRow>(warehouse, 'int_protected_counts', COLUMNS, rows);
