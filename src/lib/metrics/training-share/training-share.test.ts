// M16 for units and the force: given officers and courses, expect who is fully trained and how long it took.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadOf, officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { trainingShare } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const COURSES = ['pip1', 'mosovo', 'srp', 'mappa', 'visor'];

const rowsOf = async (tables: Tables) => {
  await force.reload(tables);
  return force.rows(trainingShare);
};

const allFive = (officer_id: string, completed_on: string, fields: Fields = {}): Fields[] =>
  COURSES.map((course) => ({ officer_id, course, completed_on, ...fields }));

const TABLES: Tables = {
  officers: [
    officer('A', { started_on: '2024-01-01' }),
    officer('B', { started_on: '2024-01-01' }),
    officer('C', { started_on: '2024-01-01' }),
    officer('D', { started_on: '2024-01-01', unit_id: 'U2' })
  ],
  cases: [...caseloadOf('A', 10, 2), ...caseloadOf('C', 4, 1), ...caseloadOf('D', 3, 3)],
  training: [
    ...allFive('A', '2023-06-01'),
    ...allFive('B', '2024-01-31'),
    { officer_id: 'B', course: 'visor', completed_on: '2026-01-01' },
    ...allFive('C', '2024-02-01').slice(0, 4),
    { officer_id: 'C', course: 'visor', booked_for: '2026-11-02' },
    ...allFive('D', '2024-03-01', { expires_on: '2026-12-01' })
  ]
};

describe('fully trained', () => {
  it('means every required course; those who only have a place booked are not', async () => {
    const rows = await rowsOf(TABLES);
    expect(rows.find((row) => row.unit_id === 'U1' && row.course === 'all')).toMatchObject({
      in_scope: 3,
      trained: 2,
      share: 2 / 3,
      booked: 1,
      cases_with_untrained: 4,
      high_risk_with_untrained: 1,
      state: 'breach'
    });
    expect(rows.find((row) => row.unit_id === 'U2' && row.course === 'all')).toMatchObject({
      trained: 1,
      expiring: 1,
      state: 'watch'
    });
  });

  it('took from starting to the first completion of the last course: renewals and earlier training add no days', async () => {
    const rows = await rowsOf(TABLES);
    const daysOf = (unitId: string | null) =>
      rows.find((row) => row.unit_id === unitId && row.course === 'all')?.median_days_to_trained;
    // A: before the post, 0. B: 30. D: 60.
    expect(daysOf('U1')).toBe(15);
    expect(daysOf('U2')).toBe(60);
    expect(daysOf(null)).toBe(30);
  });

  it('is shown for each course too, in the order of the settings', async () => {
    const rows = (await rowsOf(TABLES)).filter((row) => row.unit_id === 'U1');
    expect(rows.map((row) => [row.course, row.trained, row.booked])).toEqual([
      ['all', 2, 1],
      ['pip1', 3, 0],
      ['mosovo', 3, 0],
      ['srp', 3, 0],
      ['mappa', 3, 0],
      ['visor', 2, 1]
    ]);
  });

  it('adds up to the force', async () => {
    expect((await rowsOf(TABLES))[0]).toMatchObject({ level: 'force', in_scope: 4, trained: 3, share: 0.75 });
  });

  it('is not known without the training extract', async () => {
    const { officers, cases } = TABLES as Required<Tables>;
    for (const row of await rowsOf({ officers, cases }))
      expect(row).toMatchObject({
        trained: null,
        share: null,
        median_days_to_trained: null,
        state: 'no_data'
      });
  });
});
