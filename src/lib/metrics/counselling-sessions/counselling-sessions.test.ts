// M17 sessions: given sessions, expect what became of each, whether it counts, and how long after the last it was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { counsellingSessions } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (sessions: readonly Fields[], fields: Fields = {}) => {
  await force.reload({
    officers: [officer('A', fields)],
    counselling: sessions.map((one, index) => ({
      session_id: `S-${index + 1}`,
      officer_id: 'A',
      outcome: 'attended',
      independent: true,
      ...one
    }))
  });
  return force.rows(counsellingSessions);
};

const held = (held_on: string, fields: Fields = {}): Fields => ({ offered_on: held_on, held_on, ...fields });

describe('days since the last session', () => {
  it('run from one attended, independent session to the next; 182 are within the interval, 183 are not', async () => {
    const rows = await rowsOf([held('2025-09-01'), held('2026-03-02'), held('2026-09-01')]);
    expect(
      rows.map(({ attended_on, days_since_last, within_interval }) => [
        attended_on,
        days_since_last,
        within_interval
      ])
    ).toEqual([
      ['2026-03-02', 182, true],
      ['2026-09-01', 183, false]
    ]);
  });

  it('pass over sessions that were not attended or not independent', async () => {
    const rows = await rowsOf([
      held('2026-01-05'),
      held('2026-03-01', { independent: false }),
      { offered_on: '2026-04-01', outcome: 'declined' },
      held('2026-07-01')
    ]);
    expect(rows.map(({ days_since_last }) => days_since_last)).toEqual([null, null, null, 177]);
  });
});

describe('a session', () => {
  it.each<[string, Fields, object]>([
    ['attended and independent counts', held('2026-05-04'), { outcome: 'attended', counts: true }],
    [
      'declined counts as an offer',
      { offered_on: '2026-05-04', outcome: 'declined' },
      { outcome: 'declined', attended_on: null, counts: true }
    ],
    [
      'cancelled by the provider is shown and does not count',
      { offered_on: '2026-05-04', outcome: 'cancelled_by_provider' },
      { outcome: 'cancelled_by_provider', counts: false }
    ],
    [
      'not known to be independent is shown and does not count',
      held('2026-05-04', { independent: null }),
      { outcome: 'attended', independent: null, counts: false }
    ],
    [
      'held after the as-of date is pending',
      { offered_on: '2026-09-20', held_on: '2026-10-02' },
      { outcome: 'pending', attended_on: null, counts: true }
    ]
  ])('%s', async (_, session, expected) => {
    const [row] = await rowsOf([session]);
    expect(row).toMatchObject(expected);
  });

  it.each<[string, Fields]>([
    ['of health surveillance', held('2026-05-04', { kind: 'surveillance' })],
    ['offered after the as-of date', { offered_on: '2026-10-01', outcome: 'pending' }],
    ['of more than 12 months ago', held('2025-09-30')],
    ['without a day', { outcome: 'cancelled_by_officer' }]
  ])('%s is not shown', async (_, session) => {
    expect(await rowsOf([session, held('2026-05-04', { officer_id: 'nobody' })])).toEqual([]);
  });

  it('of somebody who has left is not shown', async () => {
    expect(await rowsOf([held('2026-05-04')], { ended_on: '2026-09-29' })).toEqual([]);
  });
});
