// Officers with cases that need an hour each, for tests of the load.
import type { LoadPercentRow } from '../../src/lib/metrics/load-percent/metric.ts';
import { area, IN_AREA } from './areas.ts';
import { casesOf, officer, type Fields } from './caseloads.ts';
import type { Tables } from './force.ts';

/** Every case needs exactly an hour a month. */
export const ONE_HOUR = {
  visits_per_year_low: 0,
  visits_per_year_high: 0,
  visits_per_year_not_assessed: 0,
  assessments_per_year: 0,
  record_hours: 1
};

export const away = (
  officer_id: string,
  starts_on: string,
  ends_on: string | null,
  fraction = 1
): Fields => ({
  absence_id: `${officer_id}-${starts_on}`,
  officer_id,
  kind: 'annual_leave',
  starts_on,
  ends_on,
  fraction
});

const NOBODY_AWAY = [away('X', '2026-09-01', '2026-09-01')];

/** Officer A with so many low-risk cases. */
export const tablesOf = (cases: number, also: Tables = {}): Tables => ({
  officers: [officer('A'), officer('X', { role: 'administrator' })],
  areas: [area('X')],
  cases: casesOf('A', cases, IN_AREA),
  absences: NOBODY_AWAY,
  ...also
});

/** An officer's row of a month; A's of September unless said. */
export const month = (
  rows: readonly LoadPercentRow[],
  period_start = '2026-09-01',
  officer_id: string | null = 'A'
) =>
  rows.find(
    (row) =>
      row.level === 'officer' &&
      row.grain === 'month' &&
      row.officer_id === officer_id &&
      row.period_start === period_start
  );
