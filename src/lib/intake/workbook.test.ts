// Given workbooks, expect the rows that a CSV of the same sheet would have.
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../tests/support/reading.ts';
import { zipped } from '../../../tests/support/archives.ts';
import {
  linesOf,
  refusalOf,
  rowXml,
  tablesOf,
  workbookOf,
  xlsxOf,
  type SheetXml,
  type WorkbookXml
} from '../../../tests/support/workbooks.ts';

/** One sheet of these cells, each given as its tag: `<c t="b"><v>1</v></c>`. */
const cellsOf = (cells: readonly string[], more: Partial<SheetXml> & WorkbookXml = {}) =>
  linesOf(
    xlsxOf(
      [
        {
          name: 'Sheet1',
          rows: `<row r="1">${cells.join('')}</row>`,
          ...(more.after ? { after: more.after } : {})
        }
      ],
      more
    )
  );

describe('cells', () => {
  test.each([
    ['a shared string', '<c t="s"><v>0</v></c>', 'North unit'],
    ['a shared string in several fonts', '<c t="s"><v>1</v></c>', 'North unit'],
    ['an inline string', '<c t="inlineStr"><is><t>North</t></is></c>', 'North'],
    [
      'an inline string in several fonts',
      '<c t="inlineStr"><is><r><t>No</t></r><r><t>rth</t></r></is></c>',
      'North'
    ],
    ['the text that a formula gave', '<c t="str"><f>A1&amp;B1</f><v>North</v></c>', 'North'],
    ['the number that a formula gave', '<c><f>SUM(A1:A2)</f><v>37.5</v></c>', '37.5'],
    ['one of a shared formula', '<c><f t="shared" si="0"/><v>12</v></c>', '12'],
    ['yes', '<c t="b"><v>1</v></c>', 'yes'],
    ['no', '<c t="b"><v>0</v></c>', 'no'],
    ['a number without a point', '<c><v>7</v></c>', '7'],
    ['a number that is small', '<c><v>1.5E-7</v></c>', '0.00000015'],
    ['an id of digits, as text', '<c t="inlineStr"><is><t>00123</t></is></c>', '00123'],
    ['a percentage, as the number that it is', '<c s="1"><v>0.25</v></c>', '0.25'],
    ['an amount of money', '<c s="2"><v>1250</v></c>', '1250'],
    ['digits shown with leading zeros', '<c s="3"><v>123</v></c>', '00123'],
    ['not available', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['an error that is newer than the reader', '<c t="e"><v>#SPILL!</v></c>', '#ERROR!'],
    ['a day', '<c s="4"><v>46295</v></c>', '2026-09-30'],
    ['a moment', '<c s="5"><v>46295.604166666664</v></c>', '2026-09-30T14:30'],
    ['a moment with seconds', '<c s="5"><v>46295.604178240742</v></c>', '2026-09-30T14:30:01'],
    ['a day in a format with a time, without one', '<c s="5"><v>46295</v></c>', '2026-09-30'],
    ['a time of day', '<c s="6"><v>0.5</v></c>', '12:00'],
    ['a length of time, which no column takes', '<c s="7"><v>1.5</v></c>', '36:00'],
    ['the first day', '<c s="4"><v>1</v></c>', '1900-01-01'],
    ['the day before the one that never was', '<c s="4"><v>59</v></c>', '1900-02-28'],
    ['the day that never was', '<c s="4"><v>60</v></c>', '1900-02-29'],
    ['the day after', '<c s="4"><v>61</v></c>', '1900-03-01'],
    ['a day that says so itself', '<c r="A1" t="d"><v>2026-09-30</v></c>', '2026-09-30'],
    ['such a day in a format', "<c s='4' t='d' ><v>2026-09-30T00:00:00.000Z</v></c>", '2026-09-30'],
    ['such a moment', '<x:c t="d"><x:v>2026-09-30T14:30:00</x:v></x:c>', '2026-09-30T14:30'],
    [
      'such a moment with seconds',
      '<c t="d"><f>NOW()</f><v>2026-09-30T14:30:05.25</v></c>',
      '2026-09-30T14:30:05'
    ],
    ['what says that it is a day and is none', '<c t="d"><v>soon</v></c>', 'soon'],
    ['a text that reads like a day', '<c t="str"><v>2026-09-30</v></c>', '2026-09-30'],
    [
      'a text that reads like the mark of a day',
      '<c t="inlineStr"><is><t>a t="d" b</t></is></c>',
      '"a t=""d"" b"'
    ],
    ['text with marks', '<c t="inlineStr"><is><t>a,"b"</t></is></c>', '"a,""b"""']
  ])('hold %s', async (_, cell, expected) => {
    const shared =
      '<si><t>North unit</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">North </t></r><r><t>unit</t></r></si>';
    const formats = ['0%', '"£"#,##0.00', '00000', 'yyyy-mm-dd', 'dd/mm/yyyy hh:mm', 'hh:mm', '[h]:mm'];
    expect(await cellsOf([cell], { shared, formats })).toEqual([expected]);
  });

  test('of the calendar that begins in 1904 are the days that they show', async () => {
    const cells = ['<c s="1"><v>44833</v></c>', '<c s="1"><v>44833.25</v></c>'];
    expect(await cellsOf(cells, { formats: ['d mmm yyyy'], isFrom1904: true })).toEqual([
      '2026-09-30,2026-09-30T06:00'
    ]);
  });

  test('that say they hold no date stay what they are beside one that does', async () => {
    const cells = [
      '<c><v>46295</v></c>',
      '<c t="d"/>',
      '<c t="d"><v>2026-09-30</v></c>',
      '<c t="s"><v>0</v></c>'
    ];
    expect(await cellsOf(cells, { shared: '<si><t>North</t></si>' })).toEqual(['46295,,2026-09-30,North']);
  });

  test('with a line break stay one row', async () => {
    const [table] = await tablesOf(
      xlsxOf([{ name: 'A', rows: rowXml(1, 'a\nb', 'c') + rowXml(2, 'd', 'e') }])
    );
    expect([textOf(table!.bytes), table!.numbering]).toEqual(['"a\nb",c\nd,e\n', 'rows']);
  });

  test('of more than 15 digits are told, with their rows', async () => {
    const rows =
      '<row r="3"><c><v>1234567890123450000</v></c></row><row r="4"><c><v>123456789012345</v></c></row>';
    const [table] = await tablesOf(xlsxOf([{ name: 'A', rows }]));
    expect(textOf(table!.bytes)).toBe('\n\n1234567890123450000\n123456789012345\n');
    expect(table!.notices).toMatchObject([{ id: 'long-number', count: 1, lines: [3], numbering: 'rows' }]);
  });
});

describe('a sheet', () => {
  test('keeps its row numbers: blank rows above and between stay, those below and blank columns go', async () => {
    const rows =
      '<row r="3"><c r="C3" t="str"><v>x</v></c><c r="D3" t="str"><v>y</v></c><c r="F3" t="str"><v> </v></c></row>';
    expect(
      await linesOf(
        xlsxOf([
          {
            name: 'A',
            rows: `${rows}<row r="5"><c r="C5"><v>1</v></c></row><row r="9"><c r="C9" s="0"/></row>`
          }
        ])
      )
    ).toEqual(['', '', 'x,y', '', '1,']);
  });

  test('that says it is as large as can be is as large as its cells', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>';
    const lines = await linesOf(xlsxOf([{ name: 'A', rows, extent: 'A1:XFD1048576' }]));
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([1_048_576, '1', '2']);
  });

  test('with merged cells has what they show in each of their rows, and says so', async () => {
    const after = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/></mergeCells>';
    const rows =
      rowXml(1, 'Cases') +
      rowXml(2, 'case_id', 'Days') +
      '<row r="3"><c r="B3" t="str"><v>opened_on</v></c></row>';
    const [table] = await tablesOf(xlsxOf([{ name: 'A', rows, after }]));
    expect(textOf(table!.bytes)).toBe('Cases,\ncase_id,Days\ncase_id,opened_on\n');
    expect(table!.notices).toMatchObject([{ id: 'merged-cells', count: 1, lines: [3] }]);
  });

  test('of too many columns is one line, for its header to be refused', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>';
    const [line] = await linesOf(xlsxOf([{ name: 'A', rows }]));
    expect(line!.split(',')).toHaveLength(16_384);
  });
});

