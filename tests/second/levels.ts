// Officers and "no lead" add up to units, units to forces. A part that can't be known makes the sum unknown.
import type { Given } from './given.ts';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Of each unit that the units extract knows its force, and that of all others; by what was given, as every row asks for it. */
const known = new WeakMap<Given, { readonly of: ReadonlyMap<string, string>; readonly others: string }>();

function forcesIn(given: Given) {
  const units = given.extracts.units ?? [];
  const forces = new Set(units.map(({ force_id }) => force_id));
  const [sole] = forces.size === 1 ? forces : [];
  // Of several rows of one unit the first counts.
  const of = new Map(units.toReversed().map(({ unit_id, force_id }) => [unit_id, force_id]));
  const found = { of, others: sole ?? 'force' };
  known.set(given, found);
  return found;
}

/** Where the units extract knows one force only, a unit that it leaves out belongs to that force. */
export function forceOf(given: Given, unitId: string): string {
  const { of, others } = known.get(given) ?? forcesIn(given);
  return of.get(unitId) ?? others;
}

/** Where an officer's row stands, or the unit's work without a lead. */
export const officerPlace = (given: Given, unitId: string, officerId: string | null) => ({
  level: 'officer',
  force_id: forceOf(given, unitId),
  unit_id: unitId,
  officer_id: officerId
});

export const unitPlace = (given: Given, unitId: string) => ({
  level: 'unit',
  force_id: forceOf(given, unitId),
  unit_id: unitId,
  officer_id: null
});

/** Every unit that an extract of officers, cases, posts, areas or units names. */
export function unitIds({ extracts }: Given): string[] {
  const { officers, cases, units, posts, areas } = extracts;
  const named = [officers, cases, units ?? [], posts ?? [], areas ?? []].flat();
  return [...new Set(named.map(({ unit_id }) => unit_id))];
}

/** Null where one of them is. */
export const total = (values: readonly unknown[]): number | null =>
  values.some((value) => value === null)
    ? null
    : values.reduce<number>((sum, value) => sum + Number(value), 0);

const added = (parts: readonly Row[], columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, total(parts.map((part) => part[column]))]));

export function grouped<Value>(
  values: readonly Value[],
  key: (value: Value) => string
): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  for (const value of values) {
    const group = found.get(key(value));
    if (group) group.push(value);
    else found.set(key(value), [value]);
  }
  return found;
}

/** The rows, and those of the level above, which add up `columns` of them. */
export function forces(units: readonly Row[], columns: readonly string[]): Row[] {
  const byForce = grouped(units, ({ force_id }) => String(force_id));
  return [...byForce].map(([force_id, parts]) => ({
    level: 'force',
    force_id,
    unit_id: null,
    officer_id: null,
    ...added(parts, columns)
  }));
}

export function units(officers: readonly Row[], columns: readonly string[]): Row[] {
  const byUnit = grouped(officers, ({ force_id, unit_id }) => `${force_id} ${unit_id}`);
  return [...byUnit.values()].map((parts) => ({
    level: 'unit',
    force_id: parts[0]!['force_id']!,
    unit_id: parts[0]!['unit_id']!,
    officer_id: null,
    ...added(parts, columns)
  }));
}

/** Officers' rows with those of their units and forces. */
export function allLevels(officers: readonly Row[], columns: readonly string[]): Row[] {
  const ofUnits = units(officers, columns);
  return [...officers, ...ofUnits, ...forces(ofUnits, columns)];
}
