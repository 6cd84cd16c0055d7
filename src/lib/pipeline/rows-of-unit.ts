// Of an answer's rows, those of one unit: all units are found at once, as an answer is the same until a change.
import type { Row } from '../warehouse/warehouse.ts';

const NONE: readonly Row[] = [];

const known = new WeakMap<readonly Row[], ReadonlyMap<Row[string] | undefined, readonly Row[]>>();

function byUnit(rows: readonly Row[]): ReadonlyMap<Row[string] | undefined, readonly Row[]> {
  const units = new Map<Row[string] | undefined, Row[]>();
  for (const row of rows) {
    const unit = units.get(row['unit_id']);
    if (unit) unit.push(row);
    else units.set(row['unit_id'], [row]);
  }
  return units;
}

/** What says nothing of units, such as a force’s policies, is every unit’s. */
const isOfUnits = ([first]: readonly Row[]): boolean => first !== undefined && 'unit_id' in first;

/** The rows of the unit, in their order, and the same object each time; all rows for null. */
export function rowsOfUnit(rows: readonly Row[], unitId: string | null): readonly Row[] {
  if (unitId === null || !isOfUnits(rows)) return rows;
  const units = known.get(rows) ?? byUnit(rows);
  known.set(rows, units);
  return units.get(unitId) ?? NONE;
}
