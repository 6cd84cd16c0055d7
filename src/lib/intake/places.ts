// Where the records of a file stand in it, as far as that can't be counted.
import type { Lines } from '../extracts/records.ts';

/** Where the difference between line and record number changes; between those, lines follow records. */
export class Places {
  readonly #records: number[] = [];
  readonly #offsets: number[] = [];

  note(record: number, line: number): void {
    if (this.#offsets.at(-1) === line - record) return;
    this.#records.push(record);
    this.#offsets.push(line - record);
  }

  noted(): Lines {
    return { records: Uint32Array.from(this.#records), offsets: Uint32Array.from(this.#offsets) };
  }
}
