// The published contract: valid by the official profiles, and of one mind with the checker about every row.
import { readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { columnsOf } from '../src/lib/extracts/contract.ts';
import type { Records } from '../src/lib/extracts/records.ts';
import { EXTRACTS, extractById, isExtractId, type ExtractId } from '../src/lib/extracts/registry.ts';
import { dataPackage, jsonSchemaOf, tableSchemaOf } from '../src/lib/extracts/schemas.ts';
import { readFiles } from '../src/lib/intake/open-node.ts';
import { loadRecords } from '../src/lib/warehouse/load.ts';
import { createSchema } from '../src/lib/warehouse/schema.ts';
import type { Warehouse } from '../src/lib/warehouse/warehouse.ts';
import { openNodeWasm } from '../src/lib/warehouse/node-wasm.ts';
import given from './support/corpus.json' with { type: 'json' };
import { exampleRow, nearBorder, rowWith, type TextRow } from './support/corpus.ts';
import { recordsOf } from './support/force.ts';
import { runs } from './support/strength.ts';

const profile = (name: string) =>
  JSON.parse(readFileSync(new URL(`support/profiles/${name}.json`, import.meta.url), 'utf8'));

describe('the official profiles', () => {
  const validates = (name: string) =>
    new Ajv({ strict: false, validateFormats: false }).compile(profile(name));

  test('take the data package', () => {
    const isValid = validates('datapackage');
    expect([isValid(dataPackage()), isValid.errors]).toEqual([true, null]);
  });

  test('take the table schema of every extract, and not one whose field has no name', () => {
    const isValid = validates('tableschema');
    for (const extract of EXTRACTS)
      expect([isValid(tableSchemaOf(extract)), isValid.errors]).toEqual([true, null]);
    expect(isValid({ fields: [{ type: 'string' }] })).toBe(false);
  });
});

test('every reference leads to a key of the package, and every key to its fields', () => {
  type Table = { name: string; schema: Record<string, never> & { fields: { name: string }[] } };
  const tables = dataPackage()['resources'] as unknown as Table[];
  const fieldsOf = new Map(
    tables.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)])
  );
  let references = 0;
  for (const { name, schema } of tables) {
    const keys = (schema['primaryKey'] ?? schema['uniqueKeys']?.[0]) as unknown as string[];
    expect(fieldsOf.get(name)).toEqual(expect.arrayContaining(keys));
    const foreign = (schema['foreignKeys'] ?? []) as {
      fields: string[];
      reference: { resource?: string; fields: string[] };
    }[];
    for (const { fields, reference } of foreign) {
      references++;
      expect(fieldsOf.get(name)).toEqual(expect.arrayContaining(fields));
      const target = tables.find((table) => table.name === (reference.resource ?? name));
      expect(target?.schema['primaryKey']).toEqual(reference.fields);
    }
  }
  expect(references).toBe(EXTRACTS.flatMap(columnsOf).filter((column) => column.references).length);
});

const interpreters = new Map<ExtractId, ValidateFunction>(
  EXTRACTS.map((extract) => [extract.id, new Ajv2020({ strict: true }).compile(jsonSchemaOf(extract))])
);

let warehouse: Warehouse;
beforeAll(async () => void (warehouse = await openNodeWasm()));
beforeEach(() => createSchema(warehouse));
afterAll(() => warehouse.close());

/** Whether the checker accepts each of the records, in order. */
async function checked(records: Records): Promise<boolean[]> {
  await loadRecords(warehouse, records);
  const rows = await warehouse.rows(`select record_number as at from stg_${records.extract}`);
  const accepted = new Set(rows.map(({ at }) => at));
  return Array.from({ length: records.recordCount }, (_, at) => accepted.has(at));
}

const interpreted = (id: ExtractId, rows: readonly TextRow[]): boolean[] =>
  rows.map((row) => interpreters.get(id)!(row) as boolean);

