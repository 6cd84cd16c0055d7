// A scenario on the command line: the very figures of the page and of its export, marked, or refused in a sentence.
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { csvFile } from '../src/lib/charts/exports.ts';
import { readFiles } from '../src/lib/intake/open-node.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import type { ViewContext } from '../src/lib/metrics/view.ts';
import { PLACE_METRICS, type Rows } from '../src/lib/metrics/what-if-places.ts';
import { scenariosView } from '../src/lib/metrics/what-if-scenarios.ts';
import { takeIn } from '../src/lib/pipeline/bring.ts';
import { Force } from '../src/lib/pipeline/force.ts';
import { inputsHash } from '../src/lib/pipeline/inputs-hash.ts';
import { Trial } from '../src/lib/pipeline/trial.ts';
import { writeScenario, type Change } from '../src/lib/scenario/scenario.ts';
import { settingsInForce } from '../src/lib/settings/settings.ts';
import { readFolder } from '../src/cli/report/folders.ts';
import { engines, EVERYTHING } from './support/pipeline.ts';
import { reportRuns } from './support/report.ts';

const { path, json, run, runAsOf, spoken } = reportRuns();

const CHANGES: readonly Change[] = [
  {
    change: 'hired',
    unit_id: 'South',
    role: 'mosovo_officer',
    count: 2,
    contracted_hours: 37,
    months_until_ready: 0,
    fills_posts: true
  },
  { change: 'growth', unit_id: null, percent_per_year: 20, years: 3 },
  { change: 'moved_area', area_id: 'A1', to_unit_id: 'South', leads: 'to_be_allocated' }
];

beforeEach(async () => {
  await writeFile(
    path('in', 'areas.csv'),
    'area_id,area_name,unit_id,area_km2,population\nA1,Hill,North,90,50000\nA2,Bay,South,40,20000\n'
  );
  await writeFile(
    path('in', 'absences.csv'),
    'absence_id,officer_id,kind,starts_on,ends_on\nB1,O2,court,2026-09-07,2026-09-07\n'
  );
  await writeFile(
    path('in', 'vetting.csv'),
    'officer_id,level,granted_on,status\nO1,NPPV2,2025-01-01,current\n'
  );
  await writeFile(path('in', 'training.csv'), 'officer_id,course,completed_on\nO1,mosovo,2024-05-01\n');
});

/** The same folder as the page holds it: facts, and a copy of them for what is supposed. */
async function onThePage() {
  const [facts, copy] = [await engines(), await engines()];
  const force = await Force.open(facts);
  const folder = await readFolder({
    extracts: path('in'),
    out: path('out'),
    settings: null,
    mapping: null,
    scenario: null
  } as never);
  await takeIn(force, await readFiles(folder.files));
  const choices = { ...EVERYTHING, lens: 'force' as const };
  await force.build(choices);
  const metrics = DEFINITIONS.filter(({ id }) => PLACE_METRICS.includes(id));
  const trial = new Trial(() => Promise.resolve(copy));
  const { rows, misfits } = await trial.ask(force, { ...choices, supposed: CHANGES }, metrics);
  expect(misfits).toEqual([]);
  const before: Rows = new Map(
    await Promise.all(metrics.map(async (metric) => [metric.id, await force.ask(metric)] as const))
  );
  const inputs = await inputsHash(force.receipts);
  await Promise.all([trial.end(), facts.warehouse.close()]);
  return { before, rows, inputs };
}

const context: ViewContext = {
  asOf: EVERYTHING.asOf,
  unitId: null,
  unitNames: new Map(),
  settings: settingsInForce(EVERYTHING.settings, EVERYTHING.asOf),
  loaded: new Set(),
  lens: 'force'
};

const saved = (inputs: string, changes: readonly Change[] = CHANGES) =>
  writeFile(
    path('in', '..', 'plan.json'),
    writeScenario({ title: 'Plan', asOf: EVERYTHING.asOf, inputs, changes })
  );
const runPlan = (...options: string[]) => runAsOf('--scenario', path('plan.json'), ...options);

describe('a scenario on the command line', () => {
  it('gives what the page shows and exports, in files that say what they are', async () => {
    const { before, rows, inputs } = await onThePage();
    await saved(inputs);
    expect(await runPlan('--lens', 'force')).toBe(0);
    expect(spoken.out).toMatch(/of what would be, not facts/);
    const written = await readdir(path('out'));
    expect(written.filter((name) => !name.startsWith('what-if-'))).toEqual(['problems.json', 'run.json']);
    expect((await json('out', 'run.json')).scenario).toEqual({
      title: 'Plan',
      is_a_fact: false,
      changes: CHANGES
    });
    const ofTheRun: Rows = new Map(
      await Promise.all(
        PLACE_METRICS.map(async (id) => [id, await json('out', `what-if-${id}.json`)] as const)
      )
    );
    for (const id of PLACE_METRICS) expect(ofTheRun.get(id), id).toEqual(rows.get(id));
    const tables = [rows, ofTheRun].map(
      (each) => scenariosView(before, [{ title: 'Plan', rows: each }], context).table
    );
    expect(tables[0]!.rows.length).toBeGreaterThan(8);
    const [screen, command] = tables.map((table) => csvFile(table, 'What if'));
    expect(await screen!.text()).toBe(await command!.text());
    expect(await screen!.text()).toContain('What if');
  });

  it('is refused where it is not of this force, or not for this reader, and writes nothing', async () => {
    const person: Change = {
      change: 'absent_officer',
      officer_id: 'O1',
      starts_on: '2026-09-01',
      ends_on: null
    };
    await saved('0'.repeat(64));
    expect(await runPlan()).toBe(2);
    expect(spoken.err).toMatch(/was not taken: it was made for other extracts than those that are loaded/);
    expect(await run()).toBe(2);
    const { inputs } = await onThePage();
    await saved(inputs, [person]);
    expect(await runPlan('--lens', 'force')).toBe(2);
    expect(spoken.err).toMatch(/names officers or cases, whom the chief officer is not shown/);
    await saved(inputs, [{ ...person, officer_id: 'O9' }]);
    expect(await runPlan()).toBe(2);
    expect(spoken.err).toMatch(/O9 away from 1 September 2026.*: O9 is no officer of these extracts/);
    expect(existsSync(path('out'))).toBe(false);
  });
});
