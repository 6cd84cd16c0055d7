// Values that stand to the letter as they are loaded, read from the bytes of a file into a column.
import type { Column } from '../extracts/contract.ts';
import type { RunColumn, RunValues } from '../extracts/record-runs.ts';
import { epochDay, isDay } from '../shared/dates.ts';
import { meetings, MET_PLAIN } from './dialect.ts';

/** Records of one run. */
export const RUN_RECORDS = 1 << 16;

/** For each byte, 1 where an id may have it. */
const PLAIN = meetings(0x2c).map((met) => (met === MET_PLAIN ? 1 : 0));

const MOST_OF_AN_ID = 64;
const DAY_BYTES = 10;
const HYPHEN = 0x2d;
const ZERO = 0x30;

export abstract class FormColumn {
  readonly #column: Column;
  readonly #records: number;
  #filled: Uint8Array | null = null;

  /** `records`: the most of a run. */
  constructor(column: Column, records: number) {
    this.#column = column;
    this.#records = records;
  }

  /** Reads the value at `at` as that of a record of the run: the byte behind it, or -1 where it is not in form. */
  abstract read(bytes: Uint8Array, at: number, record: number): number;

  /** Whether the record may be blank, which it then is. */
  blank(record: number): boolean {
    if (this.#column.required) return false;
    this.#filled ??= new Uint8Array(Math.ceil(this.#records / 8)).fill(0xff);
    this.#filled[record >> 3]! &= ~(1 << (record & 7));
    return true;
  }

  /** The values of the first records; the next are those of another run. */
  run(count: number): RunColumn {
    const filled = this.#filled?.slice(0, Math.ceil(count / 8)) ?? null;
    this.#filled = null;
    return { ...this.values(count), column: this.#column.name, filled };
  }

  protected abstract values(count: number): RunValues;
}

class IdColumn extends FormColumn {
  #bytes: Uint8Array;
  #length = 0;
  readonly #offsets: Int32Array;

  constructor(column: Column, records: number) {
    super(column, records);
    this.#bytes = new Uint8Array(records * 16 + MOST_OF_AN_ID + 1);
    this.#offsets = new Int32Array(records + 1);
  }

  read(bytes: Uint8Array, at: number, record: number): number {
    let put = this.#length;
    if (put + MOST_OF_AN_ID >= this.#bytes.length) this.#grow();
    const to = this.#bytes;
    const tooLong = at + MOST_OF_AN_ID + 1;
    let byte = bytes[at]!;
    while (PLAIN[byte] === 1 && at < tooLong) {
      to[put++] = byte;
      byte = bytes[++at]!;
    }
    this.#length = put;
    this.#offsets[record + 1] = put;
    return at < tooLong ? at : -1;
  }

  override blank(record: number): boolean {
    this.#offsets[record + 1] = this.#length;
    return super.blank(record);
  }

  protected values(count: number): RunValues {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return { holds: 'text', bytes, offsets: this.#offsets.slice(0, count + 1) };
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** `20260930`, or -1 where no digits and hyphens stand as in `2026-09-30`. */
function digitsAt(bytes: Uint8Array, at: number): number {
  let digits = 0;
  for (let index = 0; index < DAY_BYTES; index++) {
    const byte = bytes[at + index]!;
    if (index === 4 || index === 7) {
      if (byte !== HYPHEN) return -1;
      continue;
    }
    const digit = byte - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    digits = digits * 10 + digit;
  }
  return digits;
}

class DayColumn extends FormColumn {
  readonly #days: Int32Array;
  /** By its digits, each day that was met; null where the calendar has none. */
  readonly #known = new Map<number, number | null>();
  #last = -1;
  #lastDay = 0;

  constructor(column: Column, records: number) {
    super(column, records);
    this.#days = new Int32Array(records);
  }

  read(bytes: Uint8Array, at: number, record: number): number {
    const digits = digitsAt(bytes, at);
    if (digits < 0) return -1;
    if (digits !== this.#last) {
      const day = this.#dayOf(digits);
      if (day === null) return -1;
      this.#last = digits;
      this.#lastDay = day;
    }
    this.#days[record] = this.#lastDay;
    return at + DAY_BYTES;
  }

  #dayOf(digits: number): number | null {
    const known = this.#known.get(digits);
    if (known !== undefined) return known;
    const text = String(digits)
      .padStart(8, '0')
      .replace(/(..)(..)$/, '-$1-$2');
    const day = isDay(text) ? epochDay(text) : null;
    this.#known.set(digits, day);
    return day;
  }

  protected values(count: number): RunValues {
    return { holds: 'day', days: this.#days.slice(0, count) };
  }
}

class CodeColumn extends FormColumn {
  readonly #codes: readonly string[];
  readonly #spelled: readonly Uint8Array[];
  readonly #places: Uint8Array;
  #last = 0;

  constructor(column: Column, records: number) {
    super(column, records);
    this.#codes = column.codes ?? [];
    this.#spelled = this.#codes.map((code) => new TextEncoder().encode(code));
    this.#places = new Uint8Array(records);
  }

  read(bytes: Uint8Array, at: number, record: number): number {
    const spelled = this.#spelled;
    let place = this.#last;
    for (let tried = 0; tried < spelled.length; tried++) {
      const code = spelled[place]!;
      const { length } = code;
      let same = 0;
      while (same < length && code[same] === bytes[at + same]) same++;
      if (same === length && PLAIN[bytes[at + length]!] !== 1) {
        this.#last = place;
        this.#places[record] = place;
        return at + length;
      }
      if (++place === spelled.length) place = 0;
    }
    return -1;
  }

  protected values(count: number): RunValues {
    return { holds: 'code', codes: this.#codes, places: this.#places.slice(0, count) };
  }
}

/** Where values of the column are read to; null where its kind is left to the checker. */
export function formColumn(column: Column, records: number): FormColumn | null {
  switch (column.kind) {
    case 'id':
      return new IdColumn(column, records);
    case 'day':
      return new DayColumn(column, records);
    case 'code':
      return new CodeColumn(column, records);
    default:
      return null;
  }
}
