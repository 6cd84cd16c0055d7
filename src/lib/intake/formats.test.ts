// Any table reads back the same, whatever it was written as.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import {
  AREA_COLUMNS,
  cellText,
  everyFormat,
  type Kind,
  type TypedCell,
  type TypedTable
} from '../../../tests/support/formats.ts';
import { textOf } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';
import { problemsOf } from './files.ts';
import { readFiles } from './open-node.ts';

const NAUGHTY = [
  '=1+1',
  '@SUM(A1)',
  '-',
  '+',
  '00123',
  '1e5',
  'TRUE',
  'null',
  'NaN',
  'Infinity',
  '1/2',
  '2026-09-30',
  '#N/A',
  'two  spaces',
  'a\tb',
  'a\nb',
  '"',
  '""',
  "'",
  ',',
  ';',
  '|',
  '\\',
  '<b>&amp;</b>',
  '&lt;',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'ÅÍÎÏ˝ÓÔ',
  'Ω≈ç√∫˜µ',
  '社會科學院語學研究所',
  'ثم نفس سقطت',
  '👾🙇💁',
  '1;DROP TABLE users',
  '../../etc/passwd',
  '${7*7}',
  '%s%d',
  '\u200B',
  '\u2028',
  'İ',
  'ﷺ',
  'Z̮̞̠͙͔'
];

/** What the writers of these formats can hold: no control or half characters, no escapes, no spaces around. */
const isHeld = (text: string) =>
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  !/[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|_x[0-9a-f]{4}_|^'|^\s|\s$/iu.test(text) &&
  text.length < 300;

const text = fc
  .oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'binary', maxLength: 12 }))
  .filter(isHeld);
const id = fc.stringMatching(/^[A-Za-z0-9_.:-]{1,20}$/);
const day = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const minute = fc
  .integer({ min: 1, max: 1439 })
  .map((count) => new Date(count * 60_000).toISOString().slice(11, 16));
const CELLS: Record<Kind, fc.Arbitrary<TypedCell>> = {
  text,
  number: fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000),
  count: fc.integer({ min: -1e9, max: 1e9 }),
  day,
  moment: fc.tuple(day, minute).map(([date, clock]) => `${date}T${clock}`),
  yes_no: fc.boolean()
};

const optional = (kind: Kind) => fc.option(CELLS[kind], { freq: 4 });
const row = fc.tuple(id, ...AREA_COLUMNS.slice(1).map(({ kind }) => optional(kind)));

/** Cells of text with commas: quotation marks around one are no part of it. */
const cellsIn = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.replace(/\n$/, ''), { delimiter: ',', newline: '\n' }).data;

/** What a reader of the file is told: its cells, or why it was refused. */
async function told(file: { name: string; bytes: Uint8Array }) {
  const brought = await readFiles([file]);
  const [records] = brought.records;
  if (!records) return problemsOf(brought).map(({ id: problem, column }) => [problem, column]);
  expect([records.rejectedCount, records.blankCount]).toEqual([0, 0]);
  return { columns: records.columns, cells: cellsIn(textOf(records.bytes)) };
}

test('a table of anything is the same in every format, and in an archive of it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const table: TypedTable = { columns: AREA_COLUMNS, rows };
      const [first, ...others] = everyFormat('areas', table);
      const expected = await told(first!);
      if ('cells' in expected) expect(expected.cells).toEqual(rows.map((cells) => cells.map(cellText)));
      for (const file of others) expect([file.name, await told(file)]).toEqual([file.name, expected]);
    }),
    { numRuns: runs(75) }
  );
});
