// Two implementations that know nothing of each other agree on 1,000 random forces: the product's SQL, and plain
// TypeScript that goes through the days and cases one by one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metric } from '../src/lib/metrics/define.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import type { Force } from '../src/lib/pipeline/force.ts';
import { readSettings } from '../src/lib/settings/settings.ts';
import { nastyForces } from './support/nasty-forces.ts';
import { built, engines } from './support/pipeline.ts';
import type { RandomTables } from './support/random-force.ts';
import { runs } from './support/strength.ts';
import type { Given } from './second/given.ts';
import type { Row } from './second/levels.ts';
import { SECOND } from './second/every-metric.ts';

/** 20 times 50 are 1,000 forces, each 50 with settings, an as-of date and missing extracts of their own. */
const FORCES_AT_ONCE = 50;
const BATCHES = runs(20);

/**
 * By place in each four: one batch has nothing of what was done about cases, and reviewed; in one nobody is in a course,
 * and all units are one force, which has enough days of cover to compare.
 */
const LEFT_OUT: Readonly<Record<number, readonly string[]>> = {
  1: 'visits escorts assessments records agency_checks notifications policies scrutiny'.split(' '),
  2: ['training', 'units']
};

const KEYS = [
  'level',
  'grain',
  'period_start',
  'month',
  'years_ahead',
  'force_id',
  'unit_id',
  'area_id',
  'officer_id',
  'case_id',
  'risk_level',
  'scope',
  'category',
  'mappa_level',
  'case_group',
  'policy_id',
  'reason',
  'side',
  'measure'
] as const;

let shared: Awaited<ReturnType<typeof engines>>;
beforeAll(async () => void (shared = await engines()));
afterAll(async () => {
  shared.solver.close();
  await shared.warehouse.close();
});

const settingsOf = ({ settings }: Given) => {
  const outcome = readSettings(
    JSON.stringify(Object.fromEntries(Object.entries(settings).map(([id, history]) => [id, { history }])))
  );
  if (!outcome.ok) throw new Error(outcome.problems.map(({ sentence }) => sentence).join(' '));
  return outcome.value;
};

const withoutSome = (given: Given, place: number): Given => ({
  ...given,
  extracts: Object.fromEntries(
    Object.entries(given.extracts).filter(([extract]) => !LEFT_OUT[place % 4]?.includes(extract))
  ) as unknown as Given['extracts']
});

const keyOf = (row: Row): string => JSON.stringify(KEYS.map((key) => row[key] ?? null));

const isSame = (first: Row[string] | undefined, second: Row[string] | undefined): boolean =>
  typeof first === 'number' && typeof second === 'number'
    ? Math.abs(first - second) <= 1e-6 * Math.max(1, Math.abs(first))
    : first === second;

/** What one has and the other has not, row by row and column by column. */
function differences(columns: readonly string[], first: readonly Row[], second: readonly Row[]): string[] {
  const others = new Map(second.map((row) => [keyOf(row), row]));
  const found = first.flatMap((row) => {
    const other = others.get(keyOf(row));
    others.delete(keyOf(row));
    if (!other) return [`only the SQL has ${JSON.stringify(row)}`];
    const apart = columns.filter((column) => !isSame(row[column], other[column]));
    return apart.map((column) => `${keyOf(row)} ${column}: SQL ${row[column]}, second ${other[column]}`);
  });
  return [...found, ...[...others.values()].map((row) => `only the second has ${JSON.stringify(row)}`)];
}

const metricOf = (id: string): Metric => DEFINITIONS.find((metric) => metric.id === id)!;

/** What the answers are about: `load-percent absent`, `no-effective-lead left`. */
const met = new Set<string>();

/** What they do not agree on, by metric: how much, and the first of it. */
async function disagreements(force: Force, given: Given): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [id, second] of Object.entries(SECOND)) {
    const metric = metricOf(id);
    const rows = (await force.ask(metric)) as readonly Row[];
    for (const row of rows) met.add(`${id} ${row['state'] ?? row['reason'] ?? row['level']}`);
    if (rows.some((row) => typeof row['observed_percent'] === 'number')) met.add(`${id} as observed`);
    const apart = differences(Object.keys(metric.row.shape), rows, second(given));
    if (apart.length > 0) found[id] = [`${apart.length} in all`, ...apart.slice(0, 12)];
  }
  return found;
}

