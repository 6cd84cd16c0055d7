// Beside M9: given absences as recorded, expect who is away, when, and whether it is long.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { whoIsAway } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

type Absence = readonly [starts_on: string, ends_on: string | null, fields?: Fields];

const rowsOf = async (absences: readonly Absence[], fields: Fields = {}) => {
  await force.reload({
    officers: [officer('A', fields)],
    absences: absences.map(([starts_on, ends_on, more = {}], index) => ({
      absence_id: `AB-${index}`,
      officer_id: 'A',
      kind: 'sickness',
      starts_on,
      ends_on,
      ...more
    }))
  });
  return (await force.rows(whoIsAway)).map((row) => [
    row.starts_on,
    row.ends_on,
    row.kind,
    row.fraction,
    row.is_long,
    row.is_today
  ]);
};

it.each<{ says: string; absences: Absence[]; fields?: Fields; rows: unknown[] }>([
  {
    says: 'five working days are not long, today is within',
    absences: [['2026-09-28', '2026-10-02']],
    rows: [['2026-09-28', '2026-10-02', 'sickness', 1, false, true]]
  },
  {
    says: 'rows of one run are long together',
    absences: [
      ['2026-09-21', '2026-09-25'],
      ['2026-09-28', '2026-09-28', { kind: 'annual_leave' }]
    ],
    rows: [
      ['2026-09-21', '2026-09-25', 'sickness', 1, true, false],
      ['2026-09-28', '2026-09-28', 'annual_leave', 1, true, false]
    ]
  },
  {
    says: 'one without an end is open, and long by what is past',
    absences: [['2026-09-01', null]],
    rows: [['2026-09-01', null, 'sickness', 1, true, true]]
  },
  {
    says: 'it is cut to the time in post',
    absences: [['2026-09-01', null]],
    fields: { started_on: '2026-09-21', ended_on: '2026-12-31' },
    rows: [['2026-09-21', '2026-12-31', 'sickness', 1, true, true]]
  },
  {
    says: 'halves of the same days are one, by the order of kinds',
    absences: [
      ['2026-09-30', '2026-09-30', { fraction: 0.5 }],
      ['2026-09-30', '2026-09-30', { fraction: 0.25, kind: 'maternity' }]
    ],
    rows: [['2026-09-30', '2026-09-30', 'maternity', 0.75, false, true]]
  },
  {
    says: 'what ended before the 12 months, or begins after 90 days, is left out',
    absences: [
      ['2025-09-01', '2025-09-30'],
      ['2026-12-30', '2026-12-31'],
      ['2026-12-29', '2026-12-31']
    ],
    rows: [['2026-12-29', '2026-12-31', 'sickness', 1, false, false]]
  }
])('$says', async ({ absences, fields, rows }) => {
  expect(await rowsOf(absences, fields)).toEqual(rows);
});
