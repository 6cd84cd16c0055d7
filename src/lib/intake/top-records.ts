// The first records of a table as they are cut in one delimiter: among them stands the header.
import type { TextTable } from './table.ts';
import { CarefulRecord } from './careful.ts';
import type { Delimiter } from './dialect.ts';
import { LIMITS } from './limits.ts';

export interface TopRecord {
  /** Line or row on which it begins. */
  readonly at: number;
  /** Trimmed. */
  readonly cells: readonly string[];
  readonly isBlank: boolean;
  readonly isOverLong: boolean;
  readonly hasOpenQuote: boolean;
  /** Position, and line or row, of what follows. */
  readonly next: number;
  readonly nextAt: number;
}

/** Where the records begin: position, and line or row. */
export interface Start {
  readonly position: number;
  readonly at: number;
}

/** At most `LIMITS.headerRows` records of `text`. */
export function topRecords(
  text: Uint8Array,
  delimiter: Delimiter,
  start: Start,
  numbering: TextTable['numbering']
): TopRecord[] {
  const record = new CarefulRecord();
  const decoder = new TextDecoder();
  const records: TopRecord[] = [];
  let { position, at } = start;
  while (position < text.length && records.length < LIMITS.headerRows) {
    record.read(text, position, delimiter.charCodeAt(0));
    position = Math.min(record.next, text.length);
    const nextAt = at + (numbering === 'rows' ? 1 : record.lines);
    const content = record.content.written();
    const cells = record.ends.map((end, index) => content.subarray(record.startOf(index), end));
    records.push({
      at,
      cells: cells.map((cell) => decoder.decode(cell).trim()),
      isBlank: record.isBlankFrom(0),
      isOverLong: cells.some((cell) => cell.length > LIMITS.cellBytes),
      hasOpenQuote: record.openQuote !== null,
      next: position,
      nextAt
    });
    at = nextAt;
  }
  return records;
}
