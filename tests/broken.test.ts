// Every fault of the problem catalogue has a folder of extracts that shows it, and nothing else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROBLEM_IDS, PROBLEMS } from '../src/lib/extracts/problems.ts';
import type { Receipt } from '../src/lib/extracts/records.ts';
import { problemsOf } from '../src/lib/intake/files.ts';
import { readMappingFile } from '../src/lib/intake/mapping-file.ts';
import { readFiles } from '../src/lib/intake/open-node.ts';
import type { Brought, BringOptions, FileBytes } from '../src/lib/intake/files.ts';
import { Force, type Engines } from '../src/lib/pipeline/force.ts';
import { readyToBuild } from '../src/lib/pipeline/bring.ts';
import { DEFAULT_SETTINGS, settingsInForce } from '../src/lib/settings/settings.ts';
import { made, type Outcome, type Problem } from '../src/lib/shared/outcome.ts';
import { checkBoundaries, crossCheck } from '../src/lib/warehouse/cross-checks.ts';
import { openNodeWasm } from '../src/lib/warehouse/node-wasm.ts';
import { buildParameters } from '../src/lib/warehouse/parameters.ts';
import type { Warehouse } from '../src/lib/warehouse/warehouse.ts';

/** A mapping file for the tables beside it. */
const MAPPING = 'mapping.json';
const ROOT = new URL('../data/broken/', import.meta.url);
const FOLDERS = readdirSync(ROOT);

interface Expected {
  readonly problem: string;
  readonly severity: string;
  /** Problems that cannot but come with it. */
  readonly together?: readonly string[];
  /** The reader's as-of date; null = the manifests say. 30 September 2026 unless said. */
  readonly as_of?: string | null;
  /** What the reader said of a table, by its name: a mapping of that table alone. */
  readonly said?: Readonly<Record<string, { headerRow?: number; columns?: Record<string, string | null> }>>;
  /** A file too large to keep: its last line is repeated up to this size. */
  readonly grown?: { readonly file: string; readonly bytes: number };
}

const expectedOf = (folder: string): Expected =>
  JSON.parse(readFileSync(new URL(`${folder}/expected.json`, ROOT), 'utf8')) as Expected;

function grown(bytes: Uint8Array, size: number): Uint8Array {
  const larger = new Uint8Array(size);
  larger.set(bytes);
  const lastLine = bytes.lastIndexOf(10, bytes.length - 2) + 1;
  for (let at = bytes.length; at < size; at += at - lastLine) larger.copyWithin(at, lastLine, at);
  return larger;
}

const filesIn = (folder: string, expected: Expected): FileBytes[] =>
  readdirSync(new URL(`${folder}/`, ROOT))
    .filter((name) => name !== 'expected.json' && name !== MAPPING)
    .map((name) => {
      const bytes = new Uint8Array(readFileSync(new URL(`${folder}/${name}`, ROOT)));
      return { name, bytes: expected.grown?.file === name ? grown(bytes, expected.grown.bytes) : bytes };
    });

function mappingsIn(folder: string): Outcome<BringOptions['mappings']> {
  const path = new URL(`${folder}/${MAPPING}`, ROOT);
  if (!existsSync(path)) return made(undefined);
  const read = readMappingFile(MAPPING, new Uint8Array(readFileSync(path)));
  return read.ok ? made({ name: MAPPING, file: read.value }) : read;
}

const saidIn = ({ said = {} }: Expected): NonNullable<BringOptions['files']> =>
  new Map(
    Object.entries(said).map(([name, { columns = {}, ...mapping }]) => [
      name,
      { ...mapping, columns: new Map(Object.entries(columns)) }
    ])
  );

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openNodeWasm();
});
afterAll(() => warehouse.close());

/** What the checker and the checks across extracts say of what was read. */
async function checked(brought: Brought, asOf: string): Promise<Problem[]> {
  const force = await Force.open({ warehouse } as Engines);
  const problems: Problem[] = [];
  const receipts: Receipt[] = [];
  for (const records of brought.records) {
    const outcome = await force.load(records);
    if (outcome.ok) receipts.push(outcome.value);
    problems.push(...(outcome.ok ? outcome.value.problems : outcome.problems));
  }
  for (const { rows, accepted, rejected, blank } of receipts) expect(accepted + rejected + blank).toBe(rows);
  const ready = readyToBuild(force);
  if (!ready.ok) return [...problems, ...ready.problems];
  const settingsOn = (day: string) => settingsInForce(DEFAULT_SETTINGS, day);
  await buildParameters(warehouse, { asOf, settingsOn, loaded: force.loaded });
  const sources = new Map(brought.records.map((records) => [records.extract as string, records]));
  problems.push(...(await crossCheck(warehouse, sources)));
  if (brought.boundaries && sources.has('areas'))
    problems.push(...(await checkBoundaries(warehouse, brought.boundaries.areaIds, brought.boundaries.file)));
  return problems;
}

async function everyProblemIn(folder: string): Promise<Problem[]> {
  const expected = expectedOf(folder);
  const asOf = expected.as_of === undefined ? '2026-09-30' : expected.as_of;
  const mappings = mappingsIn(folder);
  if (!mappings.ok) return [...mappings.problems];
  const brought = await readFiles(filesIn(folder, expected), {
    ...(asOf === null ? {} : { asOf }),
    ...(mappings.value ? { mappings: mappings.value } : {}),
    files: saidIn(expected)
  });
  const atIntake = problemsOf(brought).filter((each) =>
    brought.records.every(({ problems }) => !problems.includes(each))
  );
  return [...atIntake, ...(await checked(brought, '2026-09-30'))];
}

test('every fault of the catalogue has its folder, and every folder is a fault of the catalogue', () => {
  expect([...FOLDERS].sort()).toEqual([...PROBLEM_IDS].sort());
});

test.each(FOLDERS)('%s', async (folder) => {
  const { problem, severity, together = [] } = expectedOf(folder);
  const found = await everyProblemIn(folder);
  expect([...new Set(found.map(({ id }) => id))].sort()).toEqual([problem, ...together].sort());
  const shown = found.filter(({ id }) => id === problem);
  expect(shown).toHaveLength(1);
  expect([problem, shown[0]?.severity, PROBLEMS[problem as 'empty-file'].severity]).toEqual([
    folder,
    severity,
    severity
  ]);
  for (const { sentence, advice } of found)
    for (const words of [sentence, advice]) expect(words).not.toMatch(/undefined|null|\[object|“”/);
});
