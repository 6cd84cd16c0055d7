// One sheet as a table of text: every row from the first to the last that is not blank, so that rows keep their number.
import { SSF, type CellObject, type WorkSheet } from '@e965/xlsx';
import { problem } from '../extracts/problems.ts';
import type { Problem } from '../shared/outcome.ts';
import type { OnRead } from './amount.ts';
import { numberText, remembering, serialText, yesOrNo } from './cell-text.ts';
import { LIMITS } from './limits.ts';
import { TextWriter } from './text-writer.ts';

/** What formulas give that can't be worked out. Their text is kept: the contract takes it in no column. */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA']
]);
const OTHER_ERROR = '#ERROR!';
const MOST_DIGITS = 999_999_999_999_999;
const ROWS_TOLD = 20;
const LAST_ROW = 1_048_576;
/** Rows after which it is told how many there were. */
const ROWS_BETWEEN = 2000;

export interface SheetText {
  readonly bytes: Uint8Array;
  readonly notices: readonly Problem[];
}

type Row = readonly (CellObject | undefined)[];

interface Extent {
  readonly rows: number;
  readonly from: number;
  readonly to: number;
}

const isBlank = (cell: CellObject | undefined): boolean =>
  cell === undefined ||
  (cell.t !== 'e' && (cell.v === undefined || cell.v === null)) ||
  (cell.t === 's' && String(cell.v).trim() === '');

/** Rows by their index: a sheet may name its millionth row and no other. */
const rowsOf = (sheet: WorkSheet): Map<number, Row> => {
  const rows = (sheet as { '!data'?: Row[] })['!data'] ?? [];
  return new Map(Object.keys(rows).map((index) => [Number(index), rows[Number(index)]!]));
};

function extentOf(rows: ReadonlyMap<number, Row>): Extent {
  let [last, from, to] = [-1, Infinity, -1];
  for (const [index, row] of rows) {
    for (const key of Object.keys(row)) {
      const column = Number(key);
      if (isBlank(row[column])) continue;
      last = Math.max(last, index);
      from = Math.min(from, column);
      to = Math.max(to, column);
    }
  }
  return { rows: last + 1, from, to };
}

/** How number formats are met: a date, a length of time, a number shown with leading zeros, or any other. */
class Formats {
  readonly #kinds = new Map<string, 'date' | 'duration' | 'other' | number>();

  of(format: string): 'date' | 'duration' | 'other' | number {
    const known = this.#kinds.get(format);
    if (known !== undefined) return known;
    const isDuration = /\[(h+|m+|s+)\]/i.test(format);
    const kind = /^0{2,}$/.test(format)
      ? format.length
      : isDuration
        ? 'duration'
        : SSF.is_date(format)
          ? 'date'
          : 'other';
    this.#kinds.set(format, kind);
    return kind;
  }
}

/** `36:00` for a day and a half: no column takes it, and its row says so. */
const durationText = (days: number): string => {
  const minutes = Math.round(days * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

class Sheet {
  readonly #serial: (serial: number) => string;
  readonly #formats = new Formats();
  readonly #longNumbers: number[] = [];
  #longCount = 0;

  constructor(is1904: boolean) {
    this.#serial = remembering((serial) => serialText(serial, is1904));
  }

  text(file: string, sheet: WorkSheet, onRead: OnRead | undefined): SheetText | null {
    const rows = rowsOf(sheet);
    const merged = this.#fillDown(rows, sheet);
    const { rows: count, from, to } = extentOf(rows);
    if (count === 0) return null;
    if (count > LAST_ROW) throw new Error('A row number beyond the end of a sheet');
    const width = to - from + 1;
    if (width > LIMITS.columns)
      return { bytes: new TextEncoder().encode(`${','.repeat(width - 1)}x\n`), notices: [] };
    const writer = new TextWriter();
    const none: Row = [];
    for (let index = 0; index < count; index++) {
      if (index % ROWS_BETWEEN === 0) onRead?.({ done: index, of: count, in: 'rows' });
      const row = rows.get(index) ?? none;
      if (row.length > 0)
        for (let column = from; column <= to; column++) writer.cell(this.#cell(row[column], index));
      writer.endRow();
    }
    return { bytes: writer.written(), notices: this.#notices(file, merged) };
  }

  /** A cell merged with those below it stands for all of them, as it is shown. */
  #fillDown(rows: Map<number, Row>, sheet: WorkSheet): number[] {
    const filled: number[] = [];
    for (const { s: start, e: end } of sheet['!merges'] ?? []) {
      const cell = rows.get(start.r)?.[start.c];
      if (isBlank(cell)) continue;
      if (filled.length + end.r - start.r > LAST_ROW) throw new Error('More merged rows than a sheet has');
      for (let index = start.r + 1; index <= end.r; index++) {
        const row = [...(rows.get(index) ?? [])];
        row[start.c] = cell;
        rows.set(index, row);
        filled.push(index + 1);
      }
    }
    return filled.sort((a, b) => a - b);
  }

  #cell(cell: CellObject | undefined, row: number): string {
    if (cell === undefined || cell.v === undefined || cell.v === null)
      return cell?.t === 'e' ? OTHER_ERROR : '';
    switch (cell.t) {
      case 'n':
        return this.#number(cell.v as number, String(cell.z ?? 'General'), row);
      case 'b':
        return yesOrNo(cell.v === true);
      case 'e':
        return ERRORS.get(cell.v) ?? OTHER_ERROR;
      default:
        return String(cell.v);
    }
  }

  #number(value: number, format: string, row: number): string {
    const kind = this.#formats.of(format);
    if (kind === 'date') return this.#serial(value);
    if (kind === 'duration') return durationText(value);
    if (Number.isInteger(value) && Math.abs(value) > MOST_DIGITS) {
      this.#longCount++;
      if (this.#longNumbers.length < ROWS_TOLD) this.#longNumbers.push(row + 1);
    }
    const digits = numberText(value);
    return typeof kind === 'number' && /^\d+$/.test(digits) ? digits.padStart(kind, '0') : digits;
  }

  #notices(file: string, merged: readonly number[]): Problem[] {
    const place = { file, numbering: 'rows' } as const;
    const notices: Problem[] = [];
    if (merged.length > 0)
      notices.push(
        problem('merged-cells', { ...place, count: merged.length, lines: merged.slice(0, ROWS_TOLD) })
      );
    if (this.#longCount > 0)
      notices.push(problem('long-number', { ...place, count: this.#longCount, lines: this.#longNumbers }));
    return notices;
  }
}

/** Null for a sheet without a value. A sheet of too many columns is one line, for its header to be refused. */
export const sheetText = (
  file: string,
  sheet: WorkSheet,
  is1904: boolean,
  onRead?: OnRead
): SheetText | null => new Sheet(is1904).text(file, sheet, onRead);
