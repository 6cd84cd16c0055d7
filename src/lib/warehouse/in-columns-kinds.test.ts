// Every kind of column that goes to the engine as a column comes out as the checker takes its text, whatever was written.
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openLoader } from '../../../tests/support/loader.ts';
import { records, stopped } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';
import { columnsOf, type Column, type ColumnKind, type Extract } from '../extracts/contract.ts';
import { officers } from '../extracts/officers.ts';
import type { Records } from '../extracts/records.ts';
import { survey } from '../extracts/survey.ts';
import { visits } from '../extracts/visits.ts';
import type { FileMapping } from '../intake/mapping.ts';
import { loadRecords } from './load.ts';
import { name } from './literal.ts';
import { bytesOf } from './runs-as-text.ts';
import { createSchema, emptyStaging, stagingTable } from './schema.ts';

const { warehouse } = await openLoader();
afterAll(() => warehouse.close());
await createSchema(warehouse);

type Values = Readonly<Record<Exclude<ColumnKind, 'code' | 'text'>, readonly string[]>>;

/** Values that the contract takes. */
const TAKEN: Values = {
  id: ['A-1', 'A-2', 'A-3', 'B.1:x', 'C'.repeat(64), ' A-4 '],
  day: ['2026-09-30', '2024-02-29', '3/9/2026', ' 2026-09-30'],
  moment: [
    ...['2026-09-30T14:05', '2026-09-30 00:00', '2026-09-30T23:59:58', '2026-09-30', '1999-12-31'],
    ...['3/9/2026 08:00', '03/09/2026', ' 2026-09-30T14:05 ']
  ],
  month: ['2026-09', '2025-12'],
  yes_no: ['yes', 'no', 'Y', 'TRUE', '0', '1', ' n'],
  number: ['1', '1.0', '+1', '1.', '3.14159265358979', '4.50', '1.23456789012345678', '003'],
  whole_number: ['12', '12.0', '+3', '007', '0', '2147483647'],
  pattern: ['MTWTF--', 'M------']
};

/** And some that it does not, or that are left to the checker. */
const LEFT: Values = {
  id: ['A 1', 'D'.repeat(65)],
  day: ['2026-02-30', '31/9/2026', '2026-9-3'],
  moment: [
    ...['2026-09-30T24:00', '2026-09-30T14:60', '2026-09-30T14:05:60', '2026-09-30T14:5', '2026-09-30T'],
    ...['3/9/2026T08:00', '2026-09-30T14:05Z', '2026-02-30 08:00', '2026-09-30  08:00']
  ],
  month: ['2026-13', '2026-9'],
  yes_no: ['perhaps', 'ja'],
  number: ['1e0', '-1', '1,5', '60', '.', '-', '1.2.3', '1 0'],
  whole_number: ['1.5', '-1', '2147483648', '.0', '12x'],
  pattern: ['MTWTF1-', 'MTWTF', 'MTWTF---']
};

const valuesOf = ({ kind, codes = [] }: Column, values: Values): readonly string[] => {
  if (kind !== 'code') return values[kind as keyof Values];
  return values === TAKEN ? [codes[0]!, codes.at(-1)!, codes[0]!.toUpperCase()] : ['no such code'];
};

const cellOf = (column: Column) => {
  const taken = { weight: 30, arbitrary: fc.constantFrom(...valuesOf(column, TAKEN)) };
  const left = { weight: 1, arbitrary: fc.constantFrom(...valuesOf(column, LEFT)) };
  const blank = { weight: column.required ? 0 : 5, arbitrary: fc.constant('') };
  return fc.oneof(taken, left, blank);
};

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** In every file: a column of no contract. */
const COLOUR = fc.constantFrom('blue', 'grün', '', 'red, or so', 'a "b"');

/** `no` is no longer what it is in the contract. */
const MAPPING: FileMapping = {
  dayOrder: 'day_first',
  values: new Map(
    ['unannounced', 'skills_assessed'].map((column) => [
      column,
      new Map<string, string | null>([
        ['no', 'yes'],
        ['poss', 'no'],
        ['?', null]
      ])
    ])
  )
};

const mappingOf = (extract: Extract, isMapped: boolean): FileMapping => {
  const own = new Set(columnsOf(extract).map((column) => column.name));
  return isMapped
    ? { ...MAPPING, values: new Map([...MAPPING.values!].filter(([column]) => own.has(column))) }
    : {};
};

const EXTRACTS = [visits, officers, survey] as const;

const fileOf = fc.constantFrom<Extract>(...EXTRACTS).chain((extract) =>
  fc.record({
    extract: fc.constant(extract),
    rows: fc.array(fc.tuple(...columnsOf(extract).map(cellOf), COLOUR), { minLength: 1, maxLength: 5 }),
    isMapped: fc.boolean()
  })
);

