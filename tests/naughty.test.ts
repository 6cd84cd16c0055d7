// Strings that have broken other programs, as names, ids, file names and sheet names: kept exactly, or refused and told.
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { metricCsv } from '../src/cli/report/written.ts';
import { FORMULA_ERROR, ID_PATTERN } from '../src/lib/extracts/contract.ts';
import type { Receipt } from '../src/lib/extracts/records.ts';
import type { ExtractId } from '../src/lib/extracts/registry.ts';
import { annotated, annotatedFile } from '../src/lib/intake/annotated-file.ts';
import { LIMITS } from '../src/lib/intake/limits.ts';
import { nodeOpener, readFiles } from '../src/lib/intake/open-node.ts';
import { openFiles } from '../src/lib/intake/open.ts';
import { workbookParts } from '../src/lib/intake/written-workbook.ts';
import type { FileBytes } from '../src/lib/intake/opener.ts';
import type { Metric } from '../src/lib/metrics/define.ts';
import { annotatedCopy } from '../src/lib/pipeline/annotated.ts';
import { Force } from '../src/lib/pipeline/force.ts';
import { csvText, restored } from '../src/lib/shared/csv.ts';
import { isolated } from '../src/lib/shared/isolated.ts';
import { csvOf, everyFormat, type TypedTable } from './support/formats.ts';
import { asLoaded, NAUGHTY } from './support/naughty.ts';
import { engines } from './support/pipeline.ts';
import { readFile, stopped, utf8 } from './support/reading.ts';
import { rowXml, xlsxOf } from './support/workbooks.ts';

let shared: Awaited<ReturnType<typeof engines>>;
beforeAll(async () => {
  shared = await engines();
});
afterAll(() => shared.warehouse.close());

interface Loaded {
  readonly force: Force;
  readonly receipt: Receipt;
  readonly copyOf: (file: FileBytes) => Promise<FileBytes>;
}

async function load(file: FileBytes): Promise<Loaded> {
  const read = await readFile({ name: file.name, bytes: file.bytes.slice() });
  if (!read.ok) throw new Error(read.problems.map(({ sentence }) => sentence).join(' '));
  const records = read.value;
  const force = await Force.open(shared);
  const outcome = await force.load(records);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ sentence }) => sentence).join(' '));
  const copyOf = async ({ name, bytes }: FileBytes): Promise<FileBytes> => {
    const open = async () => (await openFiles([{ name, bytes: bytes.slice() }], nodeOpener)).tables;
    const copy = await annotatedCopy(force, records, { openAgain: open, annotate: annotated });
    if (!copy.ok) throw new Error(copy.problems[0]?.sentence);
    const whole = await new Blob([...copy.value.parts]).arrayBuffer();
    return { name: copy.value.name, bytes: new Uint8Array(whole) };
  };
  return { force, receipt: outcome.value, copyOf };
}

/** As the database has it: decoders of the engine's own leave off a byte-order mark that a text begins with. */
async function columnOf(extract: ExtractId, column: string): Promise<string[]> {
  const rows = await shared.warehouse.rows(
    `select hex(encode(${column})) as value from stg_${extract} order by record_number`
  );
  return rows.map(({ value }) => Buffer.from(String(value), 'hex').toString());
}

/** Every row has become one of three things, and each that is not loaded is told. */
function expectAddedUp({ rows, accepted, rejected, blank, problems }: Receipt, count: number): void {
  expect([rows, accepted + rejected + blank]).toEqual([count, count]);
  const told = problems.filter(({ severity }) => severity === 'row');
  expect(told.reduce((sum, { count: times = 1 }) => sum + times, 0)).toBe(rejected);
}

const isValue = (text: string): boolean => !FORMULA_ERROR.test(text) && utf8(text).length <= LIMITS.cellBytes;
const isName = (text: string): boolean => text !== '' && isValue(text) && [...text].length <= 200;

