// From checked tables to what metrics read: parameters, shared tables, protected counts. Only what a change touches.
import { protectedCounselling } from '../disclosure/counselling.ts';
import { SETTINGS } from '../settings/catalogue.ts';
import { settingsInForce, type SettingsFile } from '../settings/settings.ts';
import type { AbsorptionInput } from '../shared/absorption.ts';
import type { Day } from '../shared/dates.ts';
import { counsellingTruth, storeProtectedCounselling } from '../warehouse/counselling.ts';
import { buildIntermediate } from '../warehouse/intermediate.ts';
import { buildParameters, SNAPSHOT_SETTINGS } from '../warehouse/parameters.ts';
import { storePlacement } from '../warehouse/placement.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Placements } from './placements.ts';
import type { Engines, Watch } from './work.ts';

/** All that the derived tables come from, beside the checked tables themselves. */
export interface Basis {
  readonly asOf: Day;
  readonly settings: SettingsFile;
  readonly loaded: ReadonlySet<string>;
}

const text = (value: unknown): string => JSON.stringify(value);

/** Names of what differs between two bases, in the words that `buildIntermediate` knows. */
export function differences(before: Basis, after: Basis): Set<string> {
  const changed = new Set<string>();
  if (before.asOf !== after.asOf) changed.add('as_of');
  const [old, current] = [
    settingsInForce(before.settings, before.asOf),
    settingsInForce(after.settings, after.asOf)
  ];
  for (const { id } of SETTINGS) {
    if (text(old[id]) !== text(current[id])) changed.add(id);
    if (!SNAPSHOT_SETTINGS.includes(id)) continue;
    const histories = [before, after].map(({ settings }) => text(settings.histories.get(id) ?? []));
    if (histories[0] !== histories[1]) changed.add(id);
  }
  for (const extract of new Set([...before.loaded, ...after.loaded])) {
    if (before.loaded.has(extract) !== after.loaded.has(extract)) {
      changed.add(`has_${extract}`).add(`stg_${extract}`);
    }
  }
  if (changed.has('as_of')) changed.add('snapshot_parameters');
  return changed;
}

const PLACED = ['int_placement', 'int_absorption'];

/** Whether only the solver can fill the table. */
export const isPlaced = (table: string): boolean => PLACED.includes(table);

const PROTECTION = ['suppression_threshold', 'rounding_base'];

const numberIn = (basis: Basis, id: string): number =>
  settingsInForce(basis.settings, basis.asOf)[id] as number;

async function protectCounselling(warehouse: Warehouse, basis: Basis): Promise<void> {
  const rules = {
    threshold: numberIn(basis, 'suppression_threshold'),
    roundingBase: numberIn(basis, 'rounding_base')
  };
  await storeProtectedCounselling(warehouse, protectedCounselling(await counsellingTruth(warehouse), rules));
}

/**
 * Builds what `changed` touches (all, where null). Returns all that is no longer what it was, the placement of cases
 * among it where it has to be solved anew; null = everything.
 */
export async function derive(
  warehouse: Warehouse,
  basis: Basis,
  changed: ReadonlySet<string> | null
): Promise<ReadonlySet<string> | null> {
  const source = {
    asOf: basis.asOf,
    settingsOn: (day: Day) => settingsInForce(basis.settings, day),
    loaded: basis.loaded
  };
  await buildParameters(warehouse, source, changed ?? undefined);
  const built = new Set(await buildIntermediate(warehouse, changed ?? undefined));
  const isProtectedAnew = built.has('int_counselling') || PROTECTION.some((id) => changed?.has(id));
  if (isProtectedAnew) await protectCounselling(warehouse, basis);
  const hasOtherInputs = built.has('int_absorption_inputs') || changed === null;
  if (hasOtherInputs) await storePlacement(warehouse, [], []);
  if (changed === null) return null;
  return new Set([
    ...changed,
    ...built,
    ...(isProtectedAnew ? ['int_counselling_protected'] : []),
    ...(hasOtherInputs || changed.has('high_risk_limit_percent') ? PLACED : [])
  ]);
}

/** Works out the loss of each officer that is not `known` and stores who would take the cases. */
export async function place(
  { warehouse, solver }: Engines,
  known: Placements,
  basis: Basis,
  { onProgress, signal }: Watch
): Promise<void> {
  const doing = 'Working out who could take whose cases';
  const inputs = await warehouse.rows('select * from int_absorption_inputs', [], signal);
  const { placements, absorptions } = await known.absorb(
    solver,
    inputs as unknown as AbsorptionInput[],
    numberIn(basis, 'high_risk_limit_percent'),
    (done, of) => onProgress?.({ doing, done, of }),
    signal
  );
  await storePlacement(warehouse, placements, absorptions);
}
