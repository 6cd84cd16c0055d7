// What a plan supposes of posts, people and places: totals stay or rise by what was said, in whatever order it was said.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines, EVERYTHING, load, steady } from '../../../tests/support/pipeline.ts';
import {
  ABSENCE,
  AREA,
  CLOSED,
  FORCE,
  GROWTH,
  HIRED,
  OPENED,
  POSTS
} from '../../../tests/support/planned-force.ts';
import { runs } from '../../../tests/support/strength.ts';
import { availableHours } from '../metrics/available-hours/metric.ts';
import { deployable } from '../metrics/deployable/metric.ts';
import { highRiskShare } from '../metrics/high-risk-share/metric.ts';
import { loadPercent } from '../metrics/load-percent/metric.ts';
import { resilienceScore } from '../metrics/resilience-score/metric.ts';
import { weightedLoad } from '../metrics/weighted-load/metric.ts';
import type { Change } from '../scenario/scenario.ts';
import { openNodeWasm } from '../warehouse/node-wasm.ts';
import type { Row } from '../warehouse/warehouse.ts';
import { Force } from './force.ts';
import { strangerIn } from './stranger.ts';

const EVERY = [HIRED, GROWTH, AREA, POSTS, ABSENCE, OPENED, CLOSED];

const METRICS = [highRiskShare, loadPercent, resilienceScore, deployable, availableHours, weightedLoad];
type Figures = Readonly<Record<string, Row>>;

let shared: Awaited<ReturnType<typeof engines>>;
let force: Force;
/** With nothing supposed. */
let before: Figures;
const opened = async (own: typeof shared): Promise<Force> => {
  const made = await Force.open(own);
  await load(made, FORCE);
  return made;
};
beforeAll(async () => {
  shared = await engines();
  force = await opened(shared);
  before = await figures();
});
afterAll(() => shared.warehouse.close());

const ofThisMonth = (row: Row): boolean =>
  [undefined, '2026-09-01'].includes(row['period_start'] as string | undefined) && row['grain'] !== 'week';

/** Rows of units and the force, by metric and place: `load-percent North`. */
async function figuresOf(one: Force, supposed: readonly Change[]): Promise<Figures> {
  await one.build({ ...EVERYTHING, supposed });
  const found: Record<string, Row> = {};
  for (const metric of METRICS)
    for (const row of steady((await one.ask(metric)).filter(ofThisMonth)))
      if (row['level'] !== 'officer') found[`${metric.id} ${row['unit_id'] ?? 'force'}`] = row;
  return found;
}
const figures = (...supposed: Change[]): Promise<Figures> => figuresOf(force, supposed);
const of = (found: Figures, key: string, column: string): number => Number(found[key]?.[column]);
const casesOf = (found: Figures): number[] =>
  ['North', 'South', 'force'].map((place) => of(found, `high-risk-share ${place}`, 'cases'));

describe('people who are hired', () => {
  it('are in post, so many as were hired, and give no hours until they are vetted and trained', async () => {
    const after = await figures(HIRED);
    const rise = (column: string, metric: string) => of(after, metric, column) - of(before, metric, column);
    expect(rise('in_post_fte', 'deployable South')).toBe(3);
    expect(rise('deployable_fte', 'deployable force')).toBe(0);
    expect(rise('available_hours', 'load-percent South')).toBe(0);
    expect(rise('officers_with_cases', 'resilience-score South')).toBe(0);
  });

  it('take cases once the scenario looks further ahead than that takes', async () => {
    const ahead = (months: number) =>
      figures({ ...HIRED, months_until_ready: months }, { ...GROWTH, percent_per_year: 0 });
    expect(of(await ahead(24), 'deployable South', 'deployable_fte')).toBe(3);
    expect(of(await ahead(25), 'deployable South', 'deployable_fte')).toBe(0);
  });

  it('fill the vacant posts that there are, and come on top beyond them', async () => {
    const found = await figures({ ...HIRED, unit_id: 'North', count: 2, fills_posts: true });
    expect(found['deployable North']).toMatchObject({ vacant_fte: 0, in_post_fte: 4 });
  });
});

describe('an area in the hands of another unit', () => {
  it('takes its cases along without a lead, and leaves the force’s totals as they are', async () => {
    const after = await figures(AREA);
    expect(casesOf(before)).toEqual([5, 7, 12]);
    expect(casesOf(after).slice(1)).toEqual([12, 12]);
    for (const key of ['high-risk-share force', 'load-percent force', 'weighted-load force'])
      for (const column of ['cases', 'high_risk_cases', 'hours_needed', 'available_hours'])
        expect(after[key]?.[column], `${key} ${column}`).toEqual(before[key]?.[column]);
  });

  it('leaves cases where their leads work, where these keep them', async () => {
    expect(casesOf(await figures({ ...AREA, leads: 'kept' }))).toEqual([4, 8, 12]);
  });
});

