// M17 as protected counts: given people and sessions, expect rows in which nobody can be found.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { counsellingSupport } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const people = (unit_id: string, size: number, fields: Fields = {}) =>
  Array.from({ length: size }, (_, index) => officer(`${unit_id}-${index}`, { unit_id, ...fields }));

const attended = (unit_id: string, size: number) =>
  Array.from({ length: size }, (_, index) => ({
    session_id: `S-${unit_id}-${index}`,
    officer_id: `${unit_id}-${index}`,
    held_on: '2026-08-01',
    outcome: 'attended',
    independent: true
  }));

const rowsOf = async (tables: Tables, settings = {}) => {
  await force.reload(tables, { settings });
  return force.rows(counsellingSupport);
};

describe('counselling by unit', () => {
  it('shows rounded counts, words for small ones, and a force that is no more than what its units show', async () => {
    const rows = await rowsOf({
      officers: [...people('North', 23), ...people('South', 14), ...people('East', 3)],
      counselling: [...attended('North', 13), ...attended('South', 3), ...attended('East', 2)]
    });
    const seen = rows.filter((row) => row.measure === 'carried_out');
    expect(
      seen.map((row) => [row.level, row.unit_id, row.shown_count, row.shown_denominator, row.shown_percent])
    ).toEqual([
      ['force', null, '15 to 19', '40', null],
      ['unit', 'East', null, null, null],
      ['unit', 'North', '15', '25', '60'],
      ['unit', 'South', 'fewer than 5', '15', null]
    ]);
    expect(seen.map((row) => row.state)).toEqual(['ok', 'suppressed', 'ok', 'suppressed']);
  });

  it('follows the threshold in the settings', async () => {
    const tables = { officers: people('North', 18), counselling: attended('North', 9) };
    const unit = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
      rows.find((row) => row.level === 'unit' && row.measure === 'carried_out');
    expect(unit(await rowsOf(tables))).toMatchObject({ shown_count: '10', state: 'ok' });
    expect(unit(await rowsOf(tables, { suppression_threshold: 10 }))).toMatchObject({
      shown_count: null,
      state: 'suppressed'
    });
  });

  it('says no_data without the counselling extract', async () => {
    const rows = await rowsOf({ officers: people('North', 23) });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ shown_count: null, state: 'no_data' });
  });

  it('counts sessions that are not independent apart', async () => {
    const rows = await rowsOf({
      officers: people('North', 23),
      counselling: attended('North', 12).map((one) => ({ ...one, independent: false }))
    });
    const of = (measure: string) => rows.find((row) => row.level === 'unit' && row.measure === measure);
    expect(of('carried_out')).toMatchObject({ shown_count: 'fewer than 5' });
    expect(of('not_independent')).toMatchObject({ shown_count: '10', shown_denominator: '25' });
  });

  it('counts people whose session the provider cancelled apart: it is neither available nor carried out', async () => {
    const rows = await rowsOf({
      officers: people('North', 23),
      counselling: attended('North', 12).map(({ held_on, ...one }) => ({
        ...one,
        offered_on: held_on,
        outcome: 'cancelled_by_provider'
      }))
    });
    const of = (measure: string) => rows.find((row) => row.level === 'unit' && row.measure === measure);
    expect(of('available')).toMatchObject({ shown_count: 'fewer than 5' });
    expect(of('carried_out')).toMatchObject({ shown_count: 'fewer than 5' });
    expect(of('not_independent')).toMatchObject({ shown_count: 'fewer than 5' });
    expect(of('cancelled_by_provider')).toMatchObject({ shown_count: '10', shown_denominator: '25' });
  });
});
