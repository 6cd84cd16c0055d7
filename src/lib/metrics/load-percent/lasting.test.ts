// M5 over time: what lasts, what breaks it, and the weights and units of earlier days.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IN_AREA } from '../../../../tests/support/areas.ts';
import { casesOf, snapshotOf } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { month, ONE_HOUR, tablesOf } from '../../../../tests/support/loads.ts';
import { loadPercent } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(loadPercent);
};

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

  it('is looked for in 26 weeks, each of them whole', async () => {
    // The as-of day is a Wednesday: its week is the last of the 26, and the first begins on Monday 6 April.
    const days = ['2026-04-03', '2026-04-05', '2026-04-06'];
    const rows = await rowsOf(tablesOf(0, { cases, case_history: history(days) }), { settings: ONE_HOUR });
    const found = rows.filter((row) => row.grain === 'week' && row.officer_id === 'A');
    expect(found.map((row) => row.period_start)).toEqual(['2026-04-06', '2026-09-28']);
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

  it('keeps the cases of a unit that is gone in the load of the force', async () => {
    const cases = [...casesOf('A', 10, IN_AREA), ...casesOf(null, 4, { ...IN_AREA, unit_id: 'gone' })];
    const rows = await rowsOf(tablesOf(10, { case_history: snapshotOf('2026-08-31', cases) }), {
      settings: ONE_HOUR
    });
    const whole = rows.filter((row) => row.level === 'force' && row.grain === 'month');
    expect(whole.map((row) => [row.period_start, row.cases])).toEqual([
      ['2026-08-01', 14],
      ['2026-09-01', 10]
    ]);
  });

  it('has no row for a month without a snapshot', async () => {
    const rows = await rowsOf(tablesOf(1), { settings: ONE_HOUR });
    expect(rows.filter((row) => row.officer_id === 'A').map((row) => [row.grain, row.period_start])).toEqual([
      ['month', '2026-09-01'],
      ['week', '2026-09-28']
    ]);
  });
});
