// Several forces seen together, one level up: each force is a part as a unit is of one force, and all are the whole.
import { isOfAreas, type Metric } from '../metrics/define.ts';
import { asPart } from '../metrics/one-level-up.ts';
import type { Judging } from '../metrics/together.ts';
import type { Row } from '../warehouse/warehouse.ts';
import type { UnitName } from './units.ts';

export interface ForceName {
  readonly force_id: string;
  readonly force_name: string;
  /** Null where its units name none, or more than one. */
  readonly region: string | null;
}

/** The forces that the units belong to, in the order of the units. */
export function forcesOf(units: readonly UnitName[]): ForceName[] {
  const forces = new Map<string, ForceName>();
  for (const { force_id, force_name, region } of units) {
    const known = forces.get(force_id);
    const isSame = known === undefined || known.region === region;
    forces.set(force_id, { force_id, force_name, region: isSame ? region : null });
  }
  return [...forces.values()];
}

/** Whether the metric can be told of several forces together; else of each alone. */
export const rollsUp = (metric: Metric): boolean =>
  typeof metric.together === 'function' && metric.isWithinForce !== true;

/** The rows of these forces, whatever their level. */
export function rowsOfForces(
  rows: readonly Row[],
  forces: ReadonlySet<string>,
  units: readonly UnitName[]
): readonly Row[] {
  const own = new Set<unknown>(
    units.flatMap(({ unit_id, force_id }) => (forces.has(force_id) ? [unit_id] : []))
  );
  return rows.filter((row) =>
    'force_id' in row ? forces.has(String(row['force_id'])) : own.has(row['unit_id'])
  );
}

/**
 * The rows of these forces as of one: each force's row in a unit's place, and the whole from all their units, Σ
 * numerators ÷ Σ denominators. Protected counts are added up from what units show, small units together as they are.
 * Areas stay what they are, with the units that serve them.
 */
export function rolledUp(metric: Metric, rows: readonly Row[], judging: Judging): readonly Row[] {
  const units = rows.filter(({ level }) => level === 'unit').map((row) => ({ ...row, force_id: 'all' }));
  const whole = units.length === 0 ? [] : ((metric.together?.(units, judging) ?? []) as readonly Row[]);
  const parts = rows.filter(({ level }) => level === 'force');
  return [
    ...whole,
    ...parts.map((row) => ({ ...row, level: 'unit', unit_id: asPart(String(row['force_id'])) })),
    ...(isOfAreas(metric) ? rows.filter(({ level }) => level !== 'force') : [])
  ];
}
