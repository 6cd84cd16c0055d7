// A sheet is cut where no row is cut, wherever its chunks end, and all of it stays.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf, utf8 } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';
import { refusalOf, tablesOf, xlsxOf } from '../../../tests/support/workbooks.ts';
import { MergedCells, type Row, type Rows } from './merged-cells.ts';
import { lastRow, sharedStrings, sheetPieces, withOwnStrings } from './sheet-pieces.ts';
import { withDatesAsText } from './workbook-dates.ts';

const inChunks = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size)
  );

const ROW = fc.constantFrom(
  '<row r="1"><c r="A1"><v>1</v></c></row>',
  '<x:row><x:c t="str"><x:v>é€</x:v></x:c></x:row>\n',
  '<row r="7"/>',
  '<row></row>',
  '<row><c t="inlineStr"><is><t>arrow></t></is></c></row>'
);
const SHEET = fc.record({
  open: fc.constantFrom('<sheetData>', '<x:sheetData a="b">', '<sheetData/>', ''),
  rows: fc.array(ROW, { maxLength: 12 }),
  close: fc.constantFrom('</sheetData>', '</x:sheetData>', '')
});

test('any sheet', () => {
  fc.assert(
    fc.property(
      SHEET,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 90 }),
      ({ open, rows, close }, most, size) => {
        const xml = `<worksheet>${open}${rows.join('')}${close}<mergeCells/></worksheet>`;
        const pieces = [...sheetPieces(inChunks(utf8(xml), size), most)];
        expect(pieces.map((piece) => piece.xml).join('')).toBe(xml);
        const cut = pieces.filter(({ is }) => is === 'rows').map((piece) => piece.xml);
        const hasRows = open !== '<sheetData/>' && open !== '';
        if (close !== '') expect(cut.join('')).toBe(hasRows ? rows.join('') : '');
        for (const piece of cut.slice(0, -1)) expect(piece).toMatch(/<\/(x:)?row>$/);
      }
    ),
    { numRuns: runs(400) }
  );
});

describe('of its rows', () => {
  test('the last number is the one that it says, or one more than that before', () => {
    expect(lastRow('<row r="4"></row><x:row spans="1:2"></x:row><row r="9"/><rowBreaks/>', 0)).toBe(5);
    expect(lastRow('<row></row>', 6)).toBe(7);
  });

  test('each gets the strings that it shares with others, those in several fonts and blank ones too', () => {
    const shared = sharedStrings(
      '<sst><si><t>a</t></si><si/><x:si><x:r><x:t>b</x:t></x:r></x:si><si><t>c</t></si></sst>'
    );
    expect(shared).toEqual([
      '<is><t>a</t></is>',
      '<is></is>',
      '<is><x:r><x:t>b</x:t></x:r></is>',
      '<is><t>c</t></is>'
    ]);
    expect(
      withOwnStrings(
        `<c r="A1" t="s" s="2"><f>B1</f> <v> 3 </v></c><c t='s'><v>9</v></c><c><v>0</v></c>`,
        shared
      )
    ).toBe(`<c r="A1" t="inlineStr" s="2"><is><t>c</t></is></c><c t='s'><v>9</v></c><c><v>0</v></c>`);
  });

  test('a cell whose tag is longer than any is left as it is: it is not looked through for each of its parts', () => {
    const long = 'a="1" '.repeat(100);
    for (const attributes of [(type: string) => `${long}${type}`, (type: string) => `${type} ${long}`]) {
      const text = `<c ${attributes('t="s"')}><v>0</v></c>`;
      expect(withOwnStrings(text, ['<is><t>a</t></is>'])).toBe(text);
      const day = `<c ${attributes('t="d"')}><v>2026-09-30T00:00:00</v></c>`;
      expect(withDatesAsText(day)).toBe(day);
    }
  });
});

test('cells merged over several pieces fill the same rows as in one', () => {
  const cell = (text: string) => ({ t: 's', v: text }) as const;
  const merges = [
    { s: { r: 0, c: 0 }, e: { r: 6, c: 0 } },
    { s: { r: 3, c: 1 }, e: { r: 4, c: 1 } }
  ];
  const all = () =>
    [0, 3, 5].map((row): [number, Row] => [row, [row === 0 ? cell('a') : undefined, cell(`${row}`)]]);
  const filled = (ends: readonly number[]) => {
    const merged = new MergedCells(merges, 100);
    const rows: Rows = new Map();
    let from = 0;
    for (const end of ends) {
      const piece: Rows = new Map(all().filter(([row]) => row >= from && row <= end));
      merged.fill(piece, end);
      for (const [row, cells] of piece) rows.set(row, cells);
      from = end + 1;
    }
    return [merged.filled.toSorted(), [...rows].toSorted(([a], [b]) => a - b)];
  };
  expect(filled([0, 3, 6])).toEqual(filled([6]));
  expect(filled([6])[0]).toEqual([2, 3, 4, 5, 5, 6, 7]);
});

describe('a workbook whose rows are more than a piece', () => {
  const number = (row: number) => (row === 1 ? ' r="1"' : '');
  const rows = Array.from(
    { length: 12_000 },
    (_, index) => `<row${number(index + 1)}><c t="s"><v>${index % 2}</v></c><c><v>${index}</v></c></row>`
  ).join('');
  const shared = '<si><t>North</t></si><si><t>South</t></si>';

  test('has each in its place, merged cells filled, and columns that only its end has', async () => {
    const wider = '<row r="12003"><c r="D12003" t="str"><v>end</v></c></row>';
    const after = '<mergeCells><mergeCell ref="B2:B11999"/></mergeCells>';
    const [table] = await tablesOf(xlsxOf([{ name: 'A', rows: rows + wider, after }], { shared }));
    const lines = textOf(table!.bytes).trimEnd().split('\n');
    expect([lines.length, lines[0], lines[1], lines[11_998], lines[11_999]]).toEqual([
      12_003,
      'North,0,,',
      'South,1,,',
      'North,1,,',
      'South,11999,,'
    ]);
    expect([lines[12_000], lines[12_002]]).toEqual(['', ',,,end']);
    expect(lines.filter((line) => /^(North|South),1,,$/.test(line))).toHaveLength(11_998);
  });

  test('is refused where they are not in order', async () => {
    const first = '<row r="1"><c><v>1</v></c></row>';
    expect(await refusalOf(xlsxOf([{ name: 'A', rows: rows + first }], { shared }))).toBe(
      'force.xlsx can’t be read as a workbook: its content is damaged.'
    );
  });
});
