// A delimited file read to the end as columns, as long as each of its values stands as it is loaded.
import { columnsOf, type Extract } from '../extracts/contract.ts';
import type { RecordRun } from '../extracts/record-runs.ts';
import type { OnRead } from './amount.ts';
import * as dialect from './dialect.ts';
import { formColumn, RUN_RECORDS, type FormColumn } from './form-columns.ts';
import { Places } from './places.ts';
import type { Scan } from './scan.ts';

// Of this module, not imported: where modules are not bundled, an imported constant is looked up for every byte.
const { CR, LF, QUOTE } = dialect;

export interface FormShape {
  readonly extract: Extract;
  /** Contract column of each field; null = none. */
  readonly columns: readonly (string | null)[];
  readonly delimiter: number;
}

class FormScanner {
  readonly #bytes: Uint8Array;
  readonly #delimiter: number;
  readonly #columns: readonly FormColumn[];
  readonly #runs: RecordRun[] = [];
  #inRun = 0;

  constructor(bytes: Uint8Array, delimiter: number, columns: readonly FormColumn[]) {
    this.#bytes = bytes;
    this.#delimiter = delimiter;
    this.#columns = columns;
  }

  scan(from: number, firstLine: number, onRead: OnRead | undefined): Scan | null {
    const bytes = this.#bytes;
    const lines = new Places();
    let [at, records, blank] = [from, 0, 0];
    let isNoted = false;
    while (at < bytes.length) {
      const byte = bytes[at]!;
      if (byte === LF || byte === CR) {
        at = this.#pastLineEnd(at);
        blank++;
        isNoted = false;
        continue;
      }
      at = this.#record(at);
      if (at < 0) return null;
      if (!isNoted) lines.note(records, firstLine + records + blank);
      isNoted = true;
      records++;
      if (++this.#inRun < RUN_RECORDS) continue;
      this.#endRun();
      onRead?.({ done: at, of: bytes.length, in: 'bytes' });
    }
    if (records === 0) return null;
    this.#endRun();
    return {
      bytes: new Uint8Array(),
      runs: this.#runs,
      recordCount: records,
      blankCount: blank,
      rejectedCount: 0,
      faults: [],
      isPlain: true,
      isInForm: true,
      openQuoteLine: null,
      lines: lines.noted()
    };
  }

  /** What begins behind the line end at `at`; -1 where there is none. */
  #pastLineEnd(at: number): number {
    const byte = this.#bytes[at];
    if (byte === CR) return this.#bytes[at + 1] === LF ? at + 2 : at + 1;
    return byte === LF ? at + 1 : -1;
  }

  #record(from: number): number {
    const bytes = this.#bytes;
    const columns = this.#columns;
    let at = from;
    for (let field = 0; field < columns.length; field++) {
      if (field > 0 && bytes[at++] !== this.#delimiter) return -1;
      at = this.#cell(at, columns[field]!);
      if (at < 0) return -1;
    }
    return at === bytes.length ? at : this.#pastLineEnd(at);
  }

  /** Behind the cell at `at`, whatever stands there. */
  #cell(at: number, column: FormColumn): number {
    const bytes = this.#bytes;
    const first = bytes[at];
    if (first === QUOTE) {
      const isBlank = bytes[at + 1] === QUOTE;
      if (isBlank) return column.blank(this.#inRun) ? at + 2 : -1;
      const end = column.read(bytes, at + 1, this.#inRun);
      return bytes[end] === QUOTE ? end + 1 : -1;
    }
    if (first === this.#delimiter || first === LF || first === CR || first === undefined)
      return column.blank(this.#inRun) ? at : -1;
    return column.read(bytes, at, this.#inRun);
  }

  #endRun(): void {
    const count = this.#inRun;
    if (count > 0) this.#runs.push({ count, columns: this.#columns.map((column) => column.run(count)) });
    this.#inRun = 0;
  }
}

/**
 * Records from `from`, which stands on line `firstLine`, as columns; null as soon as one is met that has a value that
 * does not stand as it is loaded, or has not one for each column: the file is then for `scan` and the checker. Null too
 * for files with columns whose values may be wrong without showing it here: numbers with limits, days with an order.
 */
export function scanInForm(
  bytes: Uint8Array,
  { extract, columns, delimiter }: FormShape,
  from: number,
  firstLine: number,
  onRead?: OnRead
): Scan | null {
  const contract = new Map(columnsOf(extract).map((column) => [column.name, column]));
  const isOrdered = extract.orderedDays.some(
    (days) => columns.includes(days.from) && columns.includes(days.to)
  );
  // A value and a delimiter or line end each: the most records that the bytes can hold.
  const records = Math.min(RUN_RECORDS, Math.ceil((bytes.length - from) / columns.length));
  const forms = columns.map((name) => {
    const column = contract.get(name ?? '');
    return column ? formColumn(column, records) : null;
  });
  if (isOrdered || !forms.every((form) => form !== null)) return null;
  return new FormScanner(bytes, delimiter, forms).scan(from, firstLine, onRead);
}
