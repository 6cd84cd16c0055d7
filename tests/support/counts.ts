// Random tables of counts, and what the tests of protection look at.
import fc from 'fast-check';
import type { ProtectedCount, ProtectionRules, TrueCount } from '../../src/lib/disclosure/protect.ts';

export const RULES: ProtectionRules = { threshold: 5, roundingBase: 5 };

export const officers = (unitId: string, numerator: number, denominator: number): TrueCount => ({
  unitId,
  group: 'officer',
  numerator,
  denominator
});

export const unitRow = (rows: readonly ProtectedCount[], unitId: string) =>
  rows.find((row) => row.scope === 'unit' && row.unitId === unitId);

export const scopeRow = (rows: readonly ProtectedCount[], scope: ProtectedCount['scope']) =>
  rows.find((row) => row.scope === scope);

export const rules = fc.record({
  threshold: fc.integer({ min: 2, max: 10 }),
  roundingBase: fc.integer({ min: 1, max: 12 })
});

export const table = fc
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
