// What a file is named as and what it is must agree; what can't be opened is refused in one plain sentence.
import { Utf8 } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipped } from '../../../tests/support/archives.ts';
import { arrowFile, arrowTable, parquetOf } from '../../../tests/support/columnar.ts';
import { CASES, utf8 } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';
import { odsOf, rowXml, workbookOf, xlsxOf } from '../../../tests/support/workbooks.ts';
import { problemsOf } from './files.ts';
import { readFiles } from './open-node.ts';
import type { FileBytes } from './opener.ts';

const magic = (...bytes: number[]) => Uint8Array.from([...bytes, ...new Array<number>(64).fill(7)]);
const cells = CASES.trimEnd()
  .split('\n')
  .map((line) => line.split(','));
const UNITS = [
  ['unit_id', 'unit_name', 'force_id'],
  ['U-1', 'North', 'F-1']
];
const xlsx = workbookOf({ Sheet1: cells });
const ods = workbookOf({ Sheet1: cells }, 'ods');
const old = magic(0xd0, 0xcf, 0x11, 0xe0);
const protectedBook = Uint8Array.from([...old, ...utf8([...'EncryptedPackage'].join('\0')), 0]);
const word = zipped({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' });
const binary = zipped({ '[Content_Types].xml': 'x', 'xl/workbook.bin': 'x' });
const document = zipped({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'x' });
const noise = magic(1, 2, 3, 0);
const wide = arrowTable(
  Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`c${at}`, [new Utf8(), ['x']]]))
);

const sentencesOf = async (...files: FileBytes[]) =>
  problemsOf(await readFiles(files)).map(({ sentence }) => sentence);

describe('a file is refused in one sentence', () => {
  test.each([
    ['cases.csv', xlsx, 'cases.csv is named as a text table, but inside it is an Excel workbook (XLSX).'],
    ['cases.csv', zipped({ a: 'b' }), 'cases.csv is named as a text table, but inside it is a ZIP archive.'],
    [
      'cases.csv',
      magic(0x25, 0x50, 0x44, 0x46),
      'cases.csv is named as a text table, but inside it is a PDF document.'
    ],
    [
      'cases.csv',
      utf8('<!DOCTYPE html><html></html>'),
      'cases.csv is named as a text table, but inside it is a web page or XML document.'
    ],
    ['cases.csv', noise, 'cases.csv does not hold text that can be read as a table.'],
    ['cases.csv', utf8('case_id,unit_id\0\n'), 'cases.csv does not hold text that can be read as a table.'],
    ['cases.xlsx', utf8(CASES), 'cases.xlsx is named as an Excel workbook (XLSX), but inside it is text.'],
    [
      'cases.xlsx',
      ods,
      'cases.xlsx is named as an Excel workbook (XLSX), but inside it is an OpenDocument spreadsheet (ODS).'
    ],
    [
      'cases.xlsx',
      noise,
      'cases.xlsx is named as an Excel workbook (XLSX), but inside it is something else.'
    ],
    [
      'cases.xlsx',
      old,
      'cases.xlsx is named as an Excel workbook (XLSX), but inside it is an old Excel workbook (XLS).'
    ],
    [
      'cases.xlsx',
      word,
      'cases.xlsx is named as an Excel workbook (XLSX), but inside it is a document that is no workbook.'
    ],
    [
      'cases.xlsx',
      binary,
      'cases.xlsx is named as an Excel workbook (XLSX), but inside it is a binary Excel workbook (XLSB).'
    ],
    ['cases.xlsx', protectedBook, 'cases.xlsx is password protected.'],
    ['cases.xlsx', xlsx.subarray(0, 2000), 'cases.xlsx can’t be read as a workbook: it ends too soon.'],
    ['cases.xlsx', new Uint8Array(), 'cases.xlsx is empty.'],
    [
      'cases.ods',
      document,
      'cases.ods is named as an OpenDocument spreadsheet (ODS), but inside it is a document that is no spreadsheet.'
    ],
    ['cases.zip', xlsx, 'cases.zip is named as a ZIP archive, but inside it is an Excel workbook (XLSX).'],
    ['cases.parquet', magic(0x50, 0x41, 0x52, 0x45), 'cases.parquet is password protected.'],
    ['cases.parquet', parquetOf(wide), 'cases.parquet has 201 columns; a file may have 200.'],
    ['cases.arrow', arrowFile(wide), 'cases.arrow has 201 columns; a file may have 200.'],
    ['cases.parquet', utf8(CASES), 'cases.parquet is named as a Parquet file, but inside it is text.'],
    ['cases.xls', old, 'cases.xls is an old Excel workbook (XLS), which is not read here.'],
    [
      'cases.xls',
      utf8('<html><table></table></html>'),
      'cases.xls is a web page or XML document, which is not read here.'
    ],
    ['cases.doc', utf8('x'), 'cases.doc is not a kind of file that is read here.'],
    ['cases', utf8(CASES), 'cases is not a kind of file that is read here.']
  ])('%s: %#', async (name, bytes, sentence) => {
    expect(await sentencesOf({ name, bytes })).toEqual([sentence]);
  });
});

