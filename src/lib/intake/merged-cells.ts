// A cell merged with those below it stands for all of them, as it is shown.
import type { CellObject, Range } from '@e965/xlsx';

/** Mostly holes where it begins far to the right: it is never copied, which would fill them. */
export type Row = (CellObject | undefined)[];

/** Rows by their index: a sheet may name its millionth row and no other. */
export type Rows = Map<number, Row>;

export const isBlank = (cell: CellObject | undefined): boolean =>
  cell === undefined ||
  (cell.t !== 'e' && (cell.v === undefined || cell.v === null)) ||
  (cell.t === 's' && String(cell.v).trim() === '');

interface Open {
  readonly cell: CellObject;
  readonly column: number;
  readonly last: number;
}

/** Rows come in pieces, in order. */
export class MergedCells {
  /** Numbers of the rows that were filled, once for each cell. */
  readonly filled: number[] = [];
  readonly #merges: readonly Range[];
  readonly #mostRows: number;
  #open: Open[] = [];
  #next = 0;

  constructor(merges: readonly Range[], mostRows: number) {
    this.#merges = merges.filter(({ s: start, e: end }) => end.r > start.r);
    this.#mostRows = mostRows;
  }

  /** The last row that a cell above it goes on to. */
  get last(): number {
    return this.#open.reduce((last, open) => Math.max(last, open.last), -1);
  }

  /** Fills the rows behind those that were filled before, up to `last`. */
  fill(rows: Rows, last: number): void {
    for (const open of this.#open) this.#down(rows, open, this.#next, last);
    for (const { s: start, e: end } of this.#merges) {
      if (start.r < this.#next || start.r > last) continue;
      const cell = rows.get(start.r)?.[start.c];
      if (cell === undefined || isBlank(cell)) continue;
      const open = { cell, column: start.c, last: end.r };
      this.#down(rows, open, start.r + 1, last);
      this.#open.push(open);
    }
    this.#open = this.#open.filter((open) => open.last > last);
    this.#next = last + 1;
  }

  #down(rows: Rows, { cell, column, last }: Open, from: number, upTo: number): void {
    const to = Math.min(last, upTo);
    if (this.filled.length + to - from > this.#mostRows) throw new Error('More merged rows than a sheet has');
    for (let index = from; index <= to; index++) {
      const row = rows.get(index) ?? [];
      row[column] = cell;
      rows.set(index, row);
      this.filled.push(index + 1);
    }
  }
}
