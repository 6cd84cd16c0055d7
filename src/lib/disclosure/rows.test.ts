// Counts as protected rows: in which words, and that no true figure is among them.
import { describe, expect, test } from 'vitest';
import type { TrueRow } from '../shared/protected-counts.ts';
import { protectedRows } from './rows.ts';

const RULES = { threshold: 5, roundingBase: 5 };

/** So many of so many officers of the Northern unit who were seen, unless said. */
const counted = (numerator: number, denominator: number, over: Partial<TrueRow> = {}): TrueRow => ({
  force_id: 'F1',
  unit_id: 'North',
  group: 'officer',
  measure: 'carried_out',
  numerator,
  denominator,
  is_known: true,
  ...over
});

describe('protected rows', () => {
  test('give the force and the unit a row per group and measure', () => {
    const rows = protectedRows(
      [
        counted(22, 23, { measure: 'available' }),
        counted(13, 23),
        counted(0, 23, { measure: 'not_independent' })
      ],
      RULES
    );
    expect(rows.map((row) => [row.level, row.unit_id, row.measure, row.shown_count, row.state])).toEqual([
      ['force', null, 'available', 'all but fewer than 5', 'suppressed'],
      ['unit', 'North', 'available', 'all but fewer than 5', 'suppressed'],
      ['force', null, 'carried_out', '15', 'ok'],
      ['unit', 'North', 'carried_out', '15', 'ok'],
      ['force', null, 'not_independent', 'fewer than 5', 'suppressed'],
      ['unit', 'North', 'not_independent', 'fewer than 5', 'suppressed']
    ]);
    expect(rows[3]).toMatchObject({ shown_denominator: '25', shown_percent: '60' });
  });

  test('show nothing of a unit’s two supervisors', () => {
    const rows = protectedRows([counted(0, 2, { group: 'supervisor' })], RULES);
    expect(rows.length).toBe(2);
    for (const row of rows)
      expect(row).toMatchObject({
        shown_count: null,
        shown_denominator: null,
        shown_percent: null,
        state: 'suppressed'
      });
  });

  test('keep forces apart', () => {
    const rows = protectedRows([counted(9, 20), counted(9, 20, { force_id: 'F2', unit_id: 'South' })], RULES);
    expect(new Set(rows.filter((row) => row.level === 'force').map((row) => row.force_id))).toEqual(
      new Set(['F1', 'F2'])
    );
  });

  test('say no_data where an extract is not loaded', () => {
    const rows = protectedRows([counted(0, 30, { is_known: false })], RULES);
    expect(rows.length).toBe(2);
    for (const row of rows)
      expect(row).toMatchObject({ shown_count: null, shown_denominator: null, state: 'no_data' });
  });

  test('are none for nobody', () => {
    expect(protectedRows([], RULES)).toEqual([]);
  });
});
