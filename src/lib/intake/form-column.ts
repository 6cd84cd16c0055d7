// A column of a file that is read to the end as columns: values that stand to the letter as they are loaded are read at
// once, others by what the contract reads them as.
import type { Column } from '../extracts/contract.ts';
import type { RunColumn, RunValues } from '../extracts/record-runs.ts';
import { readingsIn, type ReadCell } from './read-cells.ts';
import type { ReaderSays } from './reading.ts';

/** One field of such a file. */
export interface FormField {
  /** Reads the value at `at` as that of a record of the run: the byte behind it, or -1 where it is not in form. */
  read(bytes: Uint8Array, at: number, record: number): number;
  /** Takes a cell that does not stand as it is loaded. Whether its record may have it, which it then has. */
  take(bytes: Uint8Array, from: number, to: number, record: number): boolean;
  /** Whether the record may be blank, which it then is. */
  blank(record: number): boolean;
  /** Whether nothing that was taken so far stops the file. */
  isFit(): boolean;
  /** The values of the first records, if they are loaded; the next are those of another run. */
  run(count: number): RunColumn | null;
}

/** Passed over, whatever is in it. */
export const LEFT_OUT: FormField = {
  read: () => -1,
  take: () => true,
  blank: () => true,
  isFit: () => true,
  run: () => null
};

export abstract class FormColumn implements FormField {
  readonly #column: Column;
  readonly #records: number;
  readonly #readCell: ReadCell;
  #filled: Uint8Array | null = null;

  /** `records`: the most of a run. */
  constructor(column: Column, records: number, says: ReaderSays) {
    this.#column = column;
    this.#records = records;
    this.#readCell = readingsIn(column, says);
  }

  abstract read(bytes: Uint8Array, at: number, record: number): number;

  take(bytes: Uint8Array, from: number, to: number, record: number): boolean {
    const reading = this.#readCell(bytes, from, to);
    if (reading.kind === 'blank') return this.blank(record);
    return reading.kind === 'value' && this.put(reading.value, record);
  }

  blank(record: number): boolean {
    if (this.#column.required) return false;
    this.#filled ??= new Uint8Array(Math.ceil(this.#records / 8)).fill(0xff);
    this.#filled[record >> 3]! &= ~(1 << (record & 7));
    return true;
  }

  /** Whether its value of a record is before that of `other`, where each is a day. */
  isBefore(other: FormColumn, record: number): boolean {
    const [day, otherDay] = [this.dayOf(record), other.dayOf(record)];
    return day !== null && otherDay !== null && day < otherDay;
  }

  /** Null where the record is blank, or the column holds no days. */
  dayOf(_record: number): number | null {
    return null;
  }

  protected isBlank(record: number): boolean {
    return this.#filled !== null && ((this.#filled[record >> 3]! >> (record & 7)) & 1) === 0;
  }

  isFit(): boolean {
    return true;
  }

  run(count: number): RunColumn {
    const filled = this.#filled?.slice(0, Math.ceil(count / 8)) ?? null;
    this.#filled = null;
    return { ...this.values(count), column: this.#column.name, filled };
  }

  /** Whether the column can hold the value. */
  protected abstract put(value: string, record: number): boolean;

  protected abstract values(count: number): RunValues;
}
