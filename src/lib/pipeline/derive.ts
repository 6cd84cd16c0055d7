// From checked tables to what metrics read: parameters, shared tables, protected counts. Only what a change touches.
import { protectedRows } from '../disclosure/people.ts';
import type { Change } from '../scenario/scenario.ts';
import { SETTINGS } from '../settings/catalogue.ts';
import { settingsInForce, type SettingsFile } from '../settings/settings.ts';
import type { Day } from '../shared/dates.ts';
import { buildIntermediate } from '../warehouse/intermediate.ts';
import { buildParameters, SNAPSHOT_SETTINGS } from '../warehouse/parameters.ts';
import { protectables, storeProtectedCounts } from '../warehouse/protected-counts.ts';
import { touchedBy, type Ground } from '../warehouse/suppose.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { FORECAST_FROM, forecastSickness } from './forecast.ts';
import { emptySolved, SOLVED_FROM, SOLVED_TABLES } from './solved.ts';
import type { Choices } from './work.ts';

/** All that the derived tables come from, beside the checked tables themselves. */
export interface Basis {
  readonly asOf: Day;
  readonly settings: SettingsFile;
  readonly loaded: ReadonlySet<string>;
  readonly supposed: readonly Change[];
}

export const basisOf = (choices: Choices, loaded: ReadonlySet<string>): Basis => ({
  asOf: choices.asOf,
  settings: choices.settings,
  loaded,
  supposed: choices.supposed ?? []
});

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
  if (text(before.supposed) !== text(after.supposed))
    for (const extract of touchedBy([...before.supposed, ...after.supposed])) changed.add(`stg_${extract}`);
  return changed;
}

const PROTECTION = ['suppression_threshold', 'rounding_base'];

/** A setting that is a number, in force on the basis's day. */
export const numberIn = (basis: Basis, id: string): number =>
  settingsInForce(basis.settings, basis.asOf)[id] as number;

/** What a scenario's changes are made on. */
export function groundOf({ asOf, settings, loaded }: Basis): Ground {
  const inForce = settingsInForce(settings, asOf);
  const courses = [inForce['required_courses'], inForce['receiver_courses']].flat() as string[];
  return { asOf, loaded, vettingLevel: String(inForce['vetting_minimum']), courses: [...new Set(courses)] };
}

async function protectCounts(warehouse: Warehouse, basis: Basis): Promise<void> {
  const rules = {
    threshold: numberIn(basis, 'suppression_threshold'),
    roundingBase: numberIn(basis, 'rounding_base')
  };
  await storeProtectedCounts(warehouse, protectedRows(await protectables(warehouse), rules));
}

/**
 * Builds what `changed` touches (all, where null). Returns all that is no longer what it was, what only the solver
 * fills among it where it has to be solved anew; null = everything.
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
  const isProtectedAnew = built.has('int_protectable') || PROTECTION.some((id) => changed?.has(id));
  if (isProtectedAnew) await protectCounts(warehouse, basis);
  const isForecastAnew = FORECAST_FROM.some((name) => built.has(name) || changed?.has(name));
  if (isForecastAnew) await forecastSickness(warehouse, numberIn(basis, 'suppression_threshold'));
  if (changed === null) {
    await emptySolved(warehouse);
    return null;
  }
  return new Set([
    ...changed,
    ...built,
    ...(isProtectedAnew ? ['int_protected_counts'] : []),
    ...(isForecastAnew ? ['int_sickness_forecast'] : []),
    ...(SOLVED_FROM.some((name) => built.has(name) || changed.has(name)) ? SOLVED_TABLES : [])
  ]);
}
