// Cells of one column that are not as they are loaded, by what the contract reads them as: `VH`, `30/09/2026`, a code in
// capitals. A column has few of them, again and again.
import type { Column } from '../extracts/contract.ts';
import { APOSTROPHE } from './dialect.ts';
import { isUnknownValue, readingOf, type ReaderSays, type Reading } from './reading.ts';

/** How the cell at `from`, up to `to`, is read. */
export type ReadCell = (bytes: Uint8Array, from: number, to: number) => Reading;

const MOST_BYTES = 200;
const MOST_KNOWN = 16;
/** A column with more of them is read sooner by the checker. */
const MOST_READ = 1000;
const PROBLEM: Reading = { kind: 'problem' };

interface Known {
  readonly cell: Uint8Array;
  readonly reading: Reading;
}

function isSame({ cell }: Known, bytes: Uint8Array, from: number, to: number): boolean {
  const { length } = cell;
  if (length !== to - from) return false;
  let same = 0;
  while (same < length && cell[same] === bytes[from + same]) same++;
  return same === length;
}

/** A problem for whatever the checker is to judge: what is no value, and what is none of the codes of an open list. */
function readingFor(column: Column, cell: Uint8Array, says: ReaderSays): Reading {
  const isPlain = cell[0] !== APOSTROPHE && cell.every((byte) => byte < 0x80);
  if (!isPlain || cell.length > MOST_BYTES) return PROBLEM;
  const text = String.fromCharCode(...cell);
  return isUnknownValue(column, text, says) ? PROBLEM : readingOf(column, text, says);
}

export function readingsIn(column: Column, says: ReaderSays): ReadCell {
  const known: Known[] = [];
  let last = 0;
  let read = 0;
  return (bytes, from, to) => {
    for (let tried = 0; tried < known.length; tried++) {
      const each = known[last]!;
      if (isSame(each, bytes, from, to)) return each.reading;
      last = last + 1 < known.length ? last + 1 : 0;
    }
    if (read === MOST_READ) return PROBLEM;
    const cell = bytes.slice(from, to);
    const reading = readingFor(column, cell, says);
    last = read++ % MOST_KNOWN;
    known[last] = { cell, reading };
    return reading;
  };
}
