// M5: given caseloads, absences and snapshots, expect loads, bands, absence and persistence.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area, IN_AREA } from '../../../../tests/support/areas.ts';
import { casesOf, officer, snapshotOf, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { loadPercent, type LoadPercentRow } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

type Options = Parameters<Force['reload']>[1];

const rowsOf = async (tables: Tables, options?: Options) => {
  await force.reload(tables, options);
  return force.rows(loadPercent);
};

/** Every case needs exactly an hour a month. */
const ONE_HOUR = {
  visits_per_year_low: 0,
  visits_per_year_high: 0,
  visits_per_year_not_assessed: 0,
  assessments_per_year: 0,
  record_hours: 1
};

const away = (officer_id: string, starts_on: string, ends_on: string | null, fraction = 1): Fields => ({
  absence_id: `${officer_id}-${starts_on}`,
  officer_id,
  kind: 'annual_leave',
  starts_on,
  ends_on,
  fraction
});

const NOBODY_AWAY = [away('X', '2026-09-01', '2026-09-01')];

const tablesOf = (cases: number, also: Tables = {}): Tables => ({
  officers: [officer('A'), officer('X', { role: 'administrator' })],
  areas: [area('X')],
  cases: casesOf('A', cases, IN_AREA),
  absences: NOBODY_AWAY,
  ...also
});

const month = (
  rows: readonly LoadPercentRow[],
  period_start = '2026-09-01',
  officer_id: string | null = 'A'
) =>
  rows.find(
    (row) =>
      row.level === 'officer' &&
      row.grain === 'month' &&
      row.officer_id === officer_id &&
      row.period_start === period_start
  );

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

describe('persistence', () => {
  const cases = casesOf('A', 200, IN_AREA);
  const history = (days: readonly string[]) => days.flatMap((day) => snapshotOf(day, cases));
  const MONTHS = ['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31'];
  const after = async (days: readonly string[]) =>
    month(await rowsOf(tablesOf(0, { cases, case_history: history(days) }), { settings: ONE_HOUR }));

  it('is four snapshots in a row', async () => {
    expect(await after(MONTHS.slice(1))).toMatchObject({
      breaches_in_a_row: 4,
      snapshots_observed: 4,
      is_persistent: true
    });
    expect(await after(MONTHS.slice(2))).toMatchObject({
      breaches_in_a_row: 3,
      snapshots_observed: 3,
      is_persistent: false
    });
  });

  it('is broken by a missing month', async () => {
    expect(await after(['2026-05-31', '2026-06-30', '2026-08-31'])).toMatchObject({
      breaches_in_a_row: 2,
      snapshots_observed: 3,
      is_persistent: false
    });
  });

  it('is counted by weeks too, where there are weekly snapshots', async () => {
    const weeks = ['2026-09-06', '2026-09-13', '2026-09-20', '2026-09-27'];
    const rows = await rowsOf(tablesOf(0, { cases, case_history: history(weeks) }), { settings: ONE_HOUR });
    const found = rows.filter((row) => row.grain === 'week' && row.officer_id === 'A');
    expect(found.map((row) => [row.period_start, row.breaches_in_a_row, row.is_persistent])).toEqual([
      ['2026-08-31', 1, false],
      ['2026-09-07', 2, false],
      ['2026-09-14', 3, false],
      ['2026-09-21', 4, true],
      ['2026-09-28', 5, true]
    ]);
    expect(found[0]).toMatchObject({ rostered_hours: 37, available_hours: 37 });
    expect(found[0]?.hours_needed).toBeCloseTo((200 * 84) / 365.25, 9);
  });

  it('ends with a period within the limit', async () => {
    const light = snapshotOf('2026-08-31', casesOf('A', 10, IN_AREA));
    const rows = await rowsOf(
      tablesOf(0, { cases, case_history: [...history(MONTHS.slice(0, 3)), ...light] }),
      { settings: ONE_HOUR }
    );
    expect(month(rows, '2026-08-01')).toMatchObject({ state: 'ok', breaches_in_a_row: 0 });
    expect(month(rows)).toMatchObject({ breaches_in_a_row: 1, is_persistent: false });
  });
});

describe('the past', () => {
  it('uses the weights of its own day', async () => {
    const cases = casesOf('A', 10, IN_AREA);
    const settings = (day: string) => ({ ...ONE_HOUR, record_hours: day < '2026-09-01' ? 2 : 1 });
    const rows = await rowsOf(tablesOf(0, { cases, case_history: snapshotOf('2026-08-31', cases) }), {
      settings
    });
    expect(month(rows, '2026-08-01')?.hours_needed).toBeCloseTo(20, 9);
    expect(month(rows)?.hours_needed).toBeCloseTo(10, 9);
  });

  it('has no row for a month without a snapshot', async () => {
    const rows = await rowsOf(tablesOf(1), { settings: ONE_HOUR });
    expect(rows.filter((row) => row.officer_id === 'A').map((row) => [row.grain, row.period_start])).toEqual([
      ['month', '2026-09-01'],
      ['week', '2026-09-28']
    ]);
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
