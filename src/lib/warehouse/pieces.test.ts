// Records in pieces: whole ones each, and together what they were.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../shared/csv.ts';
import { runs } from '../../../tests/support/strength.ts';
import { piecesOf } from './pieces.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const pieces = (text: string, pieceBytes: number) => [...piecesOf(bytesOf(text), pieceBytes)].map(textOf);

test('an empty text is one empty piece', () => {
  expect(pieces('', 4)).toEqual(['']);
});

test('a record is never cut', () => {
  expect(pieces('a,b\nc,d\ne,f\n', 5)).toEqual(['a,b\nc,d\n', 'e,f\n']);
  expect(pieces('a,b\nc,d\ne,f\n', 4)).toEqual(['a,b\n', 'c,d\n', 'e,f\n']);
  expect(pieces('a,b\nc,d\ne,f', 5)).toEqual(['a,b\nc,d\n', 'e,f']);
});

test('a line break in a cell ends no record', () => {
  expect(pieces('"a\nb""\nc"\nd\n', 2)).toEqual(['"a\nb""\nc"\n', 'd\n']);
});

const cell = fc
  .array(fc.constantFrom('a', '"', ',', '\n', 'é', ''), { maxLength: 6 })
  .map((parts) => parts.join(''));
const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });

test('any records are there once, in order, whatever the size of a piece', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, pieceBytes) => {
      const records = rows.map((row) => csvText([row]).replace(/\r\n$/, '\n'));
      const found = pieces(records.join(''), pieceBytes);
      expect(found.join('')).toBe(records.join(''));
      let at = 0;
      for (const piece of found) {
        let whole = '';
        while (whole.length < piece.length) whole += records[at++] ?? 'no record';
        expect(piece).toBe(whole);
      }
    }),
    { numRuns: runs(500) }
  );
});
