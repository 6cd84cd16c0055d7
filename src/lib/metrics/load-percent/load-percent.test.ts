// M5: given caseloads, absences and snapshots, expect loads, bands and absence.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IN_AREA } from '../../../../tests/support/areas.ts';
import { casesOf, officer } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { away, month, ONE_HOUR, tablesOf } from '../../../../tests/support/loads.ts';
import { loadPercent } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

type Options = Parameters<Force['reload']>[1];

const rowsOf = async (tables: Tables, options?: Options) => {
  await force.reload(tables, options);
  return force.rows(loadPercent);
};

const septemberOf = async (cases: number, also: Tables = {}, settings = {}) =>
  month(await rowsOf(tablesOf(cases, also), { settings: { ...ONE_HOUR, ...settings } }));

// September 2026 has 22 working days: 162.8 hours of 37 a week.
describe('the bands', () => {
  it.each([
    [146, 'ok'],
    [147, 'watch'],
    [179, 'watch'],
    [180, 'breach']
  ])('%d hours of work in 162.8 are %s', async (cases, state) => {
    const row = await septemberOf(cases);
    expect(row).toMatchObject({ cases, hours_needed: cases, available_hours: 162.8, state });
    expect(row?.load_percent).toBeCloseTo((100 * cases) / 162.8, 9);
  });

  it('exactly at the upper limit is not too much, exactly at the lower is watched', async () => {
    expect(await septemberOf(1628, {}, { record_hours: 0.1, load_breach_percent: 100 })).toMatchObject({
      state: 'watch'
    });
    expect(await septemberOf(1628, {}, { record_hours: 0.1, load_watch_percent: 100 })).toMatchObject({
      state: 'watch'
    });
  });

  it('cases not assessed stretch from least to most', async () => {
    const cases = casesOf('A', 2, { ...IN_AREA, risk_level: 'not_assessed' });
    const row = await septemberOf(0, { cases }, { visits_per_year_low: 1, visits_per_year_not_assessed: 4 });
    expect(row?.load_percent_least).toBeLessThan(row?.load_percent as number);
    expect(row?.load_percent_most).toBeGreaterThan(row?.load_percent as number);
  });
});

describe('absence', () => {
  it('all month is absent with so many cases, never a percentage', async () => {
    const row = await septemberOf(40, { absences: [away('A', '2026-08-20', null)] });
    expect(row).toMatchObject({
      state: 'absent',
      cases: 40,
      available_hours: 0,
      load_percent: null,
      load_percent_least: null,
      load_percent_most: null
    });
  });

  it.each([
    [4, 'absent'],
    [5, 'breach']
  ])('with %d of 22 days left is %s', async (days, state) => {
    const absences = [away('A', '2026-09-01', `2026-09-${days === 4 ? 24 : 23}`)];
    const row = await septemberOf(150, { absences });
    expect(row?.available_hours).toBeCloseTo(days * 7.4, 9);
    expect(row).toMatchObject({ state });
  });

  it('without cases is nothing to divide', async () => {
    const absences = [away('A', '2026-08-20', null)];
    const cases = casesOf('B', 1, IN_AREA);
    expect(await septemberOf(0, { cases, absences })).toMatchObject({
      state: 'not_applicable',
      load_percent: null
    });
  });

  it('is what a unit’s cases meet where nobody works there: uncovered, and not nothing to divide', async () => {
    const rows = await rowsOf({
      ...tablesOf(1),
      cases: [...casesOf('A', 1, IN_AREA), ...casesOf(null, 3, { ...IN_AREA, unit_id: 'U2' })]
    });
    expect(rows.find((row) => row.level === 'unit' && row.unit_id === 'U2')).toMatchObject({
      cases: 3,
      rostered_hours: 0,
      available_hours: 0,
      load_percent: null,
      state: 'absent'
    });
  });

  it('of part of a unit leaves the unit its load: all the work, fewer hours', async () => {
    const rows = await rowsOf(
      {
        ...tablesOf(0),
        officers: [officer('A'), officer('B')],
        cases: [...casesOf('A', 40, IN_AREA), ...casesOf('B', 60, IN_AREA)],
        absences: [away('A', '2026-08-20', null)]
      },
      { settings: ONE_HOUR }
    );
    const unit = rows.find((row) => row.level === 'unit' && row.grain === 'month');
    expect(unit).toMatchObject({ cases: 100, available_hours: 162.8, rostered_hours: 325.6 });
    expect(unit?.load_percent).toBeCloseTo(10000 / 162.8, 9);
  });
});

describe('what is not known', () => {
  it.each(['areas', 'absences'] as const)('is the load without %s', async (extract) => {
    const tables = Object.fromEntries(Object.entries(tablesOf(5)).filter(([id]) => id !== extract));
    expect(month(await rowsOf(tables))).toMatchObject({ state: 'no_data', load_percent: null });
  });

  it('is whose hours the work without a lead would take', async () => {
    const cases = casesOf(null, 3, IN_AREA);
    expect(
      month(await rowsOf(tablesOf(0, { cases }), { settings: ONE_HOUR }), '2026-09-01', null)
    ).toMatchObject({
      cases: 3,
      hours_needed: 3,
      rostered_hours: null,
      available_hours: null,
      state: 'not_applicable'
    });
  });
});
