// Three ways from the bytes of a history to its rows in one tab. Built for the bench alone: no part of the app.
import '../../../src/lib/intake/jitless.ts';
import Papa from 'papaparse';
import { caseHistory } from '../../../src/lib/extracts/case-history.ts';
import { columnsOf } from '../../../src/lib/extracts/contract.ts';
import { readFiles } from '../../../src/lib/intake/files.ts';
import { browserOpener } from '../../../src/lib/intake/open-browser.ts';
import { openBrowser } from '../../../src/lib/warehouse/browser.ts';
import { literal } from '../../../src/lib/warehouse/literal.ts';
import { loadRecords } from '../../../src/lib/warehouse/load.ts';
import { onlyNumber } from '../../../src/lib/warehouse/query.ts';
import { createSchema, typeOf } from '../../../src/lib/warehouse/schema.ts';
import type { Warehouse } from '../../../src/lib/warehouse/warehouse.ts';

const FILE = 'case_history.csv';
const PEER = 'read_by_peer';

/** As the page does it: opened and read in the workers, checked and typed in the engine. The bytes are handed over. */
async function takenIn(warehouse: Warehouse, name: string, bytes: Uint8Array): Promise<number> {
  const { records, refusals } = await readFiles([{ name, bytes }], browserOpener);
  const [history] = records;
  if (!history) throw new Error(JSON.stringify(refusals));
  const outcome = await loadRecords(warehouse, history);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.sentence);
  return outcome.value.accepted;
}

const ours = (warehouse: Warehouse, bytes: Uint8Array): Promise<number> =>
  takenIn(warehouse, FILE, bytes.slice());

/** Text as a table of the contract's types; nothing is checked but that every value is of its type. What is counted. */
async function intoTable(warehouse: Warehouse, bytes: Uint8Array, counted = PEER): Promise<number> {
  const types = columnsOf(caseHistory).map((column) => `${literal(column.name)}: ${literal(typeOf(column))}`);
  const slot = await warehouse.attach(bytes);
  await warehouse.run(
    `create or replace table ${PEER} as select * from read_csv(${literal(slot)}, ` +
      `columns = {${types.join(', ')}}, auto_detect = false, header = true, delim = ',', quote = '"')`
  );
  await warehouse.detach(slot);
  const [row] = await warehouse.rows(`select count(*)::integer as rows from ${counted}`);
  await warehouse.run(`drop table ${PEER}`);
  return onlyNumber(row, 'rows');
}

/** The same engine's own reader. */
const readCsv = (warehouse: Warehouse, bytes: Uint8Array): Promise<number> => intoTable(warehouse, bytes);

/** Row by row by the contract's own zod object: what passes, as objects. */
function checkedRows(bytes: Uint8Array): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  Papa.parse<Record<string, string | null>>(new TextDecoder().decode(bytes), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
    transform: (text) => text || null,
    step({ data }) {
      const checked = caseHistory.row.safeParse(data);
      if (checked.success) rows.push(checked.data);
    }
  });
  return rows;
}

const asObjects = (_: Warehouse, bytes: Uint8Array): number => checkedRows(bytes).length;

const asLine = (row: Readonly<Record<string, unknown>>): string => Object.values(row).join(',');

/**
 * To the same end as ours: a table in which every value is of its type and no key stands twice. Its objects go there as
 * lines, of which no value needs quotation marks: papaparse's own writer takes half as long again.
 */
function papaparse(warehouse: Warehouse, bytes: Uint8Array): Promise<number> {
  const header = columnsOf(caseHistory).map(({ name }) => name);
  const text = [header.join(','), ...checkedRows(bytes).map(asLine)].join('\n');
  const keys = caseHistory.primaryKey.join(', ');
  return intoTable(warehouse, new TextEncoder().encode(text), `(select distinct ${keys} from ${PEER})`);
}

const WAYS = { ours, readCsv, papaparse, asObjects };

export type Way = keyof typeof WAYS;

async function engine(): Promise<Warehouse> {
  const warehouse = await openBrowser();
  await createSchema(warehouse);
  return warehouse;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(file)).arrayBuffer());
}

let standing: Promise<Warehouse> | undefined;
let history: Promise<Uint8Array> | undefined;

/** Waits until the engine stands. */
async function stand(): Promise<void> {
  await (standing ??= engine());
}

/** Reads the history in one way; how many rows that made, and how long it took on the clock, in ms. */
async function read(way: Way): Promise<{ readonly rows: number; readonly ms: number }> {
  const warehouse = await (standing ??= engine());
  const bytes = await (history ??= bytesOf(FILE));
  const start = performance.now();
  const rows = await WAYS[way](warehouse, bytes);
  return { rows, ms: performance.now() - start };
}

export interface Taken {
  readonly rows: number;
  /** What the engine holds once they are in. */
  readonly tableBytes: number;
}

/** Takes one file in, of which nothing else is kept. */
async function take(file: string): Promise<Taken> {
  const warehouse = await (standing ??= engine());
  const rows = await takenIn(warehouse, file, await bytesOf(file));
  const [held] = await warehouse.rows('select sum(memory_usage_bytes)::double as held from duckdb_memory()');
  return { rows, tableBytes: onlyNumber(held, 'held') };
}

Object.assign(globalThis, { read, stand, take });