describe('the SQL and the second implementation', () => {
  it.each(Array.from({ length: BATCHES }, (_, index) => [`forces ${index + 1}`, index] as const))(
    'agree on %s',
    async (label, place) => {
      const given = withoutSome(nastyForces(label, FORCES_AT_ONCE), place);
      const force = await built(shared, given.extracts as unknown as RandomTables, {
        asOf: given.asOf,
        settings: settingsOf(given)
      });
      expect(force.problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
      expect(await disagreements(force, given)).toEqual({});
    }
  );

  it('have met every state and every reason on the way', () => {
    expect([...met].sort()).toEqual([
      'agency-checks breach',
      'agency-checks no_data',
      'agency-checks not_applicable',
      'agency-checks ok',
      'assessments breach',
      'assessments no_data',
      'assessments not_applicable',
      'assessments ok',
      'assessments watch',
      'assessor breach',
      'assessor no_data',
      'assessor not_applicable',
      'assessor ok',
      'assessor watch',
      'assurance-trend force',
      'assurance-trend unit',
      'available-hours force',
      'available-hours officer',
      'available-hours unit',
      'casework-due assessment_missing',
      'casework-due assessment_past_due',
      'casework-due category_4',
      'casework-due check_due',
      'casework-due check_due_category_2',
      'casework-due no_joint_management',
      'casework-due notification_unmet',
      'casework-due visit_overdue',
      'cover no_data',
      'cover not_applicable',
      'cover ok',
      'cover-pressure absent',
      'cover-pressure breach',
      'cover-pressure no_data',
      'cover-pressure not_applicable',
      'cover-pressure ok',
      'cover-pressure watch',
      'cover-quality no_data',
      'cover-quality not_applicable',
      'cover-quality ok',
      'deployable no_data',
      'deployable not_applicable',
      'deployable ok',
      'escorts breach',
      'escorts no_data',
      'escorts not_applicable',
      'escorts ok',
      'escorts watch',
      'fair-share no_data',
      'fair-share not_applicable',
      'fair-share ok',
      'geography no_data',
      'geography not_applicable',
      'geography ok',
      'growth as observed',
      'growth no_data',
      'growth not_applicable',
      'growth ok',
      'load-percent absent',
      'load-percent breach',
      'load-percent no_data',
      'load-percent not_applicable',
      'load-percent ok',
      'load-percent watch',
      'mappa force',
      'mappa unit',
      'no-effective-lead absent_uncovered',
      'no-effective-lead cover_absent',
      'no-effective-lead left',
      'no-effective-lead not_case_holding',
      'no-effective-lead unallocated',
      'no-effective-lead unknown_officer',
      'notifications breach',
      'notifications no_data',
      'notifications not_applicable',
      'notifications ok',
      'notifications watch',
      'policies breach',
      'policies ok',
      'policies watch',
      'records no_data',
      'records not_applicable',
      'records ok',
      'records watch',
      'scrutiny breach',
      'scrutiny no_data',
      'scrutiny not_applicable',
      'scrutiny ok',
      'scrutiny watch',
      'selection no_data',
      'selection not_applicable',
      'selection ok',
      'selection watch',
      'staff-training breach',
      'staff-training no_data',
      'staff-training not_applicable',
      'staff-training ok',
      'staff-training watch',
      'staffing-needed breach',
      'staffing-needed no_data',
      'staffing-needed not_applicable',
      'staffing-needed ok',
      'staffing-needed watch',
      'stations breach',
      'stations not_applicable',
      'stations ok',
      'support not_applicable',
      'support ok',
      'transfers no_data',
      'transfers not_applicable',
      'transfers ok',
      'transfers watch',
      'visits breach',
      'visits no_data',
      'visits not_applicable',
      'visits ok',
      'visits watch',
      'weighted-load force',
      'weighted-load officer',
      'weighted-load unit'
    ]);
  });
});
