// What a picture of places shows: the areas of the unit in view, or of the force, and what is theirs together.
import { byName } from '../../shared/format.ts';
import { unitName } from '../scope.ts';
import type { ViewContext } from '../view.ts';
import type { GeographyRow } from './metric.ts';

export interface Area {
  readonly key: string;
  readonly name: string;
  /** With its unit and force where it is one of several forces': many areas share a name. */
  readonly fullName: string;
  readonly unitName: string;
  readonly row: GeographyRow;
  /** Of the unit that serves it. */
  readonly unit: GeographyRow | undefined;
}

export interface Places {
  readonly of: 'unit' | 'force';
  /** By name. */
  readonly areas: readonly Area[];
  /** Cases whose area is not known. */
  readonly lost: readonly GeographyRow[];
  readonly whole: GeographyRow | null;
}

export function placesIn(rows: readonly GeographyRow[], context: ViewContext): Places {
  const { unitId } = context;
  const units = new Map(rows.filter(({ level }) => level === 'unit').map((row) => [row.unit_id, row]));
  const ofLevel = rows.filter(({ level }) => level === (unitId === null ? 'force' : 'unit'));
  const wholes = ofLevel.filter(({ unit_id }) => unitId === null || unit_id === unitId);
  const areas = rows.filter(
    ({ level, unit_id }) => level === 'area' && (unitId === null || unit_id === unitId)
  );
  const isOfSeveral = new Set(areas.map(({ force_id }) => force_id)).size > 1;
  return {
    of: unitId === null ? 'force' : 'unit',
    areas: areas
      .filter(({ area_id }) => area_id !== null)
      .map((row) => {
        const name = row.area_name ?? row.area_id ?? '';
        const serves = unitName(row.unit_id ?? '', context);
        return {
          key: row.area_id ?? '',
          name,
          fullName: isOfSeveral ? `${name} (${serves})` : name,
          unitName: serves,
          row,
          unit: units.get(row.unit_id)
        };
      })
      .toSorted((a, b) => byName(a.name, b.name) || byName(a.key, b.key)),
    lost: areas.filter(({ area_id }) => area_id === null),
    whole: wholes.length === 1 ? wholes[0]! : null
  };
}