const written = (extract: Extract, rows: readonly (readonly string[])[]): string =>
  [[...columnsOf(extract).map((column) => column.name), 'colour'], ...rows]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');

/** What becomes of the records, and the table that they leave. */
async function loaded(extract: Extract, of: Records) {
  await emptyStaging(warehouse, extract);
  const outcome = await loadRecords(warehouse, of);
  const table = stagingTable(extract.id);
  const rows = await warehouse.rows(
    `select columns(*)::varchar from ${table} order by ${name('record_number')}`
  );
  return { outcome, rows };
}

/** The same records for the checker, which is told nothing of their form. */
const asText = (of: Records): Records => ({
  ...of,
  bytes: bytesOf(of),
  runs: null,
  isInForm: false,
  isPlain: false
});

const readAs = (extract: Extract, rows: readonly (readonly string[])[], mapping: FileMapping) =>
  records(written(extract, rows), extract.file, mapping);

/** As columns, as the text of those columns, and as the checker takes what was written: a wrong record leaves it that. */
async function expectTheSame(extract: Extract, rows: readonly (readonly string[])[], mapping: FileMapping) {
  const found = await readAs(extract, rows, mapping);
  if (found.runs === null) return null;
  const asColumns = await loaded(extract, found);
  expect(asColumns).toEqual(await loaded(extract, asText(found)));
  const broken = rows[0]!.map((_, field) => (field === 0 ? 'of no form' : ''));
  const judged = await readAs(extract, [...rows, broken], mapping);
  expect(judged.runs).toBeNull();
  expect((await loaded(extract, judged)).rows).toEqual(asColumns.rows);
  return asColumns.rows;
}

/** A row of an extract with the first value of each column, its earlier day long ago, but for some cells. */
const rowWith = (extract: Extract, some: Readonly<Record<string, string>>): string[] => {
  const earlier = extract.orderedDays.map(({ from }) => [from, '1999-12-31']);
  const cells: Record<string, string> = { ...Object.fromEntries(earlier), ...some };
  return [...columnsOf(extract).map((column) => cells[column.name] ?? valuesOf(column, TAKEN)[0]!), 'blue'];
};

test.each(EXTRACTS)('each value of $id that is taken, and none that is not', async (extract) => {
  const taken: string[][] = [];
  for (const column of columnsOf(extract)) {
    const own = extract.primaryKey.includes(column.name);
    for (const value of valuesOf(column, TAKEN))
      taken.push(
        rowWith(extract, {
          ...(!own && { [extract.primaryKey[0]!]: `K-${taken.length}` }),
          [column.name]: value
        })
      );
    for (const value of valuesOf(column, LEFT)) {
      const left = rowWith(extract, { [column.name]: value });
      const found = await readAs(extract, [left], mappingOf(extract, true)).catch(() => null);
      expect(found?.runs ?? null, `${column.name} ${value}`).toBeNull();
    }
  }
  expect(await expectTheSame(extract, taken, mappingOf(extract, true))).not.toBeNull();
});

test('any file of them comes out the same, mapped or not', async () => {
  await fc.assert(
    fc.asyncProperty(fileOf, async ({ extract, rows, isMapped }) => {
      await expectTheSame(extract, rows, mappingOf(extract, isMapped));
    }),
    { numRuns: runs(20) }
  );
});

test('values that the reader gave another meaning, and a time that is not known', async () => {
  const rows = ['no', 'poss', '?', 'yes'].map((unannounced, index) =>
    rowWith(visits, {
      visit_id: `V-${index}`,
      unannounced,
      visited_at: '3/9/2026',
      risk_assessed_at: '2026-09-02 08:30',
      recorded_on_visor_at: ''
    })
  );
  const kept = await expectTheSame(visits, rows, mappingOf(visits, true));
  expect(kept!.map(({ unannounced }) => unannounced)).toEqual(['true', 'false', null, 'true']);
  expect(kept![0]).toMatchObject({
    visited_at: '2026-09-03 00:00:00',
    visited_at_has_time: 'false',
    risk_assessed_at: '2026-09-02 08:30:00',
    risk_assessed_at_has_time: 'true',
    recorded_on_visor_at_has_time: null
  });
});

test('a column of no contract that names people stops the file, however far down', async () => {
  const rows = Array.from({ length: 9000 }, (_, index) => [
    `U-${index}`,
    '2026-09',
    'demands',
    '3.5',
    '12',
    'blue, or so'
  ]);
  expect((await records(written(survey, rows), survey.file)).runs).not.toBeNull();
  for (const at of [0, 8000, 8999]) {
    const named = rows.with(at, rows[at]!.with(5, 'jo.doe@example.org'));
    expect(await stopped(written(survey, named), survey.file)).toMatchObject({
      id: 'direct-identifier',
      column: 'colour'
    });
  }
});
