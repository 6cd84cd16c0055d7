// Rows of cells written as UTF-8 delimited text: commas, LF, quotation marks only where they are needed. Formulas are
// neutralised, since the reader of the text undoes that: a cell's own apostrophe stays. Of a cell that is too long for any
// column, as much is written as is too long: one value may stand in millions of rows.
import { neutralised } from '../shared/csv.ts';
import * as dialect from './dialect.ts';
import { Growing } from './growing.ts';
import { ARCHIVE_LIMITS, LIMITS } from './limits.ts';

// Of this module, not imported: where modules are not bundled, an imported constant is looked up for every cell.
const { COMMA, LF, QUOTE } = dialect;

const CHUNK = 1 << 16;
const TOO_LONG = LIMITS.cellBytes + 1;
const MOST_BYTES = ARCHIVE_LIMITS.unpackedBytes;
const needsQuotes = /[",\r\n]/;

/** Bytes that stand as they are, anywhere in a cell and at its start: there neither a formula's sign nor an apostrophe. */
const BARE = new Uint8Array(256).fill(1, 0x20, 0x7f);
BARE[QUOTE] = BARE[COMMA] = 0;
const BARE_FIRST = BARE.map((isBare, byte) => (/[\w ]/.test(String.fromCharCode(byte)) ? isBare : 0));

export class TextWriter {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  readonly #bytes: Growing;
  readonly #over: () => Error;
  #isAtStart = true;

  /**
   * Throws `over` once there is more than a file may unpack to. Room for so many bytes at first: where it has to grow, what
   * was written is copied.
   */
  constructor(over: () => Error, room = CHUNK) {
    this.#over = over;
    this.#bytes = new Growing(room);
  }

  row(cells: readonly string[]): void {
    for (const cell of cells) this.cell(cell);
    this.endRow();
  }

  cell(text: string): void {
    this.#next();
    if (text === '') return;
    if (text.length > TOO_LONG) return this.#written(text.slice(0, TOO_LONG));
    const isBare = BARE_FIRST[text.charCodeAt(0)] === 1 && this.#bytes.appendMarkedText(text, BARE);
    if (!isBare) this.#written(text);
  }

  /** A cell whose text is `source[from..to)` in UTF-8. */
  cellOf(source: Uint8Array, from: number, to: number): void {
    this.#next();
    if (from === to) return;
    const end = Math.min(to, from + TOO_LONG);
    const isBare = BARE_FIRST[source[from]!] === 1 && this.#bytes.appendMarked(source, from, end, BARE);
    if (!isBare) this.#written(this.#decoder.decode(source.subarray(from, end)));
  }

  endRow(): void {
    this.#bytes.push(LF);
    this.#isAtStart = true;
    if (this.#bytes.length > MOST_BYTES) throw this.#over();
  }

  /** All of it; the same memory until the next write. */
  written(): Uint8Array {
    return this.#bytes.written();
  }

  #next(): void {
    if (!this.#isAtStart) this.#bytes.push(COMMA);
    this.#isAtStart = false;
  }

  #written(text: string): void {
    const cell = neutralised(text);
    const encoded = this.#encoder.encode(needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    this.#bytes.append(encoded, 0, encoded.length);
  }
}