const HEADER = ['unit_id', 'unit_name', 'force_id'];
const rowsOf = (names: readonly string[]) => names.map((name, index) => [`U-${index}`, name, 'F-1']);
const unitsOf = (names: readonly string[]): TypedTable => ({
  columns: HEADER.map((name) => ({ name, kind: 'text' })),
  rows: rowsOf(names)
});
const unitsCsv = (separator = ',') => csvText([HEADER, ...rowsOf(NAUGHTY)], separator);
const ownWorkbook = async (names: readonly string[]): Promise<Uint8Array> => {
  const parts = await workbookParts(
    'Units',
    (async function* () {
      yield [HEADER, ...rowsOf(names)];
    })()
  );
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};
const exactly = NAUGHTY.map(asLoaded).filter(isName);
/** What the reader of Arrow keeps: it leaves off a byte-order mark. */
const withoutMark = NAUGHTY.filter((text) => !text.startsWith('\ufeff'));
/** What the reader of OpenDocument keeps: it leaves off any blank at an end and reads `_x0041_` as a workbook has it. */
const withoutEdges = NAUGHTY.filter(
  (text) => text.trim() === text && !/ {2}|[\t\r\n]|_x[0-9A-F]{4}_/.test(text)
);

describe('as names', () => {
  test.each(['csv', 'tsv', 'txt', 'psv', 'ods', 'parquet', 'arrow', 'arrows'])(
    'a file of %s keeps each exactly, or tells its row',
    async (ending) => {
      const names = ending === 'ods' ? withoutEdges : /^(pa|ar)/.test(ending) ? withoutMark : NAUGHTY;
      const file = everyFormat('units', unitsOf(names)).find(({ name }) => name === `units.${ending}`)!;
      const { receipt } = await load(file);
      const undone = receipt.format === 'delimited' ? names.map(restored) : names;
      expect(await columnOf('units', 'unit_name')).toEqual(undone.map(asLoaded).filter(isName));
      expectAddedUp(receipt, names.length);
    }
  );

  test('a workbook keeps each exactly, or tells its row', async () => {
    const { receipt } = await load({ name: 'units.xlsx', bytes: await ownWorkbook(NAUGHTY) });
    expect(await columnOf('units', 'unit_name')).toEqual(exactly);
    expectAddedUp(receipt, NAUGHTY.length);
  });

  test.each([',', ';', '\t', '|'])(
    'what we write with %j is read back, and no cell is a formula',
    async (separator) => {
      const text = unitsCsv(separator);
      const { receipt } = await load({ name: 'units.csv', bytes: utf8(text) });
      expect(await columnOf('units', 'unit_name')).toEqual(exactly);
      expectAddedUp(receipt, NAUGHTY.length);
      const cells = Papa.parse<string[]>(text, { delimiter: separator, newline: '\r\n' }).data.flat();
      const formulas = cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell));
      expect(formulas.filter((cell) => !/^[+-]?\d+(\.\d+)?$/.test(cell))).toEqual([]);
    }
  );

  test('the rows of a metric are read back', async () => {
    const row = z.object({ unit_id: z.string(), unit_name: z.string(), force_id: z.string() });
    const rows = NAUGHTY.map((unit_name, index) => ({ unit_id: `U-${index}`, unit_name, force_id: 'F-1' }));
    await load({ name: 'units.csv', bytes: utf8(metricCsv({ row } as unknown as Metric, rows)) });
    expect(await columnOf('units', 'unit_name')).toEqual(exactly);
  });

  test.each([
    ['units.csv', () => utf8(unitsCsv())],
    ['units.tsv', () => utf8(csvOf(unitsOf(NAUGHTY), '\t', '\r\n'))],
    ['units.xlsx', () => ownWorkbook(NAUGHTY)]
  ])('the annotated copy of %s says the same and loads the same', async (name, written) => {
    const file = { name, bytes: await written() };
    const first = await load(file);
    const names = await columnOf('units', 'unit_name');
    const copy = await first.copyOf(file);
    const second = await load(copy);
    expect(await columnOf('units', 'unit_name')).toEqual(names);
    const { rows, accepted, rejected, blank } = first.receipt;
    expect(second.receipt).toMatchObject({ rows, accepted, rejected, blank });
    expect((await second.copyOf(copy)).bytes).toEqual(copy.bytes);
  });

  test.each([
    ['a NUL', 'a\u0000b', 'not-text'],
    ['an e-mail address', 'jane@example.org', 'direct-identifier'],
    ['a phone number', '07700 900123', 'direct-identifier'],
    ['nothing but control characters', '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008', 'not-text']
  ])('%s refuses the file', async (_, text, id) => {
    const stop = await stopped(`unit_id,unit_name,force_id\nU-1,"${text}",F-1\n`, 'units.csv');
    expect(stop.id).toBe(id);
  });
});

