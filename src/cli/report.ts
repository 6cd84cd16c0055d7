// The command line: the same engine, SQL and rows as the page, written to a folder.
import { problemsJson } from '../lib/extracts/problem-list.ts';
import { advised } from '../lib/extracts/problems.ts';
import { LIMITS } from '../lib/intake/limits.ts';
import { readMappingFile } from '../lib/intake/mapping-file.ts';
import { DEFINITIONS } from '../lib/metrics/definitions.ts';
import { settledAsOf } from '../lib/pipeline/as-of.ts';
import { readFiles } from '../lib/intake/open-node.ts';
import { everyProblem, readyToBuild, takeIn, type BringOptions } from '../lib/pipeline/bring.ts';
import { Force, type Choices, type Engines } from '../lib/pipeline/force.ts';
import { DEFAULT_SETTINGS, readSettings, type SettingsFile } from '../lib/settings/settings.ts';
import { plural } from '../lib/shared/format.ts';
import type { Outcome, Problem } from '../lib/shared/outcome.ts';
import { openNodeSolver } from '../lib/solver/node.ts';
import { openNative } from '../lib/warehouse/native.ts';
import { openNodeWasm } from '../lib/warehouse/node-wasm.ts';
import { callOf, HELP, WrongCall, type Call } from './report/call.ts';
import { writeCopies } from './report/copies.ts';
import { openOut, readFolder, readText, type Write } from './report/folders.ts';
import { metricRecord, runJson, type MetricRecord } from './report/run-record.ts';
import { assertMade, scenarioOf } from './report/scenario.ts';
import { logOf, writeToday } from './report/today.ts';
import { metricCsv, metricJson } from './report/written.ts';

const MADE = 0;
const REFUSED = 2;

/** With the command line's own way to say how files are read. */
const advisedHere = (problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => ({ ...problem, advice: advised(problem, 'in a mapping (--mapping)') }));

const say = (problems: readonly Problem[]): void => {
  const stops = problems.filter(({ severity }) => severity === 'file');
  for (const { sentence, advice } of stops) process.stderr.write(`${sentence} ${advice}\n`);
};

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new WrongCall(outcome.problems.map(({ sentence, advice }) => `${sentence} ${advice}`).join('\n'));
}

const settingsOf = async ({ settings }: Call): Promise<SettingsFile> =>
  settings === null ? DEFAULT_SETTINGS : valueOf(readSettings(await readText(settings), settings));

async function mappingsOf({ mapping }: Call): Promise<BringOptions['mappings']> {
  if (mapping === null) return undefined;
  const text = new TextEncoder().encode(await readText(mapping));
  return { name: mapping, file: valueOf(readMappingFile(mapping, text)) };
}

async function openEngines({ engine }: Call): Promise<Engines> {
  const [warehouse, solver] = await Promise.all([
    engine === 'wasm' ? openNodeWasm() : openNative(),
    openNodeSolver()
  ]);
  return { warehouse, solver };
}

function assertUnit(force: Force, unitId: string | null): void {
  if (unitId === null) return;
  if (!force.units.some((unit) => unit.unit_id === unitId))
    throw new WrongCall(`No extract names a unit ${unitId}. Give --unit as it stands in the extracts.`);
}

/** `mark` stands before the name of each file. */
async function writeFigures(force: Force, mark: string, write: Write): Promise<Record<string, MetricRecord>> {
  const records: Record<string, MetricRecord> = {};
  for (const metric of DEFINITIONS) {
    const rows = await force.ask(metric);
    records[metric.id] = metricRecord(force, metric, rows.length);
    await write(`${mark}${metric.id}.csv`, metricCsv(metric, rows));
    await write(`${mark}${metric.id}.json`, metricJson(rows));
  }
  return records;
}

async function report(call: Call, engines: Engines): Promise<number> {
  const settings = await settingsOf(call);
  const mappings = await mappingsOf(call);
  const log = await logOf(call);
  const folder = await readFolder(call);
  const brought = await readFiles(folder.files, {
    mostBytes: LIMITS.commandLineFileBytes,
    ...(mappings ? { mappings } : {})
  });
  const force = await Force.open(engines, { lens: call.lens, unitId: call.unit });
  const takenIn = await takeIn(force, brought);
  if (takenIn.refusals.length > 0) {
    const problems = advisedHere(everyProblem(force, takenIn));
    say(problems);
    const write = await openOut(call.out);
    await write('problems.json', problemsJson(problems));
    if (call.annotated) say(await writeCopies(call, force, brought, write));
    return REFUSED;
  }
  valueOf(readyToBuild(force));
  const asOf = valueOf(
    settledAsOf([
      { by: 'the manifest', day: brought.asOf },
      { by: '--as-of', day: call.asOf },
      { by: 'the settings file', day: settings.asOf }
    ])
  );
  const scenario = await scenarioOf(call, force);
  const supposed = scenario === null ? {} : { supposed: scenario.changes };
  const choices: Choices = { asOf, settings, lens: call.lens, unitId: call.unit, ...supposed };
  assertMade(await force.build(choices));
  assertUnit(force, call.unit);
  const write = await openOut(call.out);
  const metrics = await writeFigures(force, scenario === null ? '' : 'what-if-', write);
  // What needs somebody is of the facts.
  if (scenario === null) await writeToday(log, force, choices, write);
  const problems = advisedHere(everyProblem(force, takenIn));
  await write('problems.json', problemsJson(problems));
  if (call.annotated) say(await writeCopies(call, force, brought, write));
  await write(
    'run.json',
    await runJson(force, { choices, scenario, brought, passedOver: folder.passedOver, metrics })
  );
  const found =
    problems.length === 0 ? 'no problems' : `${plural(problems.length, 'problem')}, see problems.json`;
  const what = scenario === null ? '' : ' of what would be, not facts,';
  process.stdout.write(
    `${plural(DEFINITIONS.length, 'figure')}${what} as of ${asOf} in ${call.out}; ${found}.\n`
  );
  return MADE;
}

/** Runs a report and returns the exit code: 0 = figures were made, 2 = a file was refused or the call is wrong. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const call = callOf(argv);
    if (call === 'help') {
      process.stdout.write(HELP);
      return MADE;
    }
    const engines = await openEngines(call);
    try {
      return await report(call, engines);
    } finally {
      engines.solver.close();
      await engines.warehouse.close();
    }
  } catch (cause) {
    if (!(cause instanceof WrongCall)) throw cause;
    process.stderr.write(`${cause.message}\n`);
    return REFUSED;
  }
}
