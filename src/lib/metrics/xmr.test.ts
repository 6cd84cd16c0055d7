// A monthly series as a control chart: months in order, gaps, words, and no limit below 0.
import { describe, expect, it } from 'vitest';
import { addMonths } from '../shared/dates.ts';
import { exampleContext } from './example-people.ts';
import { xmrOf, type MonthValue } from './xmr.ts';

const monthsOf = (values: readonly (number | null)[]): MonthValue[] =>
  values.map((value, index) => ({ day: addMonths('2024-01-31', index), value }));

const drawn = (months: readonly MonthValue[], settings: Readonly<Record<string, unknown>> = {}) =>
  xmrOf(
    { name: 'Hours', where: 'Northern unit', months, format: (value) => value.toFixed(1) },
    exampleContext({ settings })
  );

/** The worked series of the specification. */
const WORKED = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

describe('a series', () => {
  it('says its mean, its limits and what is special', () => {
    const plot = drawn(monthsOf(WORKED));
    expect(plot.headline).toBe('Hours: one of 18 months has a special cause');
    expect(plot.subtitle).toBe(
      'Month by month, mean 1.9, limits 0.0 to 7.0. Northern unit. A diamond has a special cause.'
    );
    expect(plot.points[4]?.words).toBe('May 2024: 10.0, outside the limits');
    expect(plot.points[5]?.words).toBe('June 2024: 1.0');
  });

  it('is screened where the settings say so', () => {
    expect(drawn(monthsOf(WORKED), { trend_screening: true }).subtitle).toBe(
      'Month by month, mean 1.9, limits 0.0 to 4.6, outlying jumps left out. Northern unit. A diamond has a special cause.'
    );
  });

  it('has no limit below 0, and its scale none either', () => {
    const { limits, least } = drawn(monthsOf(WORKED));
    expect([limits?.lower, least]).toEqual([0, 0]);
  });

  it('is a run chart with fewer than 13 months', () => {
    const plot = drawn(monthsOf(WORKED.slice(5, 17)));
    expect(plot.limits).toBeNull();
    expect(plot.subtitle).toContain('a run chart, as limits need 13 months');
    expect(plot.headline).toBe('Hours: no run of seven in 12 months');
    expect(drawn(monthsOf([1, 2, 3, 4, 5, 6, 7])).headline).toBe(
      'Hours: the last month is one of seven that all rise or all fall'
    );
  });

  it('takes the last value of each month, and leaves a missing one as a gap', () => {
    const plot = drawn([
      { day: '2026-03-31', value: 3 },
      { day: '2026-01-08', value: 9 },
      { day: '2026-01-29', value: 1 }
    ]);
    expect(plot.points.map(({ key, height }) => [key, height])).toEqual([
      ['2026-01-01', 1],
      ['2026-02-01', null],
      ['2026-03-01', 3]
    ]);
    expect(plot.points[1]?.words).toBe('February 2026: not known');
  });

  it('is not drawn of one month, or of none', () => {
    for (const values of [[], [4], [null, 4]])
      expect(drawn(monthsOf(values))).toMatchObject({
        points: [],
        headline: 'Hours: too few months to follow'
      });
  });
});
