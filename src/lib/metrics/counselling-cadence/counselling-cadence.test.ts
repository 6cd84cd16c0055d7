// M17 cadence: given sessions, expect how long ago the last one was at the end of each month.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { counsellingCadence } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

/** The extract begins with it. */
const other = { session_id: 'S-0', officer_id: 'nobody', outcome: 'declined', offered_on: '2025-08-01' };

const rowsOf = async (
  held: readonly string[],
  options: { fields?: Fields; absences?: Tables['absences']; asOf?: string } = {}
) => {
  const { fields, absences, asOf } = options;
  await force.reload(
    {
      officers: [officer('A', fields)],
      counselling: [
        other,
        ...held.map((held_on, index) => ({
          session_id: `S-${index + 1}`,
          officer_id: 'A',
          held_on,
          outcome: 'attended',
          independent: true
        }))
      ],
      ...(absences ? { absences } : {})
    },
    asOf === undefined ? {} : { asOf }
  );
  return force.rows(counsellingCadence);
};

describe('the days since the last session', () => {
  it('are counted at the end of each of 12 months', async () => {
    const rows = await rowsOf(['2025-08-31', '2026-03-01']);
    expect(
      rows.map(({ month, days_since, sessions, state }) => [month, days_since, sessions, state])
    ).toEqual([
      ['2025-10-01', 61, 0, 'ok'],
      ['2025-11-01', 91, 0, 'ok'],
      ['2025-12-01', 122, 0, 'ok'],
      ['2026-01-01', 153, 0, 'ok'],
      ['2026-02-01', 181, 0, 'ok'],
      ['2026-03-01', 30, 1, 'ok'],
      ['2026-04-01', 60, 0, 'ok'],
      ['2026-05-01', 91, 0, 'ok'],
      ['2026-06-01', 121, 0, 'ok'],
      ['2026-07-01', 152, 0, 'ok'],
      ['2026-08-01', 183, 0, 'breach'],
      ['2026-09-01', 213, 0, 'breach']
    ]);
  });

  it('end on the as-of date in its month', async () => {
    const rows = await rowsOf(['2026-03-01'], { asOf: '2026-08-30' });
    expect(rows.at(-1)).toMatchObject({ seen_on: '2026-08-30', days_since: 182, state: 'ok' });
  });

  it('before the first session are those in post, and nothing is due within the interval', async () => {
    const rows = await rowsOf([], { fields: { started_on: '2026-03-15' } });
    expect(
      rows.map(({ month, days_since, was_seen, state }) => [month, days_since, was_seen, state])
    ).toEqual([
      ['2026-03-01', 16, false, 'not_applicable'],
      ['2026-04-01', 46, false, 'not_applicable'],
      ['2026-05-01', 77, false, 'not_applicable'],
      ['2026-06-01', 107, false, 'not_applicable'],
      ['2026-07-01', 138, false, 'not_applicable'],
      ['2026-08-01', 169, false, 'not_applicable'],
      ['2026-09-01', 199, false, 'breach']
    ]);
  });
});

describe('before the first session in the extract', () => {
  const states = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
    rows.map(({ days_since, is_least, state }) => [days_since, is_least, state]);

  it('nobody knows when somebody was last seen, until an interval has gone by', async () => {
    const rows = states(await rowsOf(['2026-09-20']));
    expect(rows.slice(2, 6)).toEqual([
      [152, true, 'no_data'],
      [183, true, 'breach'],
      [211, true, 'breach'],
      [242, true, 'breach']
    ]);
    expect(rows.at(-1)).toEqual([10, false, 'ok']);
  });

  it('who is overdue on the as-of date is so here as well', async () => {
    const late = { ...other, offered_on: '2026-09-01' };
    await force.reload({ officers: [officer('A')], counselling: [late] });
    const rows = await force.rows(counsellingCadence);
    expect(states(rows).slice(-2)).toEqual([
      [null, true, 'no_data'],
      [29, true, 'breach']
    ]);
  });
});

it('somebody in a long absence at the end of a month is absent, not late', async () => {
  const absences = [
    { absence_id: 'AB-1', officer_id: 'A', kind: 'sickness', starts_on: '2026-05-18', ends_on: '2026-06-12' }
  ];
  const rows = await rowsOf(['2025-10-01'], { absences });
  expect(rows.slice(6, 10).map(({ month, state }) => [month, state])).toEqual([
    ['2026-04-01', 'breach'],
    ['2026-05-01', 'absent'],
    ['2026-06-01', 'breach'],
    ['2026-07-01', 'breach']
  ]);
});

it('nothing is known without the counselling extract', async () => {
  await force.reload({ officers: [officer('A')] });
  for (const row of await force.rows(counsellingCadence))
    expect(row).toMatchObject({ sessions: null, was_seen: null, days_since: null, state: 'no_data' });
});
