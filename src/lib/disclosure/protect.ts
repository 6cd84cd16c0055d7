// Counts of people made safe to show: small ones hidden, the rest rounded, and no total that gives a hidden one away.
import { byName } from '../shared/format.ts';

/**
 * Goes up with every change of what is shown of the same true counts, so that two exports or packs whose counts differ
 * say whether the method is why. Held to what is shown by a test.
 */
export const PROTECTION_VERSION = 2;

/** How many of a group of people in one unit, exactly. Never leaves this layer. */
export interface TrueCount {
  readonly unitId: string;
  /** A fixed breakdown, e.g. `officer` or `supervisor`. */
  readonly group: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface ProtectionRules {
  /** Counts under it are "fewer than …", and so are counts of the people who are left. */
  readonly threshold: number;
  readonly roundingBase: number;
}

/** What may be said of a count. */
export type ShownCount =
  | { readonly kind: 'rounded'; readonly value: number }
  /** 0 to limit − 1. */
  | { readonly kind: 'fewer_than'; readonly limit: number }
  /** All of them, or all but 1 to limit − 1. */
  | { readonly kind: 'all_but_fewer_than'; readonly limit: number }
  /** A total of counts some of which are hidden: what anybody could add up from what is shown. */
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  | { readonly kind: 'not_shown' };

export interface ProtectedCount {
  /** `smaller_units` = the units too small to stand alone, together; its `unitId` is null, as is the force's. */
  readonly scope: 'unit' | 'smaller_units' | 'force';
  readonly unitId: string | null;
  readonly group: string;
  readonly count: ShownCount;
  /** Rounded; null where nothing is shown. */
  readonly denominator: number | null;
  /** Whole number, from the rounded counts; null where the count is not a rounded one. */
  readonly percent: number | null;
}

/** `25`, `fewer than 5`, `all but fewer than 5`, `40 to 48`; null where nothing is shown. */
export function shownInWords(count: ShownCount): string | null {
  switch (count.kind) {
    case 'rounded':
      return String(count.value);
    case 'fewer_than':
      return `fewer than ${count.limit}`;
    case 'all_but_fewer_than':
      return `all but fewer than ${count.limit}`;
    case 'between':
      return `${count.from} to ${count.to}`;
    case 'not_shown':
      return null;
  }
}

export interface Shown {
  readonly count: ShownCount;
  readonly denominator: number;
}

export const rounded = (value: number, base: number): number => Math.floor(value / base + 0.5) * base;

/**
 * The smallest count that is shown as a number. Rounding coarser than the threshold could otherwise bring a count to
 * 0 or to everybody, and one that does not meet it could bring a count below it, which then is that count and no other.
 */
export function smallestShown({ threshold, roundingBase }: ProtectionRules): number {
  const shownAs = Math.ceil(threshold / roundingBase) * roundingBase;
  return Math.max(threshold, roundingBase, Math.ceil(shownAs - roundingBase / 2));
}

/** 0 is hidden with the small counts, and everybody with their complement: each would name every person. */
function shownCount(numerator: number, denominator: number, rules: ProtectionRules): ShownCount {
  const limit = smallestShown(rules);
  if (numerator < limit) return { kind: 'fewer_than', limit };
  if (denominator - numerator < limit) return { kind: 'all_but_fewer_than', limit };
  return { kind: 'rounded', value: rounded(numerator, rules.roundingBase) };
}

const shown = (numerator: number, denominator: number, rules: ProtectionRules): Shown => ({
  count: shownCount(numerator, denominator, rules),
  denominator: rounded(denominator, rules.roundingBase)
});

export const percentOf = ({ count, denominator }: Shown): number | null =>
  count.kind === 'rounded' ? Math.floor((100 * count.value) / denominator + 0.5) : null;

/** The least and the most that a shown count says. */
function range({ count, denominator }: Shown): { from: number; to: number } {
  switch (count.kind) {
    case 'rounded':
      return { from: count.value, to: count.value };
    case 'fewer_than':
      return { from: 0, to: count.limit - 1 };
    case 'all_but_fewer_than':
      return { from: denominator - count.limit + 1, to: denominator };
    case 'between':
      return { from: count.from, to: count.to };
    case 'not_shown':
      return { from: 0, to: denominator };
  }
}

/**
 * The force's count is added up from what is shown, never from the true counts. So no subtraction can find what a
 * unit hides: whoever has the rows of the units has the total already.
 */
export function total(parts: readonly Shown[]): Shown | null {
  const [only] = parts;
  if (parts.length < 2) return only ?? null;
  const denominator = parts.reduce((sum, part) => sum + part.denominator, 0);
  const ranges = parts.map(range);
  const from = ranges.reduce((sum, part) => sum + part.from, 0);
  const to = ranges.reduce((sum, part) => sum + part.to, 0);
  const count: ShownCount = from === to ? { kind: 'rounded', value: from } : { kind: 'between', from, to };
  return { count, denominator };
}

const row = (
  scope: ProtectedCount['scope'],
  unitId: string | null,
  group: string,
  part: Shown | null
): ProtectedCount =>
  part
    ? { scope, unitId, group, count: part.count, denominator: part.denominator, percent: percentOf(part) }
    : { scope, unitId, group, count: { kind: 'not_shown' }, denominator: null, percent: null };

function protectGroup(group: string, cells: readonly TrueCount[], rules: ProtectionRules): ProtectedCount[] {
  const least = 2 * smallestShown(rules);
  const byUnit = [...cells].sort((a, b) => byName(a.unitId, b.unitId));
  const large = byUnit.filter((cell) => cell.denominator >= least);
  const small = byUnit.filter((cell) => cell.denominator < least);
  const smallDenominator = small.reduce((sum, cell) => sum + cell.denominator, 0);
  const smallNumerator = small.reduce((sum, cell) => sum + cell.numerator, 0);
  const together = smallDenominator >= least ? shown(smallNumerator, smallDenominator, rules) : null;
  const units = large.map((cell) => ({ cell, part: shown(cell.numerator, cell.denominator, rules) }));
  const parts = [...units.map(({ part }) => part), ...(together ? [together] : [])];
  return [
    row('force', null, group, total(parts)),
    ...(together ? [row('smaller_units', null, group, together)] : []),
    ...byUnit.map((cell) =>
      row('unit', cell.unitId, group, units.find((unit) => unit.cell === cell)?.part ?? null)
    )
  ];
}

/**
 * One force's counts by unit and group, safe to show: per group the force, "smaller units together" where they are
 * enough people, and each unit, those too small with nothing in them. Every person is in at most one shown count,
 * apart from the force's, which is added up from those.
 */
export function protectCounts(table: readonly TrueCount[], rules: ProtectionRules): ProtectedCount[] {
  const groups = [...new Set(table.map((cell) => cell.group))].sort(byName);
  return groups.flatMap((group) =>
    protectGroup(
      group,
      table.filter((cell) => cell.group === group),
      rules
    )
  );
}
