// XmR: the worked series of the specification, and each rule just at its edge.
import { describe, expect, it } from 'vitest';
import { controlChart } from './spc.ts';

const WORKED = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

const rounded = ({ centre, limits }: ReturnType<typeof controlChart>) =>
  [limits?.upper, centre, limits?.lower].map((value) => Number(value?.toFixed(2)));

describe('the worked series', () => {
  it('unscreened', () => expect(rounded(controlChart(WORKED))).toEqual([6.95, 1.94, -3.06]));

  it('screened, once', () =>
    expect(rounded(controlChart(WORKED, { isScreened: true }))).toEqual([4.6, 1.94, -0.72]));

  it('has one point outside', () =>
    expect(controlChart(WORKED).causes.flatMap((cause, index) => (cause ? [[index, cause]] : []))).toEqual([
      [4, 'outside']
    ]));
});

describe('limits', () => {
  it('need 13 points; fewer make a run chart', () => {
    expect(controlChart(WORKED.slice(0, 12)).limits).toBeNull();
    expect(controlChart(WORKED.slice(0, 13)).limits).not.toBeNull();
    expect(controlChart([...WORKED.slice(0, 12), null]).limits).toBeNull();
  });

  it('come from the baseline where there is one', () => {
    const chart = controlChart([...Array.from({ length: 12 }, (_, index) => index % 2), 50, 50], {
      baseline: 12
    });
    expect(chart.centre).toBe(0.5);
    expect(chart.limits?.upper).toBeCloseTo(3.16, 9);
    expect(chart.causes.slice(-2)).toEqual(['outside', 'outside']);
  });

  it('take no moving range across a gap', () => {
    const steady = [...Array.from({ length: 7 }, () => 1), null, ...Array.from({ length: 7 }, () => 9)];
    expect(controlChart(steady).limits).toEqual({ lower: 5, upper: 5 });
  });

  it('are none where nothing is known', () => {
    expect(controlChart([null, null])).toEqual({ centre: null, limits: null, causes: [null, null] });
    expect(controlChart([])).toEqual({ centre: null, limits: null, causes: [] });
  });

  it('screen away nothing that is common', () => {
    const common = Array.from({ length: 14 }, (_, index) => index % 2);
    expect(controlChart(common, { isScreened: true })).toEqual(controlChart(common));
  });
});

/** 0 and 1 by turns about the mean, so that reach is 2.66 × about 1, then the points to be judged. */
const BASE = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 10 : 11));
const causesAfter = (points: readonly (number | null)[]) =>
  controlChart([...BASE, ...points], { baseline: BASE.length }).causes.slice(BASE.length);

/** Mean 10.5, reach 2.66. */
describe('a special cause', () => {
  it.each<{ says: string; points: (number | null)[]; causes: (string | null)[] }>([
    { says: 'is strictly outside the limit', points: [13.17, 10], causes: ['outside', null] },
    { says: 'is not on the limit', points: [10.5 + 2.66, 10], causes: [null, null] },
    {
      says: 'is a seventh point that rises',
      points: [10.1, 10.2, 10.3, 10.4, 10.6, 10.7, 10.8],
      causes: ['trend', 'trend', 'trend', 'trend', 'trend', 'trend', 'trend']
    },
    {
      says: 'is not where two of them are level',
      points: [11, 10.9, 10.8, 10.8, 10.4, 10.3, 10.2],
      causes: [null, null, null, null, null, null, null]
    },
    {
      says: 'is a fall of seven',
      points: [10.9, 10.8, 10.7, 10.6, 10.4, 10.3, 10.2].map((value) => value),
      causes: ['trend', 'trend', 'trend', 'trend', 'trend', 'trend', 'trend']
    },
    {
      says: 'is two of three beyond two thirds, the third elsewhere',
      points: [12.4, 10, 12.4, 10],
      causes: ['near_limit', null, 'near_limit', null]
    },
    {
      says: 'is not two of three short of two thirds',
      points: [12.2, 10, 12.2, 10],
      causes: [null, null, null, null]
    },
    {
      says: 'is not two of three on different sides',
      points: [12.4, 8.6, 10, 11],
      causes: [null, null, null, null]
    },
    {
      says: 'is seven on one side',
      points: [10.6, 10.8, 10.6, 10.8, 10.6, 10.8, 10.6, 10],
      causes: ['shift', 'shift', 'shift', 'shift', 'shift', 'shift', 'shift', null]
    },
    {
      says: 'is not where one of them is on the mean',
      points: [10.6, 10.8, 10.6, 10.5, 10.8, 10.6, 10.8, 10.6],
      causes: [null, null, null, null, null, null, null, null]
    },
    {
      says: 'is not across a gap',
      points: [10.6, 10.8, 10.6, null, 10.8, 10.6, 10.8, 10.6],
      causes: [null, null, null, null, null, null, null, null]
    },
    { says: 'is the first that holds', points: [12.4, 20, 10], causes: ['near_limit', 'outside', null] }
  ])('$says', ({ points, causes }) => {
    expect(causesAfter(points)).toEqual(causes);
  });

  it('is found in a run chart by runs alone', () => {
    expect(controlChart([1, 2, 3, 4, 5, 6, 7, 30]).causes).toEqual([
      'trend',
      'trend',
      'trend',
      'trend',
      'trend',
      'trend',
      'trend',
      'trend'
    ]);
    expect(controlChart([1, 1, 1, 1, 1, 1, 40]).causes).toEqual([null, null, null, null, null, null, null]);
  });
});

it.each([12, 14])('finds nothing special in %i months that are all the same', (months) => {
  // The mean of these is not quite what each of them is.
  const { causes } = controlChart(Array.from({ length: months }, () => 4.864864864864865));
  expect(causes).toEqual(Array.from({ length: months }, () => null));
});
