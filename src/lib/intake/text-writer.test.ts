// A cell is written the same from a text and from its bytes, and as any table of ours is written.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../../tests/support/reading.ts';
import { runs } from '../../../tests/support/strength.ts';
import { csvText } from '../shared/csv.ts';
import { LIMITS } from './limits.ts';
import { TextWriter } from './text-writer.ts';

const PARTS = [
  'a',
  'Z',
  '7',
  '"',
  ',',
  '\n',
  '\r',
  "'",
  '=',
  '-',
  '+',
  '@',
  '＝',
  'é',
  '😀',
  ' ',
  '\t',
  '_',
  '.'
];
const tooMuch = () => new Error('too much');
const cell = fc.array(fc.constantFrom(...PARTS), { maxLength: 5 }).map((parts) => parts.join(''));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

/** Before and after the cell's own bytes stand others, which are no part of it. */
function written(rows: readonly (readonly string[])[], isOfBytes: boolean): string {
  const writer = new TextWriter(tooMuch);
  for (const row of rows) {
    for (const text of row) {
      const bytes = new TextEncoder().encode(`"${text}"`);
      if (isOfBytes) writer.cellOf(bytes, 1, bytes.length - 1);
      else writer.cell(text);
    }
    writer.endRow();
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writer.written());
}

test('any cells', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const expected = rows.map((row) => csvText([row]).replace(/\r\n$/, '\n')).join('');
      expect(written(rows, false)).toBe(expected);
      expect(written(rows, true)).toBe(expected);
    }),
    { numRuns: runs(1000) }
  );
});

test('of a cell that is too long as much is written as is too long', () => {
  const long = 'a'.repeat(LIMITS.cellBytes * 3);
  const writer = new TextWriter(tooMuch);
  writer.cell(long);
  writer.cellOf(new TextEncoder().encode(long), 0, long.length);
  expect(textOf(writer.written())).toBe(
    `${'a'.repeat(LIMITS.cellBytes + 1)},${'a'.repeat(LIMITS.cellBytes + 1)}`
  );
});
