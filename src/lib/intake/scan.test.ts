// Any table, written in any dialect, reads back the same; what can't be read is counted.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { lineOf } from '../extracts/records.ts';
import { runs } from '../../../tests/support/strength.ts';
import { LIMITS } from './limits.ts';
import { scan } from './scan.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const scanned = (text: string, fieldCount: number, delimiter = ',', dropped: boolean[] | null = null) =>
  scan(
    bytesOf(text),
    { delimiter: delimiter.charCodeAt(0), fieldCount, dropped, days: [], numbering: 'lines' },
    0,
    2
  );
const lines = (text: string, fieldCount: number, delimiter = ',') => {
  const result = scanned(text, fieldCount, delimiter);
  return Array.from({ length: result.recordCount }, (_, record) => lineOf(result.lines, record));
};

describe('a plain file', () => {
  test('passes through in its own memory', () => {
    const bytes = bytesOf('a,b\nC-1,2026-01-01\nC-2,\n');
    const result = scan(
      bytes,
      { delimiter: 44, fieldCount: 2, dropped: null, days: [], numbering: 'lines' },
      4,
      2
    );
    expect(result.bytes.buffer).toBe(bytes.buffer);
    expect(result).toMatchObject({ recordCount: 2, isPlain: true, rejectedCount: 0, blankCount: 0 });
    expect(lineOf(result.lines, 1)).toBe(3);
  });

  test('counts a sheet by its rows, whatever line breaks its cells hold', () => {
    const bytes = bytesOf('"a\nb",1\n\nc,2\nx,y,z\n');
    const result = scan(
      bytes,
      { delimiter: 44, fieldCount: 2, dropped: null, days: [], numbering: 'rows' },
      0,
      2
    );
    expect([lineOf(result.lines, 0), lineOf(result.lines, 1), result.faults[0]?.line]).toEqual([2, 4, 5]);
  });

  test('may have canonical quotation marks and text, and is then not plain', () => {
    const text = '"U,1","say ""so"""\nU-2,North unit\n';
    const result = scanned(text, 2);
    expect(textOf(result.bytes)).toBe(text);
    expect(result.isPlain).toBe(false);
  });

  test('may end without a line end', () => {
    expect(scanned('a,b\nc,d', 2).recordCount).toBe(2);
  });
});

describe('line ends', () => {
  test.each([
    ['LF', 'a,b\nc,d\n'],
    ['CRLF', 'a,b\r\nc,d\r\n'],
    ['CR', 'a,b\rc,d\r'],
    ['mixed', 'a,b\r\nc,d\n'],
    ['mixed, with blank lines', '\r\na,b\r\r\nc,d']
  ])('%s become LF', (_, text) => {
    const result = scanned(text, 2);
    expect(textOf(result.bytes).trimEnd()).toBe('a,b\nc,d');
    expect(result.isPlain).toBe(true);
  });

  test('inside quotation marks are kept as LF, and counted', () => {
    const result = scanned('"a\r\nb",c\nd,e\n', 2);
    expect(textOf(result.bytes)).toBe('"a\nb",c\nd,e\n');
    expect([lineOf(result.lines, 0), lineOf(result.lines, 1)]).toEqual([2, 4]);
  });
});

describe('other delimiters', () => {
  test.each([';', '\t', '|'])('%j becomes a comma, and a comma is quoted', (delimiter) => {
    const result = scanned(`a${delimiter}b,c\nd${delimiter}e\n`, 2, delimiter);
    expect(textOf(result.bytes)).toBe('a,"b,c"\nd,e\n');
  });

  test('a delimiter inside quotation marks stays', () => {
    expect(textOf(scanned('"a;b";c\n', 2, ';').bytes)).toBe('a;b,c\n');
  });
});

describe('records that are not loaded', () => {
  test('blank ones are counted and keep the lines right', () => {
    const result = scanned('a,b\n\n,\n  , \n"",""\n" ",\nc,d\n\n\n', 2);
    expect(result).toMatchObject({ recordCount: 2, blankCount: 7, rejectedCount: 0 });
    expect(lineOf(result.lines, 1)).toBe(8);
  });

  test('ragged ones are told with their line and their count', () => {
    const result = scanned('a,b\nc\nd,e,f\ng,h\n', 2);
    expect(textOf(result.bytes)).toBe('a,b\ng,h\n');
    expect(result.faults).toEqual([
      { kind: 'ragged', line: 3, fields: 1 },
      { kind: 'ragged', line: 4, fields: 3 }
    ]);
    expect(lines('a,b\nc\nd,e,f\ng,h\n', 2)).toEqual([2, 5]);
  });

  test('blank cells past the last column are ignored', () => {
    const result = scanned('a,b,,\nc,d, \n', 2);
    expect(textOf(result.bytes)).toBe('a,b\nc,d\n');
    expect(result.rejectedCount).toBe(0);
  });

  test('a cell over the limit is told with its column, and one at the limit is taken', () => {
    const long = 'x'.repeat(LIMITS.cellBytes);
    expect(scanned(`a,${long}\n"${long}",b\n`, 2).recordCount).toBe(2);
    expect(scanned(`a,${long}x\nb,c`, 2).faults).toEqual([{ kind: 'over-long', line: 2, field: 1 }]);
    expect(scanned(`b,c\n"${long}x",c`, 2).faults).toEqual([{ kind: 'over-long', line: 3, field: 0 }]);
  });

  test('past a thousand they are only counted', () => {
    const result = scanned('a\n'.repeat(1500), 2);
    expect([result.rejectedCount, result.faults.length]).toEqual([1500, 1000]);
  });
});

