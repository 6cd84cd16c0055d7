// Protected counts: what is shown, and that an attacker who knows everything but the hidden counts learns nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  protectCounts,
  type ProtectedCount,
  type ProtectionRules,
  type ShownCount,
  type TrueCount
} from './protect.ts';

const RULES: ProtectionRules = { threshold: 5, roundingBase: 5 };

const officers = (unitId: string, numerator: number, denominator: number): TrueCount => ({
  unitId,
  group: 'officer',
  numerator,
  denominator
});

const unitRow = (rows: readonly ProtectedCount[], unitId: string) =>
  rows.find((row) => row.scope === 'unit' && row.unitId === unitId);

const scopeRow = (rows: readonly ProtectedCount[], scope: ProtectedCount['scope']) =>
  rows.find((row) => row.scope === scope);

describe('one unit', () => {
  test.each([
    { numerator: 0, denominator: 12, count: { kind: 'fewer_than', limit: 5 }, percent: null },
    { numerator: 1, denominator: 12, count: { kind: 'fewer_than', limit: 5 }, percent: null },
    { numerator: 4, denominator: 12, count: { kind: 'fewer_than', limit: 5 }, percent: null },
    { numerator: 5, denominator: 12, count: { kind: 'rounded', value: 5 }, percent: 50 },
    { numerator: 7, denominator: 12, count: { kind: 'rounded', value: 5 }, percent: 50 },
    { numerator: 8, denominator: 12, count: { kind: 'all_but_fewer_than', limit: 5 }, percent: null },
    { numerator: 12, denominator: 12, count: { kind: 'all_but_fewer_than', limit: 5 }, percent: null },
    { numerator: 23, denominator: 41, count: { kind: 'rounded', value: 25 }, percent: 63 }
  ])('$numerator of $denominator is shown as $count', ({ numerator, denominator, count, percent }) => {
    const row = unitRow(protectCounts([officers('North', numerator, denominator)], RULES), 'North');
    expect(row?.count).toEqual(count);
    expect(row?.percent).toBe(percent);
  });

  test('denominators are rounded too', () => {
    const row = unitRow(protectCounts([officers('North', 20, 33)], RULES), 'North');
    expect(row?.denominator).toBe(35);
  });

  test('a unit of nine people shows nothing, and nor does the force that is only that unit', () => {
    const rows = protectCounts([officers('North', 6, 9)], RULES);
    expect(rows.map((row) => row.count.kind)).toEqual(['not_shown', 'not_shown']);
    expect(rows.every((row) => row.denominator === null && row.percent === null)).toBe(true);
  });
});

describe('several units', () => {
  test('units too small to stand alone are shown together', () => {
    const rows = protectCounts(
      [officers('East', 4, 7), officers('North', 12, 24), officers('West', 3, 8)],
      RULES
    );
    expect(scopeRow(rows, 'smaller_units')).toMatchObject({
      unitId: null,
      count: { kind: 'rounded', value: 5 },
      denominator: 15
    });
    expect(unitRow(rows, 'East')?.count.kind).toBe('not_shown');
    expect(unitRow(rows, 'West')?.count.kind).toBe('not_shown');
  });

  test('small units that are too few people even together are not shown', () => {
    const rows = protectCounts(
      [officers('East', 1, 3), officers('North', 12, 24), officers('West', 3, 5)],
      RULES
    );
    expect(scopeRow(rows, 'smaller_units')).toBeUndefined();
    expect(scopeRow(rows, 'force')).toMatchObject({ count: { kind: 'rounded', value: 10 }, denominator: 25 });
  });

  test('the force is the sum of what the units show, so that a hidden unit makes it a range', () => {
    const rows = protectCounts([officers('East', 4, 20), officers('North', 12, 24)], RULES);
    expect(scopeRow(rows, 'force')).toMatchObject({
      count: { kind: 'between', from: 10, to: 14 },
      denominator: 45,
      percent: null
    });
  });

  test('groups are never added to each other', () => {
    const rows = protectCounts(
      [officers('North', 12, 24), { unitId: 'North', group: 'supervisor', numerator: 1, denominator: 2 }],
      RULES
    );
    expect(rows.filter((row) => row.scope === 'force').map((row) => row.group)).toEqual([
      'officer',
      'supervisor'
    ]);
    expect(
      rows.filter((row) => row.group === 'supervisor').every((row) => row.count.kind === 'not_shown')
    ).toBe(true);
  });
});

const rules = fc.record({
  threshold: fc.integer({ min: 2, max: 10 }),
  roundingBase: fc.integer({ min: 1, max: 12 })
});

const table = fc
  .array(
    fc.record({
      group: fc.constantFrom('officer', 'supervisor'),
      denominator: fc.integer({ min: 0, max: 60 }),
      part: fc.double({ min: 0, max: 1, noNaN: true })
    }),
    { minLength: 1, maxLength: 8 }
  )
  .map((cells) =>
    cells.map(({ group, denominator, part }, index) => ({
      unitId: `U${index}`,
      group,
      numerator: Math.round(part * denominator),
      denominator
    }))
  );

/** Every numerator that would be shown so: what a row tells somebody who knows the method and the denominator. */
const possible = (shown: ShownCount, denominator: number, { threshold, roundingBase }: ProtectionRules) => {
  const limit = Math.max(threshold, roundingBase);
  return Array.from({ length: denominator + 1 }, (_, numerator) => numerator).filter((numerator) => {
    const isFew = numerator < limit;
    const isNearlyAll = !isFew && denominator - numerator < limit;
    if (shown.kind === 'fewer_than') return isFew;
    if (shown.kind === 'all_but_fewer_than') return isNearlyAll;
    const rounded = Math.floor(numerator / roundingBase + 0.5) * roundingBase;
    return !isFew && !isNearlyAll && shown.kind === 'rounded' && rounded === shown.value;
  });
};

