// The way of people's counts out of the warehouse and back: true rows to be protected, protected rows to be shown.
import type { Protectable, ProtectedRow } from '../shared/protected-counts.ts';
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
  select force_id, unit_id, "group", measure, is_counted, is_in
  from int_protectable
  order by force_id, unit_id, "group", measure`;

/** Everybody in scope, as they are. For `protectedRows` only: show none of it. */
export async function protectables(warehouse: Warehouse): Promise<Protectable[]> {
  return (await warehouse.rows(TRUTH)) as unknown as Protectable[];
}

/** Replaces `int_protected_counts`; empty when there is nothing yet. */
export const storeProtectedCounts = (warehouse: Warehouse, rows: readonly ProtectedRow[]): Promise<void> =>
  fillTable<ProtectedRow>(warehouse, 'int_protected_counts', COLUMNS, rows);