describe('quotation marks', () => {
  test('that are never closed are told with their line', () => {
    expect(scanned('a,b\nc,"d\ne,f\n', 2).openQuoteLine).toBe(3);
    expect(scanned('a,b\n"c\nd","e', 2).openQuoteLine).toBe(4);
    expect(scanned('a,"b""\n', 2).openQuoteLine).toBe(2);
  });

  test('in the middle of a cell are themselves', () => {
    expect(textOf(scanned('5" pipe,b\n', 2).bytes)).toBe('"5"" pipe",b\n');
    expect(textOf(scanned('"a"b,c\n', 2).bytes)).toBe('ab,c\n');
  });
});

test('the apostrophe that an export puts before a formula is taken off again, and no other', () => {
  const result = scanned("'=1+1,'-5\n'@x,\"'+1,2\"\n'tis,O'Hara\n'＝x,'a\n", 2);
  expect(textOf(result.bytes)).toBe("=1+1,-5\n@x,\"+1,2\"\n'tis,O'Hara\n＝x,'a\n");
});

test('a dropped column is gone from every record', () => {
  const result = scanned('a,secret,b\nc,"hidden, too",d\n', 3, ',', [false, true, false]);
  expect(textOf(result.bytes)).toBe('a,b\nc,d\n');
});

const cell = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 8 }),
  fc.stringMatching(/^[a-z0-9,;|"'\t\r\n =-]{0,8}$/),
  fc.stringMatching(/^[A-Za-z0-9._:-]{1,8}$/)
);
const NEUTRALISED = /^'+[=+\-@\t\r\n＝＋－＠]/;
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })
  );
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quotesAll: fc.boolean(),
  endsWithLine: fc.boolean()
});

/** A reader that others wrote, told nothing but the delimiter. */
const parsed = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true }).data;

/** As the scanner gives them: line ends as LF, without the records that hold nothing. */
const kept = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row) =>
      row.map((value) => (NEUTRALISED.test(value) ? value.slice(1) : value).replace(/\r\n?/g, '\n'))
    )
    .filter((row) => row.some((value) => /[^ \t]/.test(value)));

test('a file with every cell in quotation marks is plain where the cells are, whatever ends its lines', () => {
  const result = scanned('"a-1";"2.5"\r\n"b";""\r\n"c";"d"', 2, ';');
  expect(textOf(result.bytes)).toBe('"a-1","2.5"\n"b",""\n"c","d"');
  expect(result).toMatchObject({ recordCount: 3, isPlain: false });
  expect(scanned('"a-1";"2.5"\r\n"c";"d"', 2, ';').isPlain).toBe(true);
  expect(scanned('"a 1";"2.5"\r\n"c";"d"', 2, ';').isPlain).toBe(false);
});

test('a delimiter in quotation marks is not one, also where the delimiter is replaced', () => {
  const result = scanned('"a;b";c\r\nd;"e,f"\r\n', 2, ';');
  expect(parsed(textOf(result.bytes))).toEqual([
    ['a;b', 'c'],
    ['d', 'e,f']
  ]);
});

test('any table written in any dialect reads back the same', () => {
  fc.assert(
    fc.property(table, dialect, (rows, { delimiter, lineEnd, quotesAll, endsWithLine }) => {
      const quote = (value: string) =>
        quotesAll || /["\r\n]/.test(value) || value.includes(delimiter)
          ? `"${value.replaceAll('"', '""')}"`
          : value;
      const text =
        rows.map((row) => row.map(quote).join(delimiter)).join(lineEnd) + (endsWithLine ? lineEnd : '');
      const width = rows[0]!.length;
      const result = scanned(text, width, delimiter);
      const expected = kept(rows);
      expect(parsed(textOf(result.bytes))).toEqual(expected);
      expect(result).toMatchObject({ recordCount: expected.length, rejectedCount: 0, openQuoteLine: null });
      if (result.isPlain) expect(expected.flat().join('')).toMatch(/^[A-Za-z0-9\-_.:]*$/);
    }),
    { numRuns: runs(2000) }
  );
});

test('any table that papaparse writes is read as papaparse reads it', () => {
  fc.assert(
    fc.property(table, dialect, (rows, { delimiter, lineEnd, quotesAll }) => {
      const text = Papa.unparse(rows, { delimiter, newline: lineEnd, quotes: quotesAll });
      const result = scanned(text, rows[0]!.length, delimiter);
      const theirs = Papa.parse<string[]>(text, { delimiter, newline: lineEnd }).data;
      expect(parsed(textOf(result.bytes))).toEqual(kept(theirs));
    }),
    { numRuns: runs(2000) }
  );
});

test('any text is cut to the end, and its records, rejected and blank add up to its lines', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a,;\n\r "']{0,60}$/), fc.constantFrom(',', ';'), (text, delimiter) => {
      const result = scanned(text, 2, delimiter);
      if (result.openQuoteLine !== null || text.includes('"')) return;
      const written = text.split(/\r\n|\r|\n/);
      if (written.at(-1) === '') written.pop();
      expect(result.recordCount + result.rejectedCount + result.blankCount).toBe(written.length);
      const kept = written.flatMap((line, index) => {
        const cells = line.split(delimiter);
        const isBlank = cells.every((each) => each.trim() === '');
        const fits = cells.length >= 2 && cells.slice(2).every((each) => each.trim() === '');
        return !isBlank && fits ? [index + 2] : [];
      });
      expect(lines(text, 2, delimiter)).toEqual(kept);
    }),
    { numRuns: runs(3000) }
  );
});
