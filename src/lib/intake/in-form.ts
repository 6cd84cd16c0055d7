// A delimited file read to the end as columns, as long as the contract takes each of its values.
import { columnsOf, type Extract } from '../extracts/contract.ts';
import type { RecordRun } from '../extracts/record-runs.ts';
import type { OnRead } from './amount.ts';
import * as dialect from './dialect.ts';
import { LEFT_OUT, type FormColumn, type FormField } from './form-column.ts';
import { formColumn, RUN_RECORDS } from './form-columns.ts';
import { LIMITS } from './limits.ts';
import { Places } from './places.ts';
import type { ReaderSays } from './reading.ts';
import type { Scan } from './scan.ts';
import { WatchedColumn } from './watched-column.ts';

// Of this module, not imported: where modules are not bundled, an imported constant is looked up for every byte.
const { CR, LF, QUOTE } = dialect;

export interface FormShape {
  readonly extract: Extract;
  /** Contract column of each field; null = none. */
  readonly columns: readonly (string | null)[];
  /** By field: whether its values are left out. */
  readonly isLeftOut: readonly boolean[];
  readonly delimiter: number;
  readonly says: ReaderSays;
}

class FormScanner {
  readonly #bytes: Uint8Array;
  readonly #delimiter: number;
  readonly #columns: readonly FormField[];
  /** Of each the earlier day first. */
  readonly #orders: readonly (readonly [FormColumn, FormColumn])[];
  readonly #runs: RecordRun[] = [];
  #inRun = 0;

  constructor(
    bytes: Uint8Array,
    delimiter: number,
    columns: readonly FormField[],
    orders: readonly (readonly [FormColumn, FormColumn])[]
  ) {
    this.#bytes = bytes;
    this.#delimiter = delimiter;
    this.#columns = columns;
    this.#orders = orders;
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
    if (records === 0 || !this.#columns.every((column) => column.isFit())) return null;
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
    const columns = this.#columns;
    let at = from;
    for (let field = 0; field < columns.length; field++) {
      if (field > 0 && this.#bytes[at++] !== this.#delimiter) return -1;
      at = this.#cell(at, columns[field]!);
      if (at < 0) return -1;
    }
    for (const [from, to] of this.#orders) if (to.isBefore(from, this.#inRun)) return -1;
    return at === this.#bytes.length ? at : this.#pastLineEnd(at);
  }

  #endsCell(at: number): boolean {
    const byte = this.#bytes[at];
    return byte === this.#delimiter || byte === LF || byte === CR || byte === undefined;
  }

  /** Behind the cell at `at`; -1 where what it is read as is for the checker to say. */
  #cell(at: number, column: FormField): number {
    const end = column.read(this.#bytes, at, this.#inRun);
    return end > at && this.#endsCell(end) ? end : this.#otherCell(at, column);
  }

  /** The same for a cell that does not stand, without marks and filled, as it is loaded. */
  #otherCell(at: number, column: FormField): number {
    const bytes = this.#bytes;
    const isQuoted = bytes[at] === QUOTE;
    const from = isQuoted ? at + 1 : at;
    let end = isQuoted ? column.read(bytes, from, this.#inRun) : -1;
    if (end > from && bytes[end] === QUOTE && this.#endsCell(end + 1)) return end + 1;
    for (end = from; end < bytes.length; end++) {
      const byte = bytes[end];
      if (byte === QUOTE || byte === LF || byte === CR || (byte === this.#delimiter && !isQuoted)) break;
    }
    if ((bytes[end] === QUOTE) !== isQuoted || end - from > LIMITS.cellBytes) return -1;
    const isTaken = end === from ? column.blank(this.#inRun) : column.take(bytes, from, end, this.#inRun);
    if (!isTaken) return -1;
    return isQuoted ? end + 1 : end;
  }

  #endRun(): void {
    const count = this.#inRun;
    const columns = this.#columns.flatMap((column) => column.run(count) ?? []);
    if (count > 0) this.#runs.push({ count, columns });
    this.#inRun = 0;
  }
}

/**
 * Records from `from`, which stands on line `firstLine`, as columns; null as soon as one is met that has a value that
 * the contract does not take, or has not one for each column: the file is then for `scan` and the checker. Null too for
 * files with text, and where a column of no contract looks as if it named a person.
 */
export function scanInForm(
  bytes: Uint8Array,
  { extract, columns, isLeftOut, delimiter, says }: FormShape,
  from: number,
  firstLine: number,
  onRead?: OnRead
): Scan | null {
  const contract = new Map(columnsOf(extract).map((column) => [column.name, column]));
  // A value and a delimiter or line end each: the most records that the bytes can hold.
  const records = Math.min(RUN_RECORDS, Math.ceil((bytes.length - from) / columns.length));
  const byName = new Map<string, FormColumn>();
  const fields: FormField[] = [];
  for (const [field, name] of columns.entries()) {
    if (name === null) {
      if (extract.refusesFreeText && !isLeftOut[field]) return null;
      fields.push(isLeftOut[field] ? LEFT_OUT : new WatchedColumn());
      continue;
    }
    const form = formColumn(contract.get(name)!, records, says);
    if (form === null) return null;
    byName.set(name, form);
    fields.push(form);
  }
  const orders = extract.orderedDays.flatMap(({ from, to }) => {
    const [first, second] = [byName.get(from), byName.get(to)];
    return first && second ? [[first, second] as const] : [];
  });
  return new FormScanner(bytes, delimiter, fields, orders).scan(from, firstLine, onRead);
}
