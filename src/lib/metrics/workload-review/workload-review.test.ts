// M18 reviews: given snapshots and reviews, expect who is in a lasting breach, since when, and whether it was reviewed.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IN_AREA } from '../../../../tests/support/areas.ts';
import { caseloadOf, casesOf, snapshotOf, sumsOf, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { ONE_HOUR, tablesOf } from '../../../../tests/support/loads.ts';
import { randomForce } from '../../../../tests/support/random-force.ts';
import { PROPERTY_TIMEOUT, runs } from '../../../../tests/support/strength.ts';
import { loadPercent } from '../load-percent/metric.ts';
import { workloadReview } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const MONTHS = ['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31'];

/** One high-risk case of four is above the limit; one of ten is not. */
const ABOVE = caseloadOf('A', 4, 1, 0, IN_AREA);
const WITHIN = caseloadOf('A', 10, 1, 0, IN_AREA);

const review = (held_on: string | null, fields: Fields = {}): Fields => ({
  contact_id: `W-${held_on ?? 'none'}`,
  officer_id: 'A',
  kind: 'workload_review',
  held_on,
  ...fields
});

const OTHER = review('2026-01-05', { officer_id: 'nobody' });

const rowsOf = async (tables: Tables, settings = {}) => {
  await force.reload({ welfare_contacts: [OTHER], ...tables }, { settings });
  return force.rows(workloadReview);
};

const rowOf = async (tables: Tables, breach = 'high_risk_share', settings = {}) =>
  (await rowsOf(tables, settings)).find((row) => row.level === 'officer' && row.breach === breach);

const above = (days: readonly string[], also: Tables = {}): Tables =>
  tablesOf(0, { cases: ABOVE, case_history: days.flatMap((day) => snapshotOf(day, ABOVE)), ...also });

describe('a breach of the high-risk limit', () => {
  it('lasts once four snapshots in a row have it, the as-of date’s the last', async () => {
    expect(await rowOf(above(MONTHS.slice(1)))).toMatchObject({
      since: '2026-06-30',
      snapshots: 4,
      officers: 1,
      reviewed: 0,
      state: 'breach'
    });
    expect(await rowOf(above(MONTHS.slice(2)))).toBeUndefined();
  });

  it('is broken by a missing month, and by one within the limit', async () => {
    expect(await rowOf(above(['2026-05-31', '2026-06-30', '2026-08-31']))).toBeUndefined();
    const case_history = MONTHS.flatMap((day) => snapshotOf(day, day === '2026-07-31' ? WITHIN : ABOVE));
    expect(await rowOf(above([], { case_history }))).toBeUndefined();
  });

  it('that has ended is none', async () => {
    expect(await rowOf(above(MONTHS, { cases: WITHIN }))).toBeUndefined();
  });

  it('at exactly the limit is none', async () => {
    const cases = caseloadOf('A', 5, 1, 0, IN_AREA);
    const case_history = MONTHS.flatMap((day) => snapshotOf(day, cases));
    expect(await rowOf(above([], { cases, case_history }))).toBeUndefined();
  });
});

describe('a review', () => {
  it.each<[string, Fields, boolean]>([
    ['on the day of the first snapshot counts', review('2026-05-31'), true],
    ['the day before does not', review('2026-05-30'), false],
    ['after the as-of date does not', review('2026-10-01'), false],
    ['that was due and not held does not', review(null, { due_on: '2026-08-01' }), false],
    ['of another kind does not', review('2026-08-01', { kind: 'one_to_one' }), false]
  ])('%s', async (_, contact, isReviewed) => {
    expect(await rowOf(above(MONTHS, { welfare_contacts: [OTHER, contact] }))).toMatchObject({
      since: '2026-05-31',
      reviewed: isReviewed ? 1 : 0,
      reviewed_on: isReviewed ? contact['held_on'] : null,
      state: isReviewed ? 'ok' : 'breach'
    });
  });
});

describe('a load above the limit', () => {
  const cases = casesOf('A', 200, IN_AREA);
  const heavy = (days: readonly string[]): Tables =>
    tablesOf(0, { cases, case_history: days.flatMap((day) => snapshotOf(day, cases)) });

  it('lasts by months, and by weeks', async () => {
    expect(await rowOf(heavy(MONTHS), 'load', ONE_HOUR)).toMatchObject({ since: '2026-05-31', snapshots: 5 });
    const weeks = ['2026-09-13', '2026-09-20', '2026-09-27'];
    expect(await rowOf(heavy(weeks), 'load', ONE_HOUR)).toMatchObject({ since: '2026-09-13', snapshots: 4 });
  });

  it(
    'lasts for exactly those of whom the load says so',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomForce, async (tables) => {
          await force.reload(
            { ...tables, welfare_contacts: [OTHER] },
            { settings: { persistence_snapshots: 2, load_breach_percent: 5, load_watch_percent: 2 } }
          );
          const current = (await force.rows(loadPercent)).filter(
            ({ level, officer_id, snapshot_on, is_persistent }) =>
              level === 'officer' && officer_id !== null && snapshot_on === '2026-09-30' && is_persistent
          );
          const found = (await force.rows(workloadReview)).filter(
            ({ level, breach }) => level === 'officer' && breach === 'load'
          );
          expect(found.map(({ officer_id }) => officer_id).toSorted()).toEqual(
            [...new Set(current.map(({ officer_id }) => officer_id))].toSorted()
          );
        }),
        { numRuns: runs(20), endOnFailure: true }
      );
    },
    PROPERTY_TIMEOUT
  );
});

it('units and the force add up, and nobody in breach is not applicable', async () => {
  const rows = await rowsOf(above(MONTHS));
  const { added, stated } = sumsOf(
    rows.filter(({ breach }) => breach === 'high_risk_share'),
    ['officers', 'reviewed']
  );
  expect(added).toEqual(stated);
  const loads = rows.filter(({ breach }) => breach === 'load');
  expect(loads.map(({ level, officers, state }) => [level, officers, state])).toEqual([
    ['force', 0, 'not_applicable'],
    ['unit', 0, 'not_applicable']
  ]);
});

it('what lasts is not known without a past, nor the load without hours', async () => {
  const without = (extract: keyof Tables): Tables =>
    Object.fromEntries(Object.entries(above(MONTHS)).filter(([id]) => id !== extract));
  for (const row of await rowsOf(without('case_history')))
    expect(row).toMatchObject({ officers: null, state: 'no_data' });
  expect((await rowsOf(without('areas'))).filter(({ breach }) => breach === 'load')).toMatchObject([
    { officers: null },
    { officers: null }
  ]);
});
