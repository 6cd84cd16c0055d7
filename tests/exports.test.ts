// Invented exports as systems write them: what is asked, and what is read once it is answered.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Receipt } from '../src/lib/extracts/records.ts';
import { problemsOf } from '../src/lib/intake/files.ts';
import { inspect } from '../src/lib/intake/inspect.ts';
import { mappingFor, readMappingFile } from '../src/lib/intake/mapping-file.ts';
import type { MappingFile } from '../src/lib/intake/mapping-file.ts';
import { nodeOpener, readFiles } from '../src/lib/intake/open-node.ts';
import { openFiles } from '../src/lib/intake/open.ts';
import type { TextTable } from '../src/lib/intake/table.ts';
import { loadRecords } from '../src/lib/warehouse/load.ts';
import { openNative } from '../src/lib/warehouse/native.ts';
import { createSchema } from '../src/lib/warehouse/schema.ts';
import type { Row, Warehouse } from '../src/lib/warehouse/warehouse.ts';

const ROOT = new URL('support/exports/', import.meta.url);

interface Expected {
  readonly file: string;
  /** Recognised without a mapping; null where that is asked. */
  readonly extract: string | null;
  readonly asks: readonly string[];
  readonly aboveHeader: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  /** Id and line of every problem once the mapping is applied, in order. */
  readonly problems: readonly (readonly [string, number | null])[];
}

const bytesIn = (folder: string, name: string) =>
  new Uint8Array(readFileSync(new URL(`${folder}/${name}`, ROOT)));
const expectedOf = (folder: string): Expected =>
  JSON.parse(readFileSync(new URL(`${folder}/expected.json`, ROOT), 'utf8')) as Expected;

function mappingsOf(folder: string): MappingFile {
  const read = readMappingFile('mapping.json', bytesIn(folder, 'mapping.json'));
  if (!read.ok) throw new Error(read.problems[0]?.sentence);
  return read.value;
}

async function tableOf(folder: string): Promise<TextTable> {
  const { file } = expectedOf(folder);
  const { tables } = await openFiles([{ name: file, bytes: bytesIn(folder, file) }], nodeOpener);
  return tables[0]!;
}

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openNative();
  await createSchema(warehouse);
});
afterAll(() => warehouse.close());

async function loaded(
  name: string,
  bytes: Uint8Array,
  file?: MappingFile
): Promise<{ receipt: Receipt; rows: Row[] }> {
  const brought = await readFiles(
    [{ name, bytes }],
    file ? { mappings: { name: 'mapping.json', file } } : {}
  );
  const [records] = brought.records;
  if (!records) throw new Error(problemsOf(brought)[0]?.sentence);
  const outcome = await loadRecords(warehouse, records);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.sentence);
  const rows = await warehouse.rows(
    `select columns(* exclude record_number)::varchar from stg_${records.extract} order by record_number`
  );
  return { receipt: outcome.value, rows };
}

test.each(readdirSync(ROOT))('%s', async (folder) => {
  const { file, extract, asks, problems, ...counts } = expectedOf(folder);
  const table = await tableOf(folder);
  const before = inspect(table);
  expect(before).toMatchObject({ ok: true });
  if (!before.ok) return;
  expect([before.value.extract?.extract ?? null, before.value.asks.map(({ kind }) => kind)]).toEqual([
    extract,
    asks
  ]);

  const mappings = mappingsOf(folder);
  const after = inspect(table, mappingFor(table, mappings)?.mapping);
  expect(after).toMatchObject({ ok: true, value: { asks: [], fault: null } });

  const read = await loaded(file, bytesIn(folder, file), mappings);
  const { receipt } = read;
  expect(receipt).toMatchObject({
    aboveHeader: counts.aboveHeader,
    rows: counts.rows,
    accepted: counts.accepted
  });
  expect(receipt).toMatchObject({ rejected: counts.rejected, blank: counts.blank });
  expect(receipt.problems.map(({ id, line = null }) => [id, line])).toEqual(problems);
  const plain = await loaded(`${receipt.extract}.csv`, bytesIn(folder, 'plain.csv'));
  expect(plain.receipt.problems).toEqual([]);
  expect(read.rows).toEqual(plain.rows);
});
