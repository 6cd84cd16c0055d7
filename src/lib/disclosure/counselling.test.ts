// Counselling as protected rows: who is counted, in which words, and that no true figure is among them.
import { describe, expect, test } from 'vitest';
import type { CounsellingTruth } from '../shared/counselling.ts';
import { protectedCounselling } from './counselling.ts';

const RULES = { threshold: 5, roundingBase: 5 };

const person = (over: Partial<CounsellingTruth> = {}): CounsellingTruth => ({
  force_id: 'F1',
  unit_id: 'North',
  group: 'officer',
  available: true,
  carried_out: true,
  not_yet_due: false,
  has_session_not_independent: false,
  ...over
});

const people = (size: number, over: (index: number) => Partial<CounsellingTruth>): CounsellingTruth[] =>
  Array.from({ length: size }, (_, index) => person(over(index)));

describe('protected counselling', () => {
  test('gives the force and the unit a row per group and measure', () => {
    const rows = protectedCounselling(
      people(23, (index) => ({ carried_out: index < 13, available: index < 22 })),
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

  test('leaves people whose first session is not due yet out of both parts', () => {
    const rows = protectedCounselling(
      [...people(20, (index) => ({ carried_out: index < 10 })), ...people(7, () => ({ not_yet_due: true }))],
      RULES
    );
    expect(rows.find((row) => row.level === 'unit' && row.measure === 'carried_out')).toMatchObject({
      shown_count: '10',
      shown_denominator: '20'
    });
  });

  test('shows nothing of a unit’s two supervisors', () => {
    const rows = protectedCounselling(
      people(2, () => ({ group: 'supervisor', carried_out: false })),
      RULES
    );
    for (const row of rows)
      expect(row).toMatchObject({
        shown_count: null,
        shown_denominator: null,
        shown_percent: null,
        state: 'suppressed'
      });
  });

  test('keeps forces apart', () => {
    const rows = protectedCounselling(
      [...people(20, () => ({})), ...people(20, () => ({ force_id: 'F2', unit_id: 'South' }))],
      RULES
    );
    expect(new Set(rows.filter((row) => row.level === 'force').map((row) => row.force_id))).toEqual(
      new Set(['F1', 'F2'])
    );
  });

  test('says no_data without the counselling extract', () => {
    const unknown = {
      available: null,
      carried_out: null,
      not_yet_due: null,
      has_session_not_independent: null
    };
    const rows = protectedCounselling(
      people(30, () => unknown),
      RULES
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row).toMatchObject({ shown_count: null, shown_denominator: null, state: 'no_data' });
  });

  test('gives no rows for nobody', () => {
    expect(protectedCounselling([], RULES)).toEqual([]);
  });
});
