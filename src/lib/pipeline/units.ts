// The units of a force, and the one that a unit manager reads.
import { byName } from '../shared/format.ts';
import { shownName } from '../shared/isolated.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Reader } from './lens.ts';

/** A unit by its pseudonym and its name, and where it belongs. */
export interface UnitName {
  readonly unit_id: string;
  /** As it can be shown. */
  readonly unit_name: string;
  readonly force_id: string;
  readonly force_name: string;
  /** Null without the units extract. */
  readonly unit_type: string | null;
  /** Null where the units extract says none. */
  readonly region: string | null;
}

const UNITS =
  'select unit_id, unit_name, force_id, force_name, unit_type::varchar as unit_type, region from int_units';

/** Every unit that an extract names, by name. */
export async function unitNames(warehouse: Warehouse): Promise<UnitName[]> {
  const rows = await warehouse.rows(UNITS);
  const units = rows as unknown as UnitName[];
  return units
    .map((unit) => ({ ...unit, unit_name: shownName(unit.unit_name, `unit ${unit.unit_id}`) }))
    .sort((a, b) => byName(a.unit_name, b.unit_name));
}

/** A unit manager always reads one unit that is there. */
export function settledReader(asked: Reader, units: readonly UnitName[]): Reader {
  if (asked.lens !== 'unit' || units.some(({ unit_id }) => unit_id === asked.unitId)) return asked;
  return { lens: 'unit', unitId: units[0]?.unit_id ?? null };
}
