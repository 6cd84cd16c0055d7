// M19: given visits due, tried and made, expect which are overdue and what is known of those made.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, oneCase, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { visits } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

/** What is known of visits to one high-risk case. */
const visited = async (...rows: Fields[]) => {
  await force.reload({
    officers: [officer('A'), officer('B')],
    cases: [oneCase('C1', { lead_officer_id: 'A', risk_level: 'high' })],
    visits: rows.map((row, index) => ({
      visit_id: `V${index}`,
      case_id: 'C1',
      officer_id: 'A',
      second_officer_id: 'B',
      ...row
    }))
  });
  const all = await force.rows(visits);
  return all.find(({ level, risk_level }) => level === 'unit' && risk_level === 'high')!;
};

describe('a home visit', () => {
  it.each([
    [
      'seen before it was due, and recorded for that day',
      [{ due_on: '2026-08-01', visited_at: '2026-07-20', outcome: 'seen' }],
      0
    ],
    [
      'seen on another occasion after it was due',
      [{ due_on: '2026-08-01' }, { visited_at: '2026-08-01T09:00', outcome: 'seen' }],
      0
    ],
    [
      'seen on another occasion before it was due',
      [{ due_on: '2026-08-01' }, { visited_at: '2026-07-31', outcome: 'seen' }],
      1
    ],
    [
      'nobody in, and cancelled',
      [
        { due_on: '2026-08-01', visited_at: '2026-08-02', outcome: 'no_reply' },
        { due_on: '2026-08-01', visited_at: '2026-08-03', outcome: 'cancelled' }
      ],
      1
    ],
    [
      'tried first, and seen before the same day',
      [
        { due_on: '2026-08-01', visited_at: '2026-07-29', outcome: 'no_reply' },
        { due_on: '2026-08-01', visited_at: '2026-07-30', outcome: 'seen' }
      ],
      0
    ],
    ['due on the as-of date', [{ due_on: '2026-09-30' }], 0],
    ['two due, neither met', [{ due_on: '2026-06-01' }, { due_on: '2026-09-29' }], 2],
    ['planned after the as-of date', [{ due_on: '2026-08-01', visited_at: '2026-10-02', outcome: 'seen' }], 1]
  ] as const)('that was %s', async (_, rows, overdue) => {
    expect(await visited(...rows)).toMatchObject({ cases: 1, overdue });
  });

  it.each([
    ['2026-09-01T10:00', '2026-09-01T09:59', 1, 0],
    ['2026-09-01T10:00', '2026-09-01T10:01', 0, 0],
    ['2026-09-01T10:00', '2026-09-01T10:00', 0, 1],
    ['2026-09-01', '2026-09-01T09:00', 0, 1],
    ['2026-09-01T10:00', '2026-09-01', 0, 1],
    ['2026-09-01', '2026-08-31', 1, 0],
    ['2026-09-01', '2026-09-02', 0, 0],
    ['2026-09-01T10:00', null, 0, 0]
  ])('made %s and assessed %s', async (visited_at, risk_assessed_at, assessed_before, order_unknown) => {
    const row = await visited({ visited_at, risk_assessed_at, outcome: 'seen' });
    expect(row).toMatchObject({ made: 1, assessed_before, order_unknown });
    expect(row.state).toBe(assessed_before ? 'ok' : order_unknown ? 'watch' : 'breach');
  });

  it('is by one officer where the second is blank or the same, and by nobody knows whom without any', async () => {
    const made = { visited_at: '2026-09-01', outcome: 'seen', risk_assessed_at: '2026-08-31' };
    const row = await visited(
      { ...made, second_officer_id: null },
      { ...made, second_officer_id: 'A' },
      { ...made },
      { ...made, officer_id: null, second_officer_id: null },
      { ...made, visited_at: '2025-09-30' }
    );
    expect(row).toMatchObject({ made: 4, crew_known: 3, single_crewed: 2 });
  });
});
