// Numbers of a file that is read as columns: digits, a sign and a point, within the limits of the contract.
import type { Column } from '../extracts/contract.ts';
import type { RunValues } from '../extracts/record-runs.ts';
import { FormColumn } from './form-column.ts';
import type { ReaderSays } from './reading.ts';

const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

/** So many digits, and a power of ten as large, are the same number in double precision: their quotient is exact. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);
/** Smaller ones would be written with an exponent. */
const LEAST = 1e-6;

export class NumberColumn extends FormColumn {
  readonly #numbers: Float64Array;
  readonly #column: Column;

  constructor(column: Column, records: number, says: ReaderSays) {
    super(column, records, says);
    this.#numbers = new Float64Array(records);
    this.#column = column;
  }

  read(bytes: Uint8Array, from: number, record: number): number {
    const isNegative = bytes[from] === MINUS;
    let at = isNegative || bytes[from] === PLUS ? from + 1 : from;
    let [digits, digitsAfter, point, number] = [0, 0, -1, 0];
    for (; ; at++) {
      const byte = bytes[at]!;
      const digit = byte - ZERO;
      if (digit >= 0 && digit <= 9) {
        number = number * 10 + digit;
        digits++;
        if (point >= 0) digitsAfter++;
      } else if (byte === POINT && point < 0) point = at;
      else break;
    }
    if (digits === 0 || digits > MOST_DIGITS) return -1;
    const size = number / POWERS[digitsAfter]!;
    const value = isNegative ? -size : size;
    const hasWhole = digits > digitsAfter;
    return this.#takes(value, hasWhole) && this.#put(value, record) ? at : -1;
  }

  /** What the contract allows, apart from how it is written; nothing is smaller than what can be written again. */
  #takes(value: number, hasWhole: boolean): boolean {
    const { kind, least, most, aboveLeast } = this.#column;
    if (least !== undefined && (aboveLeast ? value <= least : value < least)) return false;
    if (most !== undefined && value > most) return false;
    return kind === 'number' || (hasWhole && Number.isInteger(value) && Math.abs(value) < 2 ** 31);
  }

  protected put(value: string, record: number): boolean {
    return this.#put(Number(value), record);
  }

  #put(value: number, record: number): boolean {
    if (Object.is(value, -0) || (value !== 0 && Math.abs(value) < LEAST)) return false;
    this.#numbers[record] = value;
    return Math.abs(value) < POWERS[MOST_DIGITS]!;
  }

  protected values(count: number): RunValues {
    return { holds: 'number', numbers: this.#numbers.slice(0, count) };
  }
}