describe('as ids', () => {
  const ids = [...new Set(NAUGHTY.map(asLoaded))];
  const cases: readonly (readonly [ExtractId, string, Readonly<Record<string, string>>])[] = [
    ['units', 'unit_id', { unit_name: 'North', force_id: 'F-1' }],
    [
      'officers',
      'officer_id',
      {
        unit_id: 'U-1',
        role: 'mosovo_officer',
        employment: 'police_officer',
        started_on: '2020-01-01',
        contracted_hours: '37'
      }
    ],
    [
      'cases',
      'case_id',
      { unit_id: 'U-1', category: '1', risk_level: 'high', management: 'active', opened_on: '2026-01-05' }
    ]
  ];

  test.each(cases)(
    '%s.%s takes what is an id exactly, and repeats nothing that is none',
    async (extract, column, more) => {
      const rows = ids.map((id) => [id, ...Object.values(more)]);
      const text = csvText([[column, ...Object.keys(more)], ...rows]);
      const { receipt } = await load({ name: `${extract}.csv`, bytes: utf8(text) });
      expect(await columnOf(extract, column)).toEqual(ids.filter((id) => ID_PATTERN.test(id)));
      expectAddedUp(receipt, ids.length);
      const told = receipt.problems.filter(({ id }) => id === 'not-an-id');
      const refused = ids.filter((id) => isValue(id) && !ID_PATTERN.test(id) && id.trim() !== '');
      expect(told.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(refused.length);
      // It could name somebody.
      expect(told.filter(({ value }) => value !== undefined)).toEqual([]);
    }
  );
});

describe('as names of files', () => {
  const content = 'unit_id,unit_name,force_id\nU-1,North,F-1\n';

  test.each([
    ['with an ending', (text: string) => `${text}.csv`],
    ['without', (text: string) => text]
  ])('%s, each is loaded or refused under its own name', async (_, nameOf) => {
    for (const text of NAUGHTY) {
      const name = nameOf(text);
      const { records, refusals } = await readFiles([{ name, bytes: utf8(content) }]);
      const outcomes = [...records.map(({ file }) => file), ...refusals.map(({ file }) => file)];
      const isHidden = name.split(/[\\/]/).at(-1)!.startsWith('.') && !name.endsWith('.csv');
      expect([name, outcomes]).toEqual([name, isHidden ? [] : [name]]);
      const said = isolated(name).slice(0, 70);
      for (const { problems } of refusals) expect(problems[0]?.sentence).toContain(said);
    }
  });

  test('and their copies have names that a folder takes', async () => {
    async function* none() {}
    for (const text of [...NAUGHTY, 'a\u0000b', '\u{1f600}'.repeat(300)]) {
      const read = { file: `${text}.csv`, format: 'delimited', sheet: null, delimiter: ',' } as const;
      const copy = await annotatedFile(read, 0, none());
      expect(copy.name).toMatch(/^[^/\\\p{Cc}]*-checked\.csv$/u);
      expect(utf8(copy.name).length).toBeLessThan(200);
    }
  });
});

test('as names of sheets, each is kept', async () => {
  const escaped = (text: string) =>
    text
      .replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_')
      .replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
  const rows = rowXml(1, ...HEADER) + rowXml(2, 'U-1', 'North', 'F-1');
  for (let from = 0; from < NAUGHTY.length; from += 90) {
    const names = NAUGHTY.slice(from, from + 90);
    const bytes = xlsxOf(names.map((text) => ({ name: escaped(text), rows })));
    const { tables, refusals } = await openFiles([{ name: 'force.xlsx', bytes }], nodeOpener);
    expect(refusals).toEqual([]);
    expect(tables.map(({ sheet }) => sheet)).toEqual(names);
    expect(tables.map(({ name }) => name)).toEqual(names.map((text) => `force.xlsx (sheet ${text})`));
  }
});
