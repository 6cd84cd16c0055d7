// People as protected rows: who is counted, in which words, and that no true figure is among them.
import { describe, expect, test } from 'vitest';
import { PROTECTED_MEASURES, type Protectable, type ProtectedMeasure } from '../shared/protected-counts.ts';
import { protectedRows } from './people.ts';

const RULES = { threshold: 5, roundingBase: 5 };

interface Person extends Pick<Protectable, 'force_id' | 'unit_id' | 'group' | 'is_counted'> {
  /** Measures that they are in; null = nothing is known of them. */
  readonly in: readonly ProtectedMeasure[] | null;
}

const person = (over: Partial<Person> = {}): Person => ({
  force_id: 'F1',
  unit_id: 'North',
  group: 'officer',
  is_counted: true,
  in: ['available', 'carried_out'],
  ...over
});

/** So many people as rows of `int_protectable`. */
const people = (size: number, over: (index: number) => Partial<Person>): Protectable[] =>
  Array.from({ length: size }, (_, index) => person(over(index))).flatMap(({ in: marks, ...one }) =>
    PROTECTED_MEASURES.slice(0, 3).map((measure) => ({
      ...one,
      measure,
      is_in: marks && marks.includes(measure)
    }))
  );

describe('protected rows', () => {
  test('gives the force and the unit a row per group and measure', () => {
    const rows = protectedRows(
      people(23, (index) => ({
        in: [...(index < 13 ? ['carried_out' as const] : []), ...(index < 22 ? ['available' as const] : [])]
      })),
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

  test('leaves people who are not counted out of both parts', () => {
    const rows = protectedRows(
      [
        ...people(20, (index) => ({ in: index < 10 ? ['carried_out'] : [] })),
        ...people(7, () => ({ is_counted: false }))
      ],
      RULES
    );
    expect(rows.find((row) => row.level === 'unit' && row.measure === 'carried_out')).toMatchObject({
      shown_count: '10',
      shown_denominator: '20'
    });
  });

  test('shows nothing of a unit’s two supervisors', () => {
    const rows = protectedRows(
      people(2, () => ({ group: 'supervisor', in: [] })),
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
    const rows = protectedRows(
      [...people(20, () => ({})), ...people(20, () => ({ force_id: 'F2', unit_id: 'South' }))],
      RULES
    );
    expect(new Set(rows.filter((row) => row.level === 'force').map((row) => row.force_id))).toEqual(
      new Set(['F1', 'F2'])
    );
  });

  test('says no_data where an extract is not loaded', () => {
    const rows = protectedRows(
      people(30, () => ({ in: null, is_counted: false })),
      RULES
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row).toMatchObject({ shown_count: null, shown_denominator: null, state: 'no_data' });
  });

  test('gives no rows for nobody', () => {
    expect(protectedRows([], RULES)).toEqual([]);
  });
});
