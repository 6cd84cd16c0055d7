// Beside M9b: given arrangements and absences, expect which are mutual, and on which days they do not hold.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casesOf, officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { coverArrangements } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const cover = (fields: Fields = {}): Fields => ({
  cover_id: 'K',
  absent_officer_id: 'A',
  covering_officer_id: 'B',
  starts_on: '2026-09-07',
  ends_on: '2026-09-20',
  ...fields
});

const away = (officer_id: string, starts_on: string, ends_on: string): Fields => ({
  absence_id: `${officer_id}-${starts_on}`,
  officer_id,
  kind: 'sickness',
  starts_on,
  ends_on
});

const tables = (over: Tables = {}): Tables => ({
  officers: [officer('A'), officer('B', { unit_id: 'U2' })],
  cases: casesOf('A', 3),
  absences: [away('A', '2026-09-09', '2026-09-16')],
  cover: [cover()],
  ...over
});

const rowsOf = async (over: Tables = {}) => {
  await force.reload(tables(over));
  return force.rows(coverArrangements);
};

it('is of the unit of whoever is away, with the days on which it is needed', async () => {
  expect(await rowsOf()).toMatchObject([
    {
      unit_id: 'U1',
      absent_officer_id: 'A',
      covering_officer_id: 'B',
      is_whole_caseload: true,
      share: 1,
      cases: 3,
      holds_today: false,
      reciprocal: false,
      chain_length: null,
      needed_days: 6,
      broken_days: 0,
      broken: false
    }
  ]);
});

it.each<{ says: string; over: Tables; broken: number }>([
  {
    says: 'somebody away on some of them',
    over: { absences: [away('A', '2026-09-09', '2026-09-16'), away('B', '2026-09-15', '2026-09-25')] },
    broken: 2
  },
  { says: 'somebody unknown', over: { cover: [cover({ covering_officer_id: 'stranger' })] }, broken: 6 },
  { says: 'oneself', over: { cover: [cover({ covering_officer_id: 'A' })] }, broken: 6 },
  {
    says: 'somebody who left during it',
    over: { officers: [officer('A'), officer('B', { ended_on: '2026-09-10' })] },
    broken: 4
  }
])('does not hold on days of cover by $says', async ({ over, broken }) => {
  expect(await rowsOf(over)).toMatchObject([{ needed_days: 6, broken_days: broken }]);
});

it('is mutual both ways, however many there are', async () => {
  const rows = await rowsOf({
    cover: [
      cover(),
      cover({
        cover_id: 'L',
        absent_officer_id: 'B',
        covering_officer_id: 'A',
        starts_on: '2026-03-02',
        ends_on: '2026-03-06'
      }),
      cover({ cover_id: 'M', starts_on: '2026-10-05', ends_on: '2026-10-09' }),
      cover({ cover_id: 'N', covering_officer_id: 'A' })
    ]
  });
  expect(Object.fromEntries(rows.map((row) => [row.cover_id, row.reciprocal]))).toEqual({
    K: true,
    L: true,
    M: false,
    N: false
  });
});

it('leaves out what is too long ago or too far ahead, and keeps what is open', async () => {
  const rows = await rowsOf({
    cover: [
      cover({ cover_id: 'before', starts_on: '2025-09-01', ends_on: '2025-09-30' }),
      cover({ cover_id: 'last', starts_on: '2025-09-01', ends_on: '2025-10-01' }),
      cover({ cover_id: 'open', starts_on: '2024-01-01', ends_on: null }),
      cover({ cover_id: 'soon', starts_on: '2026-12-29', ends_on: null }),
      cover({ cover_id: 'later', starts_on: '2026-12-30', ends_on: null })
    ]
  });
  expect(rows.map((row) => row.cover_id).sort()).toEqual(['last', 'open', 'soon']);
  expect(rows.find((row) => row.cover_id === 'open')).toMatchObject({ holds_today: true, chain_length: 1 });
});

it('is not known to hold without the absences extract', async () => {
  await force.reload({ officers: [officer('A'), officer('B')], cases: casesOf('A', 3), cover: [cover()] });
  expect(await force.rows(coverArrangements)).toMatchObject([
    { needed_days: null, broken_days: null, broken: false }
  ]);
});
