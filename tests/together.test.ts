// Packs have the units' rows only: the force that is added up from them is the one that the metric's own SQL gives.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metric } from '../src/lib/metrics/define.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import { DEFAULT_SETTINGS, settingsInForce } from '../src/lib/settings/settings.ts';
import type { Row } from '../src/lib/warehouse/warehouse.ts';
import { built, engines, steady } from './support/pipeline.ts';
import { AS_OF, randomForce, type RandomTables } from './support/random-force.ts';
import { table } from './support/sample.ts';
import { PROPERTY_TIMEOUT, runs } from './support/strength.ts';

let shared: Awaited<ReturnType<typeof engines>>;
beforeAll(async () => {
  shared = await engines();
});
afterAll(async () => {
  shared.solver.close();
  await shared.warehouse.close();
});

const added = DEFINITIONS.filter(({ together }) => together);

/** What units' rows can't say of the whole: blank in packs. */
const NOT_ADDED: Readonly<Record<string, readonly string[]>> = {
  'training-share': ['median_days_to_trained'],
  records: ['median_days', 'p90_days', 'hmpps_median_days'],
  transfers: ['median_days', 'p90_days'],
  'agency-checks': ['hmpps_median_days']
};

const judging = { asOf: AS_OF, settingsOn: (day: string) => settingsInForce(DEFAULT_SETTINGS, day) };

const ofLevel = (rows: readonly Row[], level: string) => rows.filter((row) => row['level'] === level);

const known = ({ id }: Metric, rows: readonly Row[]): Row[] =>
  steady(rows).map((row) => ({
    ...row,
    ...Object.fromEntries((NOT_ADDED[id] ?? []).map((column) => [column, null]))
  }));

/** The same whatever the order: the session asks for rows, not for a place. */
const sorted = (rows: readonly Row[]) =>
  rows
    .map((row) => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** As the chief officer's database has it: packs are for them. */
async function compare(tables: RandomTables): Promise<void> {
  const force = await built(shared, tables, { lens: 'force' });
  for (const metric of added) {
    const rows = await force.ask(metric);
    const whole = metric.together!(ofLevel(rows, 'unit'), judging) as Row[];
    expect(sorted(known(metric, whole)), metric.id).toEqual(sorted(known(metric, ofLevel(rows, 'force'))));
  }
}

/** The sample's tables, as they were written, blank cells left out. */
const sampleTables = (): RandomTables =>
  Object.fromEntries(
    [
      'officers',
      'cases',
      'units',
      'absences',
      'areas',
      'approved_premises',
      'stations',
      'case_history',
      'cover',
      'posts',
      'vetting',
      'training',
      'counselling',
      'welfare_contacts',
      'survey',
      'visits',
      'escorts',
      'assessments',
      'records',
      'agency_checks',
      'notifications'
    ].map((id) => [
      id,
      table(id).map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')))
    ])
  ) as RandomTables;

describe('the force from its units', () => {
  it('is added up of every figure with units and a force that the chief officer sees, but those that don’t add up', () => {
    const others = DEFINITIONS.filter(
      ({ sight, together, grain }) => sight.force !== 'none' && !together && /force/.test(grain)
    );
    // Quantiles of a simulation, and a need for people that stands on each unit's share of absence.
    expect(others.map(({ id }) => id)).toEqual(['absence-forecast', 'growth']);
  });

  it('is that of the sample', async () => {
    await compare(sampleTables());
  });

  it(
    'is that of any force',
    async () => {
      await fc.assert(fc.asyncProperty(randomForce, compare), { numRuns: runs(10), endOnFailure: true });
    },
    PROPERTY_TIMEOUT
  );
});

it('what is not known of one unit is not known of the force', () => {
  const metric = DEFINITIONS.find(({ id }) => id === 'vetting-share')!;
  const unit = { level: 'unit', force_id: 'F', unit_id: 'North', officer_id: null, in_scope: 4 };
  const known = { ...unit, compliant: 3, due_soon: 0, overdue_or_missing: 1, share: 0.75, state: 'breach' };
  const unknown = {
    ...unit,
    unit_id: 'South',
    compliant: null,
    due_soon: null,
    overdue_or_missing: null,
    share: null,
    state: 'no_data'
  };
  const [whole] = metric.together!([known, unknown], judging);
  expect(whole).toMatchObject({ in_scope: 8, compliant: null, share: null, state: 'no_data' });
});
