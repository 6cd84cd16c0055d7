// An attacker who knows the method and every number but the hidden counts learns nothing of them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officers, rules, RULES, scopeRow, table, unitRow } from '../../../tests/support/counts.ts';
import { leastShown } from '../../../tests/support/shown-ends.ts';
import { protectCounts, type ProtectionRules, type ShownCount } from './protect.ts';

/** Every numerator that would be shown so: what a row tells somebody who knows the method and the denominator. */
const possible = (shown: ShownCount, denominator: number, protection: ProtectionRules) => {
  const { roundingBase } = protection;
  const limit = leastShown(protection);
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
