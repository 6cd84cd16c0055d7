// M9b with cases not assessed: own and covered ones stretch the load and the share from least to most.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { area, IN_AREA } from '../../../../tests/support/areas.ts';
import { casesOf, officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { coverPressure } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const UNKNOWN = { risk_level: 'not_assessed' };

/** B has two cases and covers A's one, in area X. */
async function rowOf(own: Fields, covered: Fields, cover: Fields = {}, hasAreas = true) {
  await force.reload(
    {
      officers: [officer('A'), officer('B')],
      cases: [...casesOf('B', 2, { ...IN_AREA, ...own }), ...casesOf('A', 1, { ...IN_AREA, ...covered })],
      ...(hasAreas ? { areas: [area('X')] } : {}),
      absences: [],
      cover: [
        {
          cover_id: 'CV',
          absent_officer_id: 'A',
          covering_officer_id: 'B',
          starts_on: '2026-09-01',
          ...cover
        }
      ]
    },
    {
      settings: {
        counted_management: ['active', 'reactive'],
        visits_per_year_low: 1,
        visits_per_year_not_assessed: 4,
        visits_per_year_very_high: 12,
        visits_per_year_reactive: 0
      }
    }
  );
  return (await force.rows(coverPressure)).find(({ officer_id }) => officer_id === 'B')!;
}

/** Hours of one visit a year, a month: 2 people × (1.5 h + two journeys) ÷ 12. */
const A_VISIT = (2 * (1.5 + 2 * 0.169455)) / 12;

it.each<{
  says: string;
  own: Fields;
  covered: Fields;
  cover?: Fields;
  share: readonly [number, number];
  /** Visits a year fewer, and more, than planned. */
  visits: readonly [number, number];
}>([
  { says: 'no cases not assessed', own: {}, covered: {}, share: [0, 0], visits: [0, 0] },
  { says: 'two of their own', own: UNKNOWN, covered: {}, share: [0, 2 / 3], visits: [6, 16] },
  { says: 'one that they cover', own: {}, covered: UNKNOWN, share: [0, 1 / 3], visits: [3, 8] },
  {
    says: 'one that they cover in half',
    own: {},
    covered: UNKNOWN,
    cover: { share: 0.5 },
    share: [0, 1 / 3],
    visits: [1.5, 4]
  },
  { says: 'all of them', own: UNKNOWN, covered: UNKNOWN, share: [0, 1], visits: [9, 24] },
  {
    says: 'a reactive one, which has no visits',
    own: {},
    covered: { ...UNKNOWN, management: 'reactive' },
    share: [0, 1 / 3],
    visits: [0, 0]
  },
  {
    says: 'one beside two high-risk ones',
    own: { risk_level: 'high' },
    covered: UNKNOWN,
    share: [2 / 3, 1],
    visits: [3, 8]
  }
])('$says', async ({ own, covered, cover, share, visits: [fewer, more] }) => {
  const row = await rowOf(own, covered, cover);
  expect([row.share_least, row.share_most]).toEqual(share);
  const needed = Number(row.own_hours_needed) + Number(row.covered_hours_needed);
  expect(row.hours_least).toBeCloseTo(needed - fewer * A_VISIT, 6);
  expect(row.hours_most).toBeCloseTo(needed + more * A_VISIT, 6);
  expect(row.load_percent_least).toBeCloseTo((100 * Number(row.hours_least)) / 162.8, 9);
  expect(row.load_percent_most).toBeCloseTo((100 * Number(row.hours_most)) / 162.8, 9);
});

it('is not known without areas; the share is', async () => {
  expect(await rowOf(UNKNOWN, UNKNOWN, {}, false)).toMatchObject({
    hours_least: null,
    hours_most: null,
    load_percent_least: null,
    load_percent_most: null,
    share_least: 0,
    share_most: 1
  });
});
