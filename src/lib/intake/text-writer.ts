// Rows of cells written as UTF-8 delimited text: commas, LF, quotation marks only where they are needed. Formulas are
// neutralised, since the reader of the text undoes that: a cell's own apostrophe stays.
import { neutralised } from '../shared/csv.ts';
import { Growing } from './growing.ts';

const CHUNK = 1 << 16;
const needsQuotes = /[",\r\n]/;

export class TextWriter {
  readonly #encoder = new TextEncoder();
  readonly #bytes = new Growing(CHUNK);
  #waiting: string[] = [];
  #length = 0;

  /** Bytes so far, give or take what waits to be encoded. */
  get length(): number {
    return this.#bytes.length + this.#length;
  }

  row(cells: readonly string[]): void {
    const line = cells
      .map(neutralised)
      .map((cell) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(',');
    this.#waiting.push(line);
    this.#length += line.length + 1;
    if (this.#length > CHUNK) this.#flush();
  }

  /** All of it, in memory that is no larger. */
  written(): Uint8Array {
    this.#flush();
    return this.#bytes.written().slice();
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    const encoded = this.#encoder.encode(`${this.#waiting.join('\n')}\n`);
    this.#bytes.append(encoded, 0, encoded.length);
    this.#waiting = [];
    this.#length = 0;
  }
}