describe('a workbook', () => {
  test('has one table for each sheet with a value, hidden ones marked', async () => {
    const tables = await tablesOf(
      xlsxOf([
        { name: 'Cases', rows: rowXml(1, 'a') },
        { name: 'Blank', rows: '' },
        { name: 'Old', rows: rowXml(1, 'b'), state: 'hidden' },
        { name: 'Older', rows: rowXml(1, 'c'), state: 'veryHidden' }
      ])
    );
    expect(tables.map(({ name, sheet, isHidden }) => [name, sheet, isHidden])).toEqual([
      ['force.xlsx (sheet Cases)', 'Cases', false],
      ['force.xlsx (sheet Old)', 'Old', true],
      ['force.xlsx (sheet Older)', 'Older', true]
    ]);
  });

  test('written by the library reads back', async () => {
    const rows = [
      ['id', 'on', 'hours', 'is_in'],
      ['A-1', new Date(Date.UTC(2026, 8, 30)), 37.5, true]
    ];
    const expected = ['id,on,hours,is_in', 'A-1,2026-09-30,37.5,yes'];
    expect(await linesOf(workbookOf({ A: rows }))).toEqual(expected);
    expect(await linesOf(workbookOf({ A: rows }, 'ods'), 'force.ods')).toEqual(expected);
  });

  const one = [{ name: 'A', rows: rowXml(1, 'a') }];
  test.each([
    ['without a value', 'force.xlsx is empty.', xlsxOf([{ name: 'A', rows: '' }])],
    [
      'with a document type',
      'force.xlsx can’t be read as a workbook: it declares a document type or an entity, which no workbook needs.',
      xlsxOf(one, { parts: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY x "y">]><worksheet/>' } })
    ],
    [
      'with two sheets of one name',
      'force.xlsx can’t be read as a workbook: two of its sheets have the name “A”.',
      xlsxOf([...one, ...one])
    ],
    [
      'that names a string it does not have',
      'force.xlsx can’t be read as a workbook: its sheet “A” is damaged.',
      xlsxOf([{ name: 'A', rows: '<row r="1"><c t="s"><v>9</v></c></row>' }])
    ],
    [
      'without its sheets',
      'force.xlsx can’t be read as a workbook: its content is damaged.',
      zipped({ '[Content_Types].xml': 'x' })
    ],
    ['cut off', 'force.xlsx can’t be read as a workbook: it ends too soon.', xlsxOf(one).subarray(0, 300)],
    [
      'too large to be looked at',
      'force.xlsx is larger than 50 MB, which is the most for a workbook.',
      new Uint8Array(50_000_001)
    ],
    [
      'of too many parts',
      'force.xlsx holds more than 1,000 files.',
      xlsxOf(one, {
        parts: Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`xl/media/image${at}.png`, '']))
      })
    ]
  ])('%s is refused', async (_, sentence, bytes) => {
    expect(await refusalOf(bytes)).toBe(sentence);
  });
});
