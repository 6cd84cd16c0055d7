// The checker and the engine's own reader of CSV, on the same bytes: both reject the same lines for the rules that both
// have, which are days, moments, numbers, and rows with too few or too many values. Beyond the engine are codes, ids,
// limits, needed values, keys, the order of days and the length of a cell; and it takes values that the contract does
// not (`MORE_IS_TAKEN`). A `count(*)` over its reader rejects nothing: the table has to be made, with all its columns.
// Files with mixed line ends, UTF-16 and Windows-1252 it can't read at all, and a record with a line break in a cell it
// counts as one line; those are compared nowhere.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { columnsOf } from '../src/lib/extracts/contract.ts';
import type { Records } from '../src/lib/extracts/records.ts';
import { extractById, type ExtractId } from '../src/lib/extracts/registry.ts';
import { readFiles } from '../src/lib/intake/open-node.ts';
import { loadRecords } from '../src/lib/warehouse/load.ts';
import { openNative } from '../src/lib/warehouse/native.ts';
import { createSchema } from '../src/lib/warehouse/schema.ts';
import type { Warehouse } from '../src/lib/warehouse/warehouse.ts';
import { runs } from './support/strength.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openNative();
});
afterAll(() => warehouse.close());
beforeEach(() => createSchema(warehouse));

const SHARED_RULES = ['not-a-day', 'not-a-moment', 'not-a-number', 'not-a-whole-number', 'ragged-row'];

const ENGINE_TYPES: Readonly<Record<string, string>> = {
  day: 'date',
  moment: 'timestamp',
  number: 'double',
  whole_number: 'integer'
};

const sorted = (lines: Iterable<number>) => [...new Set(lines)].sort((a, b) => a - b);

/** Lines that break a shared rule, as the checker tells them. */
async function ours(records: Records): Promise<number[]> {
  const outcome = await loadRecords(warehouse, records);
  const problems = outcome.ok ? outcome.value.problems : outcome.problems;
  const shared = problems.filter(({ id }) => SHARED_RULES.includes(id));
  return sorted(shared.map(({ line = NaN }) => line));
}

/** Lines that the engine rejects where it is told the types. */
async function theirs(
  bytes: Uint8Array,
  { extract, columns, delimiter, aboveHeader }: Records
): Promise<number[]> {
  const kinds = new Map(columnsOf(extractById(extract as ExtractId)).map(({ name, kind }) => [name, kind]));
  const typed = columns.map(
    (column, index) => `'c${index}': '${ENGINE_TYPES[kinds.get(column ?? '') ?? ''] ?? 'varchar'}'`
  );
  const slot = await warehouse.attach(bytes);
  await warehouse.run(
    `create or replace table engine_read as select * from read_csv('${slot}', columns = {${typed.join(', ')}}, ` +
      `auto_detect = false, skip = ${aboveHeader}, header = true, delim = '${delimiter}', quote = '"', escape = '"', nullstr = '', store_rejects = true)`
  );
  const rows = await warehouse.rows('select line::integer as line from reject_errors');
  for (const table of ['reject_errors', 'reject_scans', 'engine_read'])
    await warehouse.run(`drop table ${table}`);
  await warehouse.detach(slot);
  return sorted(rows.map(({ line }) => Number(line)));
}

async function read(name: string, bytes: Uint8Array): Promise<Records | undefined> {
  const { records } = await readFiles([{ name, bytes }]);
  return records[0];
}

const BROKEN = new URL('../data/broken/', import.meta.url);
const FILES = readdirSync(BROKEN).flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, BROKEN))
    .filter((name) => name.endsWith('.csv'))
    .map((name): [string, string] => [folder, name])
);

test.each(FILES)('data/broken/%s/%s', async (folder, name) => {
  const bytes = new Uint8Array(readFileSync(new URL(`${folder}/${name}`, BROKEN)));
  const records = await read(name, bytes);
  if (records === undefined) return;
  const lines = await ours(records);
  expect(await theirs(bytes, records)).toEqual(lines);
  if (SHARED_RULES.includes(folder) && name === records.problems[0]?.file) expect(lines).not.toEqual([]);
});

