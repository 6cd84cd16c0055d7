// One sheet as a table of text: every row from the first to the last that is not blank, so that rows keep their number.
import { SSF, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';
import { problem } from '../extracts/problems.ts';
import type { Problem } from '../shared/outcome.ts';
import type { OnRead } from './amount.ts';
import { numberText, remembering, serialText, yesOrNo } from './cell-text.ts';
import { unpacksToTooMuch } from './fault.ts';
import { LIMITS } from './limits.ts';
import { isBlank, MergedCells, type Row, type Rows } from './merged-cells.ts';
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

/** A sheet in pieces of whole rows, in order, each as often as it is asked for. */
export interface SheetRows {
  readonly merges: readonly Range[];
  /** The number of the last row; null where nobody counted them. */
  readonly last: number | null;
  readonly pieces: () => Iterable<WorkSheet>;
}

const rowsOf = (sheet: WorkSheet): Rows => {
  const rows = (sheet as { '!data'?: Row[] })['!data'] ?? [];
  return new Map(Object.keys(rows).map((index) => [Number(index), rows[Number(index)]!]));
};

/** The columns in which anything stands. */
interface Columns {
  from: number;
  to: number;
}

/** Whether anything stands in the row, whose columns are then among these. */
function takeColumns(columns: Columns, row: Row): boolean {
  let isFilled = false;
  for (const key of Object.keys(row)) {
    const column = Number(key);
    if (isBlank(row[column])) continue;
    isFilled = true;
    columns.from = Math.min(columns.from, column);
    columns.to = Math.max(columns.to, column);
  }
  return isFilled;
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

/** The rows of a sheet, written once with the columns that they are thought to have. */
class Writing {
  /** The columns that they have. */
  readonly met: Columns = { from: Infinity, to: -1 };
  readonly #writer: TextWriter;
  readonly #formats = new Formats();
  readonly #serial: (serial: number) => string;
  readonly #longNumbers: number[] = [];
  #longCount = 0;
  #columns: Columns | null;
  /** Rows so far, blank ones too. */
  #rows = 0;
  #merged: readonly number[] = [];

  /** `columns` null: those of the first piece that has any. */
  constructor(file: string, columns: Columns | null, is1904: boolean) {
    this.#writer = new TextWriter(() => unpacksToTooMuch(file));
    this.#columns = columns;
    this.#serial = remembering((serial) => serialText(serial, is1904));
  }

  /** Whether no row goes beyond the columns that were written. */
  get isWhole(): boolean {
    const [columns, met] = [this.#columns, this.met];
    return columns === null || (columns.from === met.from && columns.to === met.to);
  }

  write({ merges, last: of, pieces }: SheetRows, onRead: OnRead | undefined): void {
    const tell = (done: number) => onRead?.({ done, of, in: 'rows' });
    const merged = new MergedCells(merges, LAST_ROW);
    for (const piece of pieces()) {
      const rows = rowsOf(piece);
      const last = [...rows.keys()].at(-1);
      if (last === undefined) continue;
      merged.fill(rows, last);
      this.#piece(rows, tell);
    }
    const below: Rows = new Map();
    merged.fill(below, merged.last);
    this.#piece(below, tell);
    this.#merged = merged.filled.sort((a, b) => a - b);
  }

  #piece(rows: Rows, tell: (done: number) => void): void {
    const filled = [...rows].filter(([, row]) => takeColumns(this.met, row)).sort(([a], [b]) => a - b);
    if (filled.length === 0) return;
    if (filled[0]![0] < this.#rows) throw new Error('Rows that are not in order');
    this.#columns ??= { ...this.met };
    const { from, to } = this.#columns;
    if (filled.at(-1)![0] >= LAST_ROW) throw new Error('A row number beyond the end of a sheet');
    if (to - from >= LIMITS.columns) return;
    for (const [index, row] of filled) {
      for (; this.#rows < index; this.#rows++) this.#writer.endRow();
      if (index % ROWS_BETWEEN === 0) tell(index);
      for (let column = from; column <= to; column++) this.#writer.cell(this.#cell(row[column], index));
      this.#writer.endRow();
      this.#rows = index + 1;
    }
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

  text(file: string): SheetText {
    const place = { file, numbering: 'rows' } as const;
    const notices: Problem[] = [];
    const merged = this.#merged;
    if (merged.length > 0)
      notices.push(
        problem('merged-cells', { ...place, count: merged.length, lines: merged.slice(0, ROWS_TOLD) })
      );
    if (this.#longCount > 0)
      notices.push(problem('long-number', { ...place, count: this.#longCount, lines: this.#longNumbers }));
    return { bytes: this.#writer.written(), notices };
  }
}

/** Null for a sheet without a value. A sheet of too many columns is one line, for its header to be refused. */
export function sheetText(file: string, rows: SheetRows, is1904: boolean, onRead?: OnRead): SheetText | null {
  const written = (columns: Columns | null): Writing => {
    const writing = new Writing(file, columns, is1904);
    writing.write(rows, onRead);
    return writing;
  };
  const first = written(null);
  const width = first.met.to - first.met.from + 1;
  if (width <= 0) return null;
  if (width > LIMITS.columns)
    return { bytes: new TextEncoder().encode(`${','.repeat(width - 1)}x\n`), notices: [] };
  // A row further down that begins or ends beyond the first piece's is rare.
  return (first.isWhole ? first : written(first.met)).text(file);
}
