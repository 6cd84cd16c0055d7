// Files of rows given to the loader alone, in an engine of their own.
import type { Receipt, Records } from '../../src/lib/extracts/records.ts';
import type { ExtractId } from '../../src/lib/extracts/registry.ts';
import type { Problem } from '../../src/lib/shared/outcome.ts';
import { loadRecords } from '../../src/lib/warehouse/load.ts';
import { openNodeWasm } from '../../src/lib/warehouse/node-wasm.ts';
import { recordsOf, type Cell } from './force.ts';

export type Rows = readonly Readonly<Record<string, Cell>>[];

export const visit = (visit_id: string, more: Record<string, Cell> = {}) => ({
  visit_id,
  case_id: 'C-1',
  ...more
});

export const officer = (officer_id: string, more: Record<string, Cell> = {}) => ({
  officer_id,
  unit_id: 'U-1',
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2020-01-01',
  contracted_hours: 37,
  ...more
});

export async function openLoader() {
  const warehouse = await openNodeWasm();
  const outcomeOf = (id: ExtractId, rows: Rows, more: Partial<Records>) =>
    loadRecords(warehouse, { ...recordsOf(id, rows), ...more });
  return {
    warehouse,
    /** The receipt of a file that must be accepted. */
    async loaded(id: ExtractId, rows: Rows, more: Partial<Records> = {}): Promise<Receipt> {
      const outcome = await outcomeOf(id, rows, more);
      if (outcome.ok) return outcome.value;
      throw new Error(outcome.problems.map(({ sentence }) => sentence).join(' '));
    },
    /** The problems of a file that must be refused. */
    async refusal(id: ExtractId, rows: Rows, more: Partial<Records> = {}): Promise<readonly Problem[]> {
      const outcome = await outcomeOf(id, rows, more);
      if (!outcome.ok) return outcome.problems;
      throw new Error('The file was accepted');
    }
  };
}
