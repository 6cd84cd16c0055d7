// From checked tables to what metrics read: parameters, shared tables, protected counts, the forecast.
import type { ProtectionRules } from '../disclosure/protect.ts';
import { protectedRows } from '../disclosure/rows.ts';
import { protectedSurvey } from '../disclosure/survey.ts';
import { monthsAhead, type Change } from '../scenario/scenario.ts';
import { SETTINGS } from '../settings/catalogue.ts';
import { settingsInForce, type SettingsFile } from '../settings/settings.ts';
import type { Day } from '../shared/dates.ts';
import { READ_FOR_FORECAST } from '../warehouse/forecast.ts';
import {
  buildIntermediate,
  INTERMEDIATES,
  wordsThatChange,
  type Derived
} from '../warehouse/intermediate.ts';
import { buildParameters, SNAPSHOT_SETTINGS } from '../warehouse/parameters.ts';
import { storeProtectedCounts, trueCounts, TRUTH } from '../warehouse/protected-counts.ts';
import { storeProtectedSurvey, SURVEY_TRUTH, trueSurvey } from '../warehouse/survey.ts';
import { touchedBy, type Ground } from '../warehouse/suppose.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { forecastSickness } from './forecast.ts';
import { emptySolved } from './solved.ts';
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

/** Names of what differs between two bases, in the words that `affectedBy` knows. */
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

/** A setting that is a number, in force on the basis's day. */
export const numberIn = (basis: Basis, id: string): number =>
  settingsInForce(basis.settings, basis.asOf)[id] as number;

/** What a scenario's changes are made on. */
export function groundOf({ asOf, settings, loaded, supposed }: Basis): Ground {
  const inForce = settingsInForce(settings, asOf);
  const courses = [inForce['required_courses'], inForce['receiver_courses']].flat() as string[];
  return {
    asOf,
    loaded,
    vettingLevel: String(inForce['vetting_minimum']),
    courses: [...new Set(courses)],
    countedManagement: inForce['counted_management'] as string[],
    caseHoldingRoles: inForce['case_holding_roles'] as string[],
    monthsAhead: monthsAhead(supposed)
  };
}

/** A table that no query alone can fill. */
interface Filled extends Derived {
  readonly fill: (warehouse: Warehouse, basis: Basis) => Promise<void>;
}

const rulesIn = (basis: Basis): ProtectionRules => ({
  threshold: numberIn(basis, 'suppression_threshold'),
  roundingBase: numberIn(basis, 'rounding_base')
});

/** What decides how small counts are hidden. */
const PROTECTED_BY = ['suppression_threshold', 'rounding_base'];

const PROTECTED_COUNTS: Filled = {
  table: 'int_protected_counts',
  select: TRUTH,
  readsFrom: new Set([...wordsThatChange(TRUTH), ...PROTECTED_BY]),
  async fill(warehouse, basis) {
    await storeProtectedCounts(warehouse, protectedRows(await trueCounts(warehouse), rulesIn(basis)));
  }
};

const PROTECTED_SURVEY: Filled = {
  table: 'int_protected_survey',
  select: SURVEY_TRUTH,
  readsFrom: new Set([...wordsThatChange(SURVEY_TRUTH), ...PROTECTED_BY]),
  async fill(warehouse, basis) {
    await storeProtectedSurvey(warehouse, protectedSurvey(await trueSurvey(warehouse), rulesIn(basis)));
  }
};

const SICKNESS_FORECAST: Filled = {
  table: 'int_sickness_forecast',
  select: READ_FOR_FORECAST,
  readsFrom: wordsThatChange(READ_FOR_FORECAST).add('suppression_threshold'),
  fill: (warehouse, basis) => forecastSickness(warehouse, numberIn(basis, 'suppression_threshold'))
};

const FILLED = [PROTECTED_COUNTS, PROTECTED_SURVEY, SICKNESS_FORECAST];

/** Every derived table but those that only the solver fills, each after all that it is made of. */
export const DERIVED: readonly Derived[] = [...INTERMEDIATES, ...FILLED];

/**
 * Makes the parameters as far as `changed` touches them, and these of the derived tables; everything, and the solver's
 * tables empty, where null.
 */
export async function derive(
  warehouse: Warehouse,
  basis: Basis,
  changed: ReadonlySet<string> | null,
  tables: ReadonlySet<string> | null
): Promise<void> {
  const source = {
    asOf: basis.asOf,
    settingsOn: (day: Day) => settingsInForce(basis.settings, day),
    loaded: basis.loaded
  };
  await buildParameters(warehouse, source, (tables && changed) ?? undefined);
  await buildIntermediate(warehouse, tables ?? undefined);
  for (const { table, fill } of FILLED) if (tables?.has(table) ?? true) await fill(warehouse, basis);
  if (tables === null) await emptySolved(warehouse);
}
