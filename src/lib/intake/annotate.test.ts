// The reader's own file with what became of each row: every row, every value, in order.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { csvCells } from '../../../tests/support/csv.ts';
import { textOf, utf8 } from '../../../tests/support/reading.ts';
import type { Cut } from '../extracts/records.ts';
import type { VerdictPage } from '../extracts/verdict.ts';
import { annotatedRows } from './annotate.ts';
import { annotatedFile, type WrittenFile } from './annotated-file.ts';

interface Table {
  readonly bytes: Uint8Array;
  readonly cut: Cut;
}

const tableOf = (top: string, body: string, more: Partial<Cut> = {}): Table => ({
  bytes: utf8(top + body),
  cut: {
    delimiter: ',',
    names: ['case_id', 'unit_id', 'note'],
    isLeftOut: [false, false, false],
    next: utf8(top).length,
    ...more
  }
});

type Said = readonly (readonly [record: number, isRejected: boolean, ...sentences: string[]])[];

async function* pagesOf(...pages: Said[]): AsyncGenerator<VerdictPage> {
  let from = 0;
  for (const said of pages) {
    const verdicts = new Map(
      said.map(([record, isRejected, ...sentences]) => [record, { isRejected, sentences }])
    );
    yield { from, to: from + 2, verdicts };
    from += 2;
  }
}

async function rowsOf({ bytes, cut }: Table, ...pages: Said[]): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of annotatedRows(bytes, cut, pagesOf(...pages))) rows.push(...batch);
  return rows;
}

const HEADER = 'case_id,unit_id,note\n';

test('each row says whether it passed and why not, blank and broken ones too', async () => {
  const long = 'x'.repeat(5000);
  const body = `C-1,U-1,\nC-2,U-2,"a, ""b"""\n\nC-3,U-1\n ,,\nC-4,U-1,,\nC-5,U-1,,surplus\nC-6,U-1,${long}\nC-7,U-1,`;
  expect(
    await rowsOf(tableOf(HEADER, body), [[1, true, 'One thing.', 'Another.']], [[3, false, 'A notice.']])
  ).toEqual([
    ['Validation result', 'Errors', 'case_id', 'unit_id', 'note'],
    ['Passed', '', 'C-1', 'U-1', ''],
    ['Rejected', 'One thing.; Another.', 'C-2', 'U-2', 'a, "b"'],
    ['Blank', '', ''],
    ['Rejected', 'The row has 2 values; the header has 3.', 'C-3', 'U-1'],
    ['Blank', '', ' ', '', ''],
    ['Passed', '', 'C-4', 'U-1', '', ''],
    ['Rejected', 'The row has 4 values; the header has 3.', 'C-5', 'U-1', '', 'surplus'],
    ['Rejected', 'A value in note is longer than 4,096 bytes.', 'C-6', 'U-1', long],
    ['Passed with a notice', 'A notice.', 'C-7', 'U-1', '']
  ]);
});

test('rows above the header stand above it, and a line that names the separator stays first in its line', async () => {
  const top = 'sep=;\nCases of the force;;\n\nID;;\ncase_id;unit_id;note\n';
  expect(await rowsOf(tableOf(top, 'C-1;U-1;x\n', { delimiter: ';' }), [])).toEqual([
    ['sep=', ''],
    ['', '', 'Cases of the force', '', ''],
    ['', '', ''],
    ['', '', 'ID', '', ''],
    ['Validation result', 'Errors', 'case_id', 'unit_id', 'note'],
    ['Passed', '', 'C-1', 'U-1', 'x']
  ]);
});

test('columns that were left out are not in the copy, nor a row in which nobody knows which they are', async () => {
  const table = tableOf(HEADER, 'C-1,Smith,x\nSmith,x\n,,\n', { isLeftOut: [false, true, false] });
  const rows = await rowsOf(table, []);
  expect(rows).toEqual([
    ['Validation result', 'Errors', 'case_id', 'note'],
    ['Passed', '', 'C-1', 'x'],
    ['Rejected', 'The row has 2 values; the header has 3.', '(not in this copy)'],
    ['Blank', '', '', '']
  ]);
});

const written = (file: WrittenFile) => new Blob([...file.parts]);
const BATCH = [
  ['Validation result', 'Errors', 'case_id', 'note'],
  ['Passed', '', '=1+1', 'a;b'],
  ['Rejected', '“x” is “y”.; Z', '-5', '  spaces\r\nand <lines> & \u0001 _x0041_ ']
];
async function* oneBatch() {
  yield BATCH.slice(0, 2);
  yield BATCH.slice(2);
}

describe('the file', () => {
  test('is text in the delimiter of the reader’s own, without formulas', async () => {
    const file = await annotatedFile(
      { file: 'out/Cases 1.9.CSV', format: 'delimited', sheet: null, delimiter: ';' },
      0,
      oneBatch()
    );
    const bytes = new Uint8Array(await written(file).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file).toMatchObject({ name: 'Cases 1.9-checked.csv', mimeType: 'text/csv' });
    expect(textOf(bytes.slice(3))).toBe(
      'Validation result;Errors;case_id;note\r\n' +
        `Passed;;'=1+1;"a;b"\r\n` +
        'Rejected;"“x” is “y”.; Z";-5;"  spaces\r\nand <lines> & \u0001 _x0041_ "\r\n'
    );
  });

  test.each([
    ['\t', 'delimited', 0, 'cases-checked.tsv'],
    [null, 'parquet', 1, 'cases-checked-without-1-column.csv'],
    [null, 'arrow', 2, 'cases-checked-without-2-columns.csv']
  ] as const)('with %j of %s, %i left out, is %s', async (delimiter, format, leftOut, name) => {
    const source = { file: 'cases.dat', format, sheet: null, delimiter };
    const file = await annotatedFile(source, leftOut, oneBatch());
    expect(file.name).toBe(name);
    const text = await written(file).text();
    if (delimiter === null) expect(csvCells(text)).toHaveLength(3);
  });

  test('of a workbook is a workbook of text alone, without author, program or time', async () => {
    const source = { file: 'cases.ods', format: 'ods', sheet: 'A/B: [cases]', delimiter: null } as const;
    const file = await annotatedFile(source, 0, oneBatch());
    expect(file.name).toBe('cases-checked.xlsx');
    const parts = unzipSync(new Uint8Array(await written(file).arrayBuffer()));
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml'
    ]);
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('<sheet name="A B   cases" ');
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const cells = [...sheet.matchAll(/<c r="([A-Z]+\d+)" t="(\w+)"><is><t xml:space="preserve">([^<]*)</g)];
    expect(cells.map(([, place, kind, text]) => [place, kind, text])).toEqual([
      ['A1', 'inlineStr', 'Validation result'],
      ['B1', 'inlineStr', 'Errors'],
      ['C1', 'inlineStr', 'case_id'],
      ['D1', 'inlineStr', 'note'],
      ['A2', 'inlineStr', 'Passed'],
      ['C2', 'inlineStr', '=1+1'],
      ['D2', 'inlineStr', 'a;b'],
      ['A3', 'inlineStr', 'Rejected'],
      ['B3', 'inlineStr', '“x” is “y”.; Z'],
      ['C3', 'inlineStr', '-5'],
      ['D3', 'inlineStr', '  spaces&#13;\nand &lt;lines&gt; &amp; _x0001_ _x005F_x0041_ ']
    ]);
    expect(sheet).not.toMatch(/<f[ >]/);
  });
});