const DAYS = [
  '2026-09-30',
  '2024-02-29',
  '',
  '30/09/2026',
  'soon',
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '20260930'
];
const MOMENTS = [
  '2026-09-30T14:05',
  '2026-09-30 14:05:09',
  '2026-09-30',
  '',
  '2026-09-30T25:00',
  'later',
  '14:05'
];
const NUMBERS = ['1.5', '0.25', '+5', '.5', '5.', '', 'many', '1,000', '£3', '1 000', '1.2.3', '--1'];
const WHOLE = ['0', '31', '+3', '12', '', 'several', '1,000', '3 000', '5-6'];
const TEXT = ['North', 'a "b" c', 'x, y', ''];

/** An extract, and the values of its columns; the first column is the key. */
const TABLES = {
  visits: {
    case_id: ['C-1'],
    due_on: DAYS,
    visited_at: MOMENTS,
    recorded_on_visor_at: MOMENTS,
    unannounced: ['yes', 'maybe', '']
  },
  areas: {
    area_name: TEXT,
    unit_id: ['U-1'],
    area_km2: NUMBERS,
    population: WHOLE,
    population_year: WHOLE,
    travel_hours: NUMBERS
  }
} as const;

const quoted = (cell: string, always: boolean) =>
  always || /[",;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const aTable = fc.constantFrom(...Object.entries(TABLES)).chain(([extract, columns]) => {
  const cells = fc.tuple(
    ...Object.values(columns).map((values: readonly string[]) => fc.constantFrom(...values))
  );
  const row = fc.record({ cells, isQuoted: fc.boolean(), surplus: fc.constantFrom(0, 0, 0, 0, -1, -2, 1) });
  return fc.record({
    extract: fc.constant(extract),
    rows: fc.array(row, { minLength: 1, maxLength: 25 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n')
  });
});

test('any table of days, moments and numbers, right and wrong, with rows too short and too long, in any dialect', async () => {
  let agreed = 0;
  await fc.assert(
    fc.asyncProperty(aTable, async ({ extract, rows, delimiter, lineEnd }) => {
      const columns = TABLES[extract as keyof typeof TABLES];
      const header = [columnsOf(extractById(extract as ExtractId))[0]?.name, ...Object.keys(columns)];
      const lines = rows.map(({ cells, isQuoted, surplus }, index) => {
        const all = [`K-${index}`, ...cells.map((cell) => quoted(cell, isQuoted))];
        return surplus > 0 ? [...all, 'surplus'] : all.slice(0, all.length + surplus);
      });
      const text = [header, ...lines].map((cells) => cells.join(delimiter) + lineEnd).join('');
      const bytes = new TextEncoder().encode(text);
      const records = await read(`${extract}.csv`, bytes);
      if (records === undefined) return;
      const found = await ours(records);
      expect(await theirs(bytes, records)).toEqual(found);
      agreed += found.length;
    }),
    { numRuns: runs(60), endOnFailure: true }
  );
  expect(agreed).toBeGreaterThan(runs(60));
});

/** Values that the engine casts and the contract does not take. */
const MORE_IS_TAKEN = {
  due_on: ['2026-9-3', '2026/09/30'],
  visited_at: ['2026-9-3 14:05', '2026-09-30 14:05:09.5'],
  area_km2: ['1e3', 'nan', 'infinity'],
  population: ['3.5', '1e3', '0x1F']
};

test.each(
  Object.entries(MORE_IS_TAKEN).flatMap(([column, values]) => values.map((value) => [column, value]))
)('%s %s is a value to the engine alone', async (column = '', value = '') => {
  const [extract, columns] = column in TABLES.visits ? ['visits', TABLES.visits] : ['areas', TABLES.areas];
  const right = { case_id: 'C-1', area_name: 'North', unit_id: 'U-1', area_km2: '1', population: '1' };
  const names = Object.keys(columns);
  const row = names.map((name) => (name === column ? value : (right[name as 'unit_id'] ?? '')));
  const header = [columnsOf(extractById(extract as ExtractId))[0]?.name, ...names];
  const bytes = new TextEncoder().encode(
    [header, ['K-1', ...row]].map((cells) => `${cells.join(',')}\n`).join('')
  );
  const records = await read(`${extract}.csv`, bytes);
  expect(await theirs(bytes, records as Records)).toEqual([]);
  expect(await ours(records as Records)).toEqual([2]);
});
