// Case-days of one officer's long absence, asked of the cover metric.
import { cover, type CoverRow } from '../../src/lib/metrics/cover/metric.ts';
import { away } from './absences.ts';
import { officer, oneCase, type Fields } from './caseloads.ts';
import type { Force, Tables } from './force.ts';

type Options = Parameters<Force['reload']>[1];

/** A leads a high-risk and a low-risk case and is ill from Monday 7 to Friday 18 September 2026: 20 case-days. */
export const tables = (cover: readonly Fields[], over: Tables = {}): Tables => ({
  officers: [officer('A'), officer('B')],
  cases: [
    oneCase('C1', { lead_officer_id: 'A', risk_level: 'high' }),
    oneCase('C2', { lead_officer_id: 'A' }),
    oneCase('C3', { lead_officer_id: 'B' })
  ],
  absences: [away('2026-09-07', '2026-09-18')],
  cover,
  ...over
});

export async function coverRows(force: Force, given: Tables, options?: Options): Promise<CoverRow[]> {
  await force.reload(given, options);
  return force.rows(cover);
}

/** Case-days, covered, broken of A, of all risk levels. */
export async function caseDaysOfA(force: Force, given: Tables, options?: Options) {
  const rows = await coverRows(force, given, options);
  const row = rows.find((one) => one.officer_id === 'A' && one.risk_level === 'all');
  return row ? [row.case_days, row.covered_case_days, row.broken_case_days] : 'no row';
}