describe('a workbook', () => {
  test('may hold several extracts; sheets that are none are passed over and told', async () => {
    const bytes = workbookOf({ Read_me: [['About this export']], Cases: cells, Units: UNITS });
    const brought = await readFiles([{ name: 'force.xlsx', bytes }]);
    expect(brought.records.map(({ extract, file, sheet, format }) => [extract, file, sheet, format])).toEqual(
      [
        ['cases', 'force.xlsx (sheet Cases)', 'Cases', 'xlsx'],
        ['units', 'force.xlsx (sheet Units)', 'Units', 'xlsx']
      ]
    );
    expect(brought.records[0]).toMatchObject({ encoding: null, delimiter: null, numbering: 'rows' });
    expect(problemsOf(brought).map(({ sentence }) => sentence)).toEqual([
      'The sheet “Read_me” of force.xlsx could not be matched to an extract and was passed over.'
    ]);
  });

  test('of which no sheet is an extract is refused', async () => {
    const brought = await readFiles([{ name: 'canteen.xlsx', bytes: workbookOf({ A: [['soup', 'tea']] }) }]);
    expect(problemsOf(brought).map(({ id }) => id)).toEqual(['unrecognised-file']);
  });

  test('with two sheets for one extract is for the reader to choose from', async () => {
    const other = cells.map((row, index) => (index === 0 ? row : ['C-2', ...row.slice(1)]));
    const file = { name: 'force.xlsx', bytes: workbookOf({ August: cells, September: other }) };
    const rivals = await readFiles([file]);
    expect([rivals.records.length, problemsOf(rivals)[0]?.sentence]).toEqual([
      0,
      'force.xlsx (sheet August) and force.xlsx (sheet September) are all cases, and only one file can be loaded for an extract.'
    ]);
    const chosen = await readFiles([file], { files: new Map([['force.xlsx', { sheet: 'September' }]]) });
    expect(chosen.records.map(({ sheet }) => sheet)).toEqual(['September']);
    expect(problemsOf(chosen)).toEqual([]);
  });

  test('passes over what it hides, unless the reader chooses it', async () => {
    const rows = cells.map((row, index) => rowXml(index + 1, ...row)).join('');
    const bytes = xlsxOf([
      { name: 'Notes', rows: rowXml(1, 'x') },
      { name: 'Cases', rows, state: 'hidden' }
    ]);
    const file = { name: 'force.xlsx', bytes };
    const brought = await readFiles([file]);
    expect(problemsOf(brought).map(({ id }) => id)).toEqual(['unrecognised-file', 'hidden-sheet']);
    const chosen = await readFiles([file], { files: new Map([['force.xlsx', { sheet: 'Cases' }]]) });
    expect(chosen.records.map(({ sheet }) => sheet)).toEqual(['Cases']);
  });

  test('answers to its manifest as one file, whose rows are those of all its sheets', async () => {
    const bytes = workbookOf({ Cases: cells, Units: UNITS });
    const manifest = (rows: number) => ({
      name: 'manifest.json',
      bytes: utf8(
        JSON.stringify({ schema_version: 1, as_of: '2026-09-30', extracts: [{ file: 'force.xlsx', rows }] })
      )
    });
    const fits = await readFiles([{ name: 'force.xlsx', bytes }, manifest(2)]);
    expect([fits.records.length, problemsOf(fits)]).toEqual([2, []]);
    const wrong = await readFiles([{ name: 'force.xlsx', bytes }, manifest(1)]);
    expect([wrong.records.length, problemsOf(wrong).map(({ id }) => id)]).toEqual([
      0,
      ['manifest-row-count']
    ]);
  });
});

test('a cancelled bringing stops, and says that it was cancelled', async () => {
  const bringing = readFiles([{ name: 'cases.csv', bytes: utf8(CASES) }], { signal: AbortSignal.abort() });
  await expect(bringing).rejects.toThrow(/abort/i);
});

const ENDINGS = ['csv', 'xlsx', 'ods', 'parquet', 'arrow', 'zip', 'json', 'geojson', 'xls', ''];
const STARTS = [xlsx, ods, zipped({ 'cases.csv': CASES }), odsOf(''), utf8(CASES), old, noise];

test('any bytes under any name are read or refused with a reason', async () => {
  const changed = fc
    .tuple(fc.constantFrom(...STARTS), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat())
    .map(([start, changes, cut]) => {
      const bytes = start.slice(0, cut % 3 === 0 ? cut % (start.length + 1) : start.length);
      for (const [at, to] of changes) if (bytes.length > 0) bytes[at % bytes.length] = to;
      return bytes;
    });
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), changed);
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(...ENDINGS), async (content, ending) => {
      const { records, boundaries, refusals } = await readFiles([
        { name: `cases.${ending}`, bytes: content }
      ]);
      expect(records.length + refusals.length + (boundaries ? 1 : 0)).toBeGreaterThan(0);
      expect(refusals.every(({ problems }) => problems.length > 0)).toBe(true);
    }),
    { numRuns: runs(600) }
  );
});