/** Both verdicts on each row, said with the row where they differ; each verdict must fall at least once. */
async function differences(id: ExtractId, rows: readonly TextRow[]): Promise<unknown[]> {
  const [ours, theirs] = [await checked(recordsOf(id, rows)), interpreted(id, rows)];
  expect(new Set(ours)).toEqual(new Set([true, false]));
  return rows.flatMap((row, at) =>
    ours[at] === theirs[at] ? [] : [{ checker: ours[at], schema: theirs[at], row }]
  );
}

describe('the checker and the schema are of one mind', () => {
  const cases = given.map((one) => [`${one.extract}.${one.column}`, one] as const);

  test.each(cases)('on %s', async (_, { extract: id, column: name, taken, refused }) => {
    if (!isExtractId(id)) throw new Error(`No extract ${id}`);
    const extract = extractById(id);
    const column = columnsOf(extract).find((one) => one.name === name)!;
    const rows = [...taken, ...refused].map((value, index) => rowWith(extract, column, value, index));
    const verdicts = [...taken.map(() => true), ...refused.map(() => false)];
    expect(await checked(recordsOf(id, rows))).toEqual(verdicts);
    expect(interpreted(id, rows)).toEqual(verdicts);
  });

  test('of every kind of column some values are given', () => {
    const kinds = given.map(({ extract, column }) =>
      columnsOf(extractById(extract as ExtractId)).find(({ name }) => name === column)
    );
    expect(new Set(kinds.map((column) => column?.kind))).toEqual(
      new Set(EXTRACTS.flatMap(columnsOf).map(({ kind }) => kind))
    );
  });

  test.each(EXTRACTS.map(({ id }) => id))('on values near the borders of %s', async (id) => {
    const extract = extractById(id);
    const columns = columnsOf(extract);
    const values = fc.tuple(
      ...columns.map((column) => fc.array(nearBorder(column), { minLength: 15, maxLength: 25 }))
    );
    await fc.assert(
      fc.asyncProperty(values, async (lists) => {
        const rows = columns.flatMap((column, at) => {
          // Two rows with one key are a fault between rows, which no schema of a row can tell.
          const isOnlyId = column.kind === 'id' && extract.primaryKey.includes(column.name);
          const list = isOnlyId
            ? [...new Map(lists[at]!.map((value) => [value.replace(/[ \t\u00a0]/g, ''), value])).values()]
            : lists[at]!;
          return list.map((value, index) => rowWith(extract, column, value, at * 100 + index + 1));
        });
        expect(await differences(id, [exampleRow(extract), ...rows])).toEqual([]);
      }),
      { numRuns: runs(4), endOnFailure: true }
    );
  });
});

/** Faults that lie between two values or two rows: a schema of one row's values can't tell them. */
const BETWEEN = ['end-before-start', 'duplicate-key'];

const BROKEN = new URL('../data/broken/', import.meta.url);
const rowFaults = readdirSync(BROKEN).filter((folder) => {
  const expected = JSON.parse(readFileSync(new URL(`${folder}/expected.json`, BROKEN), 'utf8'));
  return expected.severity === 'row' && !expected.grown && !BETWEEN.includes(folder);
});

test.each(rowFaults)('on the rows of data/broken/%s', async (folder) => {
  const names = readdirSync(new URL(`${folder}/`, BROKEN)).filter((name) => name.endsWith('.csv'));
  const files = names.map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(new URL(`${folder}/${name}`, BROKEN)))
  }));
  const { records } = await readFiles(files, { asOf: '2026-09-30' });
  for (const each of records) {
    // What came as columns has no text of its own: then it is the file as it was brought, without its header.
    const own = each.runs ? files.find(({ name }) => name === each.source)!.bytes : each.bytes;
    const cells = Papa.parse<string[]>(new TextDecoder().decode(own), {
      delimiter: ',',
      skipEmptyLines: true
    }).data.slice(each.runs ? 1 : 0);
    expect(cells).toHaveLength(each.recordCount);
    const rows = cells.map((row) =>
      Object.fromEntries(
        each.columns.flatMap((column, at) => (column === null ? [] : [[column, row[at] ?? '']]))
      )
    );
    expect(await checked(each)).toEqual(interpreted(each.extract as ExtractId, rows));
  }
});
