// Forces of the product's own pipeline in one shared engine, from rows.
import type { Metric } from '../../src/lib/metrics/define.ts';
import { Force, type Choices } from '../../src/lib/pipeline/force.ts';
import { EXTRACTS } from '../../src/lib/extracts/registry.ts';
import { DEFAULT_SETTINGS } from '../../src/lib/settings/settings.ts';
import { openNodeSolver } from '../../src/lib/solver/node.ts';
import { openNative } from '../../src/lib/warehouse/native.ts';
import type { Row } from '../../src/lib/warehouse/warehouse.ts';
import { recordsOf } from './force.ts';
import { AS_OF, type RandomTables } from './random-force.ts';

export const EVERYTHING: Choices = { asOf: AS_OF, settings: DEFAULT_SETTINGS, lens: null, unitId: null };

const OFFICER = {
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2024-01-01',
  contracted_hours: 37
};
export const CASE = { category: '1', risk_level: 'high', management: 'active', opened_on: '2025-01-01' };

/** Officers O1, O2 in North and O3 in South; O1 leads a case of South too, which counts in North. */
export const TWO_UNITS: RandomTables = {
  officers: [
    { officer_id: 'O1', unit_id: 'North', ...OFFICER },
    { officer_id: 'O2', unit_id: 'North', ...OFFICER },
    { officer_id: 'O3', unit_id: 'South', ...OFFICER }
  ],
  cases: [
    { case_id: 'C1', unit_id: 'North', lead_officer_id: 'O1', ...CASE },
    { case_id: 'C2', unit_id: 'South', lead_officer_id: 'O3', ...CASE },
    { case_id: 'C3', unit_id: 'South', lead_officer_id: 'O1', ...CASE }
  ],
  counselling: [
    { session_id: 'S1', officer_id: 'O1', held_on: '2026-09-01', outcome: 'attended', independent: true }
  ]
};

export const engines = async () => ({
  warehouse: await openNative(),
  solver: await openNodeSolver()
});

export async function load(force: Force, tables: RandomTables): Promise<void> {
  for (const { id } of EXTRACTS) {
    const rows = tables[id] ?? [];
    if (rows.length === 0) continue;
    const outcome = await force.load(recordsOf(id, rows));
    if (!outcome.ok) throw new Error(outcome.problems.map(({ sentence }) => sentence).join(' '));
  }
}

export async function built(
  shared: Awaited<ReturnType<typeof engines>>,
  tables: RandomTables,
  choices: Partial<Choices> = {}
): Promise<Force> {
  const force = await Force.open(shared);
  await load(force, tables);
  await force.build({ ...EVERYTHING, ...choices });
  return force;
}

/** Sums of hours may differ in their last bits with the order of adding up. */
export const steady = (rows: readonly Row[]): Row[] =>
  rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          typeof value === 'number' ? Number(value.toFixed(6)) + 0 : value
        ])
      ) as Row
  );

export const answers = async (force: Force, metrics: readonly Metric[]): Promise<Record<string, Row[]>> => {
  const found: Record<string, Row[]> = {};
  for (const metric of metrics) found[metric.id] = steady(await force.ask(metric));
  return found;
};
