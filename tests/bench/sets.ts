// The invented forces that are measured: made by the generator once, kept in out/bench, read by the product's own door.
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { main as generate } from '../../src/cli/generate.ts';
import { LIMITS } from '../../src/lib/intake/limits.ts';
import { readFiles } from '../../src/lib/intake/open-node.ts';
import { DEFINITIONS } from '../../src/lib/metrics/definitions.ts';
import { takeIn, type Brought, type FileBytes } from '../../src/lib/pipeline/bring.ts';
import { Force, type Choices, type Engines } from '../../src/lib/pipeline/force.ts';
import { DEFAULT_SETTINGS, readSettings, type SettingsFile } from '../../src/lib/settings/settings.ts';
import { openNodeSolver } from '../../src/lib/solver/node.ts';
import { openNative } from '../../src/lib/warehouse/native.ts';
import { openNodeWasm } from '../../src/lib/warehouse/node-wasm.ts';

export const OUT = 'out/bench';

export type Scale = 'force' | 'national';

/** The folder of a generated set; what an earlier run made is used again. */
export async function folderOf(scale: Scale): Promise<string> {
  const folder = join(OUT, scale);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  process.stdout.write(`Making the ${scale} set …\n`);
  const code = await generate(['--seed', '2026', '--scale', scale, '--out', folder]);
  if (code !== 0) throw new Error(`The ${scale} set could not be made`);
  return folder;
}

/** Bytes that are rewritten at once. */
const PART = 1 << 23;

/** As a spreadsheet writes it: every filled cell in quotation marks, semicolons, CRLF. No cell has any of these. */
async function rewritten(from: string, to: string): Promise<void> {
  const bytes = await readFile(from);
  const file = await open(to, 'w');
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', Math.min(start + PART, bytes.length - 1)) + 1;
    const text = bytes.toString('latin1', start, end).replace(/[^,\n]+/g, '"$&"');
    await file.write(text.replaceAll(',', ';').replaceAll('\n', '\r\n'), null, 'latin1');
    start = end;
  }
  await file.close();
}

/** The folder of the national cases and their history, rewritten so that no line can be taken as it is. */
export async function spreadsheetFolder(): Promise<string> {
  const [from, folder] = [await folderOf('national'), join(OUT, 'national-spreadsheet')];
  await mkdir(folder, { recursive: true });
  for (const name of ['case_history.csv', 'cases.csv'])
    if (!existsSync(join(folder, name))) await rewritten(join(from, name), join(folder, name));
  return folder;
}

export async function filesIn(folder: string): Promise<FileBytes[]> {
  const names = (await readdir(folder)).filter((name) => /\.(csv|json|geojson)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) }))
  );
}

/** As the command line reads: the browser's limit of size lifted. */
export const read = (files: readonly FileBytes[]): Promise<Brought> =>
  readFiles(files, { mostBytes: LIMITS.commandLineFileBytes });

export async function takenIn(force: Force, brought: Brought): Promise<void> {
  const { refusals } = await takeIn(force, brought);
  const [first] = refusals.flatMap(({ problems }) => problems);
  if (first) throw new Error(first.sentence);
}

/** The reader who holds everything, as of the set's own day. */
export function everything(brought: Brought, settings: SettingsFile = DEFAULT_SETTINGS): Choices {
  if (brought.asOf === null) throw new Error('The set names no as-of date');
  return { asOf: brought.asOf, settings, lens: null, unitId: null };
}

/** The defaults but for these. */
export function settingsWith(values: Readonly<Record<string, unknown>>): SettingsFile {
  const outcome = readSettings(JSON.stringify(values));
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems[0]?.sentence);
}

/** Every metric's rows, those that are kept as they are. */
export async function askAll(force: Force): Promise<void> {
  for (const metric of DEFINITIONS) await force.ask(metric);
}

/** The browser's engine in Node, and the native one kept to one thread. */
export const openOurs = async (): Promise<Engines> => ({
  warehouse: await openNodeWasm(),
  solver: await openNodeSolver()
});

export const openFloor = async (): Promise<Engines> => ({
  warehouse: await openNative({ threads: 1 }),
  solver: await openNodeSolver()
});

/** A force that stands: loaded and built. */
export async function standing(engines: Engines, brought: Brought): Promise<Force> {
  const force = await Force.open(engines);
  await takenIn(force, brought);
  await force.build(everything(brought));
  return force;
}

export async function close({ warehouse, solver }: Engines): Promise<void> {
  solver.close();
  await warehouse.close();
}
