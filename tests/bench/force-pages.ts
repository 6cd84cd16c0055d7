// All pages of a force for the whole country, from Parquet: how long until their figures stand, what a change costs
// against the native engine and against JavaScript, and what the tab's process takes for it.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DEFINITIONS } from '../../src/lib/metrics/definitions.ts';
import type { Metric } from '../../src/lib/metrics/define.ts';
import type { FileBytes } from '../../src/lib/pipeline/bring.ts';
import { Force, type Engines } from '../../src/lib/pipeline/force.ts';
import { isSolved } from '../../src/lib/pipeline/solved.ts';
import type { Choices } from '../../src/lib/pipeline/work.ts';
import { TOPICS } from '../../src/routes/pages.ts';
import { timed } from './clock.ts';
import { filters } from './filters.ts';
import { forcePagesInTab } from './force-pages-tab.ts';
import { parquetSet, withEngine, type ParquetSet } from './parquet-set.ts';
import { peers } from './peers.ts';
import type { Pair } from './questions.ts';
import { everything, folderOf, read, settingsWith, takenIn } from './sets.ts';
import { lineOf, milliseconds, type Fact, type Findings, type Line } from './table.ts';

const AIM = 4;
const FLOOR = 'native DuckDB, one thread';

/** What a chief officer tries; each is asked of every page of the force. */
const CHANGES: Readonly<Record<string, unknown>> = {
  high_risk_limit_percent: 15,
  high_risk_levels: 'very_high',
  caseload_reference_per_fte: 45,
  cover_needed_after_days: 10,
  vetting_years: 2
};

const SHOWN: ReadonlySet<string> = new Set(Object.values(TOPICS).flatMap(({ ofForce }) => ofForce));
const METRICS = DEFINITIONS.filter(({ id }) => SHOWN.has(id));
/** The solver is the same in both engines: what waits for it is told by itself. */
const [SOLVED, ASKED] = [true, false].map((isWanted) =>
  METRICS.filter(({ reads }) => reads.some(isSolved) === isWanted)
) as [Metric[], Metric[]];

const ask = async (force: Force, metrics: readonly Metric[]): Promise<void> => {
  for (const metric of metrics) await force.ask(metric);
};

/** Building, and the rows of every figure but those that wait for the solver. */
async function figures(force: Force, choices: Choices): Promise<number> {
  const { ms } = await timed(async () => {
    await force.build(choices);
    await ask(force, ASKED);
  });
  return ms;
}

/** The same tables made by the native engine's own reader of Parquet: nothing is checked. */
async function readNatively({ paths }: ParquetSet): Promise<number> {
  const { ms } = await timed(() =>
    withEngine(async (connection) => {
      for (const [id, path] of paths)
        await connection.run(`create table ${id} as select * from read_parquet('${path}')`);
    })
  );
  return ms;
}

/** What JavaScript works two of the figures out from, as text. */
async function smallFiles(): Promise<FileBytes[]> {
  const folder = await folderOf('national');
  const names = ['units.csv', 'officers.csv', 'cases.csv', 'absences.csv'];
  return Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) }))
  );
}

/** Fails where a figure can't be worked out; speeds never fail it. */
export async function forcePages({ ours, floor }: { ours: Engines; floor: Engines }): Promise<Findings> {
  const set = await parquetSet();
  const files = await Promise.all(
    [...set.paths.values()].map(async (path) => ({
      name: basename(path),
      bytes: new Uint8Array(await readFile(path))
    }))
  );
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const opened = await timed(() => read(files));
  const brought = { ...opened.value, asOf: set.asOf };
  const [mine, native] = [await Force.open(ours), await Force.open(floor)];
  const load = await timed(() => takenIn(mine, brought));
  const same = await timed(() => takenIn(native, brought));
  const choices = everything(brought);
  const [own, peer] = [await figures(mine, choices), await figures(native, choices)];
  const tables = await readNatively(set);
  const what = 'national, from Parquet';
  const loaded = opened.ms + load.ms;
  const lines: Line[] = [
    lineOf(`${what}: into tables, ours checked`, [loaded], `${FLOOR}: read_parquet, unchecked`, [tables]),
    lineOf(`${what}: the checks and tables, files read`, [load.ms], FLOOR, [same.ms], AIM),
    lineOf(`${what}: figures of all force pages, tables standing`, [own], FLOOR, [peer], AIM),
    lineOf(`${what}: from files to figures of all force pages`, [loaded + own], FLOOR, [tables + peer], AIM)
  ];
  for (const [id, value] of Object.entries(CHANGES)) {
    const changed = everything(brought, settingsWith({ [id]: value }));
    const [here, there] = [await figures(mine, changed), await figures(native, changed)];
    lines.push(lineOf(`${what}: ${id} changed, all force pages`, [here], FLOOR, [there], AIM));
    await figures(mine, choices);
    await figures(native, choices);
  }
  const pair: Pair = {
    ours: { force: mine, warehouse: ours.warehouse },
    floor: { force: native, warehouse: floor.warehouse }
  };
  lines.push(...(await filters(what, pair, set.asOf, ASKED, AIM)));
  lines.push(...(await peers('national', await smallFiles(), set.asOf, pair, 2)));
  const solved = await timed(() => ask(mine, SOLVED));
  const facts: Fact[] = [
    { what: `${what}: figures of force pages that wait for the solver`, value: milliseconds(solved.ms) },
    { what: `${what}: files`, value: `${(bytes / 1_000_000).toFixed(1)} MB in ${files.length} files` },
    ...(await forcePagesInTab(set))
  ];
  return { lines, facts };
}