describe('posts that are moved', () => {
  it('take those with the fewest cases along, whose cases wait for a lead', async () => {
    const after = await figures(POSTS);
    expect(casesOf(after)).toEqual(casesOf(before));
    expect(of(after, 'deployable North', 'in_post_fte')).toBe(3);
    expect(of(after, 'resilience-score South', 'officers_with_cases')).toBe(1);
    expect(casesOf(await figures({ ...POSTS, leads: 'kept' }))).toEqual([7, 5, 12]);
  });

  it('are told where there are not so many', async () => {
    const misfits = await force.build({
      ...EVERYTHING,
      supposed: [
        { ...POSTS, count: 3 },
        { ...POSTS, which: 'vacant', count: 1 },
        { ...POSTS, role: 'manager' }
      ]
    });
    expect(misfits.map(({ why }) => why)).toEqual([
      'there are only 2 such people in post in that unit',
      'there are no such vacant posts in that unit',
      'there are no such people in post in that unit'
    ]);
  });
});

it('an expected absence takes the place of who is away, in the month of the figures alone', async () => {
  const found = await figures(ABSENCE);
  const hours = found['available-hours force']!;
  expect(Number(hours['available_hours'])).toBeCloseTo(Number(hours['rostered_hours']) * 0.9, 6);
  const months = async () =>
    (await force.ask(availableHours))
      .filter((row) => row['level'] === 'force' && row['period_start'] !== '2026-09-01')
      .map((row) => row['available_hours']);
  const earlier = await months();
  await force.build(EVERYTHING);
  expect(earlier).toEqual(await months());
  const twice = await figures(ABSENCE, { ...ABSENCE, unit_id: 'North', percent: 20 });
  const north = twice['available-hours North']!;
  expect(Number(north['available_hours'])).toBeCloseTo(Number(north['rostered_hours']) * 0.8, 6);
});

it('growth adds to each unit to the nearest case, alike in risk', async () => {
  const found = await figures(GROWTH);
  expect(casesOf(found)).toEqual([Math.round(5 * 1.44), Math.round(7 * 1.44), 17]);
  expect(casesOf(await figures({ ...GROWTH, unit_id: 'North' }))).toEqual([7, 7, 14]);
  expect(casesOf(await figures({ ...GROWTH, percent_per_year: 0 }))).toEqual([5, 7, 12]);
});

it('premises that open or close bring or take their hours, by the weights of the settings', async () => {
  const hoursIn = (found: Figures) => of(found, 'weighted-load force', 'premises_hours');
  // Four hours a month of liaison, and one for each resident.
  expect(hoursIn(await figures(OPENED))).toBeCloseTo(hoursIn(before) + 4 + 2, 6);
  expect(hoursIn(await figures(CLOSED))).toBeCloseTo(hoursIn(before) - 4 - 1, 6);
  expect(casesOf(await figures({ ...CLOSED, residents: 'leave' }))).toEqual([4, 7, 11]);
});

describe('a plan', () => {
  it('gives the same figures in whatever order it was made, which add up, and leaves nothing once taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(EVERY, { minLength: 2 }), async (changes) => {
        const found = await figures(...changes);
        const inOrder = EVERY.filter((change) => changes.includes(change));
        expect(found).toEqual(await figures(...inOrder));
        const [north, south, whole] = casesOf(found) as [number, number, number];
        expect(north + south).toBe(whole);
        expect(await figures()).toEqual(before);
      }),
      { numRuns: runs(6), endOnFailure: true, examples: [[EVERY.toReversed()]] }
    );
  });

  it('is the same in the browser’s engine', async () => {
    const own = { ...shared, warehouse: await openNodeWasm() };
    const other = await opened(own);
    const vacant: Change = { ...POSTS, which: 'vacant', from_unit_id: 'North', to_unit_id: 'South' };
    const inPost: Change = { ...HIRED, count: 1, fills_posts: true, months_until_ready: 0 };
    const all = [...EVERY, vacant, inPost];
    expect(await figuresOf(other, all)).toEqual(await figures(...all));
    await own.warehouse.close();
  });

  it('is no stranger to the force that has all that it names', async () => {
    await force.build(EVERYTHING);
    const why = (...changes: Change[]) => force.look(strangerIn(changes));
    expect(await why(...EVERY)).toBeNull();
    expect(await why(GROWTH, { ...AREA, area_id: 'A9' })).toBe('A9 is no area of these extracts');
    await force.build({ ...EVERYTHING, lens: 'force' });
    expect(await why({ change: 'moved_cases', case_ids: ['North0'], to_officer_id: 'O1' })).toMatch(
      /names officers or cases/
    );
    await force.build({ ...EVERYTHING, lens: 'unit', unitId: 'North' });
    expect(await why({ ...POSTS, from_unit_id: 'North', to_unit_id: 'South' })).toBeNull();
    expect(await why({ ...OPENED, area_id: 'A2' })).toBe('A2 is no area of these extracts');
  });
});
