// M18 returns: given sickness and meetings, expect which spells were followed by one.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officer, sumsOf } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { returnToWork } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

type Absence = readonly [starts_on: string, ends_on: string | null, kind?: string];

const rowsOf = async (absences: readonly Absence[], meetings: readonly string[], whose = 'A') => {
  await force.reload({
    officers: [officer('A'), officer('B')],
    absences: absences.map(([starts_on, ends_on, kind = 'sickness'], index) => ({
      absence_id: `AB-${index}`,
      officer_id: whose,
      kind,
      starts_on,
      ends_on
    })),
    welfare_contacts: meetings.map((held_on, index) => ({
      contact_id: `W-${index}`,
      officer_id: whose,
      kind: 'return_to_work',
      held_on
    }))
  });
  return force.rows(returnToWork);
};

const OTHER_DAY = '2020-01-06';

it.each<{ says: string; absences: Absence[]; meetings: string[]; expected: [number, number] }>([
  {
    says: 'a meeting after a spell is that spell’s',
    absences: [['2026-05-04', '2026-05-08']],
    meetings: ['2026-05-11'],
    expected: [1, 1]
  },
  {
    says: 'two spells need two meetings',
    absences: [
      ['2026-05-04', '2026-05-08'],
      ['2026-06-01', '2026-06-02']
    ],
    meetings: ['2026-06-05', '2026-06-09'],
    expected: [2, 1]
  },
  {
    says: 'Friday and Monday are one spell, and one meeting will do',
    absences: [
      ['2026-05-08', '2026-05-08'],
      ['2026-05-11', '2026-05-11']
    ],
    meetings: ['2026-05-12'],
    expected: [1, 1]
  },
  {
    says: 'a meeting on the last day of the spell, or after the as-of date, is none',
    absences: [['2026-09-21', '2026-09-25']],
    meetings: ['2026-09-25', '2026-10-01'],
    expected: [1, 0]
  },
  {
    says: 'whoever goes into leave is not back yet',
    absences: [
      ['2026-09-14', '2026-09-18'],
      ['2026-09-21', '2026-09-30', 'annual_leave']
    ],
    meetings: [OTHER_DAY],
    expected: [0, 0]
  },
  {
    says: 'a spell without an end has not ended',
    absences: [['2026-09-14', null]],
    meetings: [OTHER_DAY],
    expected: [0, 0]
  },
  {
    says: 'other kinds of absence need none',
    absences: [['2026-05-04', '2026-05-08', 'annual_leave']],
    meetings: [OTHER_DAY],
    expected: [0, 0]
  },
  {
    says: 'spells that ended before the 12 months do not count',
    absences: [['2025-09-22', '2025-09-30']],
    meetings: [OTHER_DAY],
    expected: [0, 0]
  }
])('$says', async ({ absences, meetings, expected: [spells, held] }) => {
  const rows = await rowsOf(absences, meetings);
  const own = rows.find(({ officer_id }) => officer_id === 'A');
  if (spells === 0) expect(own).toBeUndefined();
  else
    expect(own).toMatchObject({ spells, held, share: held / spells, state: held < spells ? 'watch' : 'ok' });
  expect(rows.find(({ level }) => level === 'unit')).toMatchObject({ spells, held });
  expect(sumsOf(rows, ['spells', 'held']).stated).toEqual(
    [{ 'F U1': [spells, held] }, { F: [spells, held] }].map((sums) =>
      Object.fromEntries(Object.entries(sums).map(([key, value]) => [key.replace('F', 'force'), value]))
    )
  );
});

it('the last spell without a meeting is named', async () => {
  const rows = await rowsOf(
    [
      ['2026-05-04', '2026-05-08'],
      ['2026-06-01', '2026-06-02']
    ],
    ['2026-06-05']
  );
  expect(rows.find(({ officer_id }) => officer_id === 'A')).toMatchObject({
    last_ended_on: '2026-06-02',
    last_held_on: '2026-06-05',
    last_missed_on: '2026-05-08'
  });
});

it('nothing is known without the absences or the contacts', async () => {
  await force.reload({ officers: [officer('A')], absences: [] });
  for (const row of await force.rows(returnToWork))
    expect(row).toMatchObject({ held: null, state: 'no_data' });
});
