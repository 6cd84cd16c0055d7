// Text that leaves as CSV is read back as it was, and no spreadsheet runs any of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText, neutralised, restored } from './csv.ts';

/** RFC 4180 as another reader would read it: cells, quoted or not, up to a comma or the end of a line. */
function readBack(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^,"\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('neutralised', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"]
  ])('puts an apostrophe before %j', (text, expected) => {
    expect(neutralised(text)).toBe(expected);
  });

  test.each(['A-15', '12.0 %', "O'Neill", '', '-5', '-12.5', '+3', ' =1'])('leaves %j as it is', (text) => {
    expect(neutralised(text)).toBe(text);
  });

  test('is undone by the reader, whatever the text', () => {
    const tricky = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', '1', '.', 'a')
    });
    fc.assert(fc.property(fc.oneof(fc.string(), tricky), (text) => restored(neutralised(text)) === text));
  });
});

describe('csvText', () => {
  test('quotes separators, quotes and line breaks, and ends lines with CR LF', () => {
    expect(
      csvText([
        ['a,b', 'say "no"', 'two\nlines'],
        ['x', 1.5, null]
      ])
    ).toBe('"a,b","say ""no""","two\nlines"\r\nx,1.5,\r\n');
  });

  test('leaves numbers untouched, also negative ones', () => {
    expect(csvText([[-3, 0.25, true]])).toBe('-3,0.25,true\r\n');
  });

  test('reads back as it was through another reader', () => {
    const grid = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 6
    });
    fc.assert(
      fc.property(grid, (rows) => {
        expect(readBack(csvText(rows)).map((row) => row.map(restored))).toEqual(rows);
      })
    );
  });
});