interface Cell {
  readonly values: readonly number[];
}

/** Solves `total = Σ cells` for one cell: the values that are left when every other cell takes any of its own. */
function solved(cells: readonly Cell[], index: number, total: { from: number; to: number }): number[] {
  const others = cells.filter((_, other) => other !== index);
  const least = others.reduce((sum, cell) => sum + Math.min(...cell.values), 0);
  const most = others.reduce((sum, cell) => sum + Math.max(...cell.values), 0);
  return (cells[index]?.values ?? []).filter(
    (value) => value + least <= total.to && value + most >= total.from
  );
}

describe('an attacker', () => {
  test('finds the hidden count where the true total is published: the reason for adding up what is shown', () => {
    const cells = [officers('A', 7, 14), officers('B', 7, 14), officers('C', 4, 14)];
    const rows = protectCounts(cells, RULES);
    const known = cells.map((cell) => ({
      values: possible(unitRow(rows, cell.unitId)?.count ?? { kind: 'not_shown' }, 14, RULES)
    }));
    // 18 of 42, rounded to 20, would mean 18 to 22.
    const naive = solved(known, 2, { from: 18, to: 22 });
    expect(naive).toEqual([4]);
    expect(scopeRow(rows, 'force')?.count).toEqual({ kind: 'between', from: 10, to: 14 });
  });

  test('who changes any hidden count to any other that is hidden alike sees exactly the same rows', () => {
    fc.assert(
      fc.property(table, rules, fc.nat(), fc.nat(), (cells, protection, which, other) => {
        const rows = protectCounts(cells, protection);
        const index = which % cells.length;
        const cell = cells[index]!;
        const shown = rows.find(
          (row) => row.scope === 'unit' && row.unitId === cell.unitId && row.group === cell.group
        )!;
        if (shown.count.kind === 'not_shown') return;
        const alike = possible(shown.count, cell.denominator, protection);
        const changed = cells.map((one, position) =>
          position === index ? { ...one, numerator: alike[other % alike.length]! } : one
        );
        expect(protectCounts(changed, protection)).toEqual(rows);
      })
    );
  });

  test('who moves people between units that are shown together sees exactly the same rows', () => {
    const before = protectCounts([officers('A', 6, 8), officers('B', 0, 8), officers('C', 20, 40)], RULES);
    const after = protectCounts([officers('A', 1, 8), officers('B', 5, 8), officers('C', 20, 40)], RULES);
    expect(after).toEqual(before);
  });

  test('is left with at least as many values for a hidden count as the threshold, whatever is subtracted', () => {
    fc.assert(
      fc.property(table, rules, (cells, protection) => {
        const rows = protectCounts(cells, protection);
        for (const group of new Set(cells.map((cell) => cell.group))) {
          const ofGroup = cells.filter((cell) => cell.group === group);
          const shown = rows.filter((row) => row.group === group);
          const force = shown.find((row) => row.scope === 'force')!.count;
          if (force.kind === 'not_shown') continue;
          const parts = ofGroup
            .map((cell) => ({ cell, row: shown.find((row) => row.unitId === cell.unitId)! }))
            .filter(({ row }) => row.count.kind !== 'not_shown');
          const small = ofGroup.filter((cell) => !parts.some((part) => part.cell === cell));
          const together = shown.find((row) => row.scope === 'smaller_units');
          const smallDenominator = small.reduce((sum, cell) => sum + cell.denominator, 0);
          const all = [
            ...parts.map(({ cell, row }) => ({ shown: row.count, denominator: cell.denominator })),
            ...(together ? [{ shown: together.count, denominator: smallDenominator }] : [])
          ];
          // The strongest reading of the total: as if it were the true one, within what its rounding allows.
          const slack = (all.length * protection.roundingBase) / 2;
          const bounds =
            force.kind === 'rounded'
              ? { from: force.value - slack, to: force.value + slack }
              : force.kind === 'between'
                ? { from: force.from - slack, to: force.to + slack }
                : { from: 0, to: Number.MAX_SAFE_INTEGER };
          const known = all.map((part) => ({
            values: possible(part.shown, part.denominator, protection)
          }));
          all.forEach((part, index) => {
            if (part.shown.kind === 'rounded') return;
            expect(solved(known, index, bounds).length).toBeGreaterThanOrEqual(protection.threshold);
          });
        }
      })
    );
  });
});

describe('every table', () => {
  test('shows no count from 1 to the threshold, no 0 % and no 100 %', () => {
    fc.assert(
      fc.property(table, rules, (cells, protection) => {
        for (const row of protectCounts(cells, protection)) {
          if (row.count.kind !== 'rounded') {
            expect(row.percent).toBeNull();
            continue;
          }
          expect(row.count.value).toBeGreaterThanOrEqual(protection.threshold);
          expect(row.denominator! - row.count.value).toBeGreaterThan(0);
          expect(row.percent).toBeGreaterThan(0);
          expect(row.percent).toBeLessThan(100);
        }
      })
    );
  });

  test('shows nothing of a unit with fewer people than twice the threshold', () => {
    fc.assert(
      fc.property(table, rules, (cells, protection) => {
        const rows = protectCounts(cells, protection);
        for (const cell of cells.filter((one) => one.denominator < 2 * protection.threshold)) {
          const row = rows.find((one) => one.unitId === cell.unitId && one.group === cell.group);
          expect(row).toMatchObject({ count: { kind: 'not_shown' }, denominator: null, percent: null });
        }
      })
    );
  });
});
