// The rows of a table that are looked at before it is read: enough to ask the right questions, never all of a large one.
import { CarefulRecord } from './careful.ts';
import type { Header } from './header.ts';
import { LIMITS } from './limits.ts';
import type { TextTable } from './table.ts';

export interface SeenRow {
  /** Line or row of the reader's file. */
  readonly at: number;
  /** As many as the header has; null where the row has too few or too many, or one far too long. */
  readonly cells: readonly string[] | null;
  /** How many values it has. */
  readonly fields: number;
  /** The header once more, as reports in pages have it. */
  readonly isHeader: boolean;
}

export interface Seen {
  /** Those that are not blank. */
  readonly rows: readonly SeenRow[];
  readonly isWhole: boolean;
}

/** At most `LIMITS.inspectedRows` rows after the header that are not blank. */
export function seenRows({ bytes, numbering }: TextTable, header: Header): Seen {
  const record = new CarefulRecord();
  const decoder = new TextDecoder();
  const delimiter = header.delimiter.charCodeAt(0);
  const fieldCount = header.names.length;
  const rows: SeenRow[] = [];
  let position = header.next;
  let at = header.nextLine;
  while (position < bytes.length && rows.length < LIMITS.inspectedRows) {
    record.read(bytes, position, delimiter);
    position = record.next;
    if (!record.isBlankFrom(0)) {
      const content = record.content.written();
      const fields = record.ends.length;
      const isOdd = fields < fieldCount || (fields > fieldCount && !record.isBlankFrom(fieldCount));
      const cells = record.ends
        .slice(0, fieldCount)
        .map((end, field) => content.subarray(record.startOf(field), end));
      const isRead = !isOdd && cells.every(({ length }) => length <= LIMITS.cellBytes);
      const texts = isRead ? cells.map((cell) => decoder.decode(cell)) : null;
      const isHeader = texts?.every((text, field) => text.trim() === header.names[field]) ?? false;
      rows.push({ at, fields, cells: texts, isHeader });
    }
    at += numbering === 'rows' ? 1 : record.lines;
  }
  return { rows, isWhole: position >= bytes.length };
}
