// Days read from the bytes of a file: `2026-09-30`, and where the reader says so `30/09/2026`.
import { epochDay, isDay } from '../shared/dates.ts';
import type { ReaderSays } from './reading.ts';

const DAY_BYTES = 10;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const ZERO = 0x30;

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

/** How many digits stand at `at`, of at most `most`. */
export function digitCount(bytes: Uint8Array, at: number, most: number): number {
  let count = 0;
  while (count < most && bytes[at + count]! >= ZERO && bytes[at + count]! <= ZERO + 9) count++;
  return count;
}

export function numberAt(bytes: Uint8Array, at: number, digits: number): number {
  let number = 0;
  for (let index = 0; index < digits; index++) number = number * 10 + bytes[at + index]! - ZERO;
  return number;
}

export class DayBytes {
  /** The day that was read last, since 1 January 1970. */
  day = 0;
  /** By its digits, each day that was met; null where the calendar has none. */
  readonly #known = new Map<number, number | null>();
  #last = -1;
  readonly #isDayFirst: boolean;

  constructor({ dayOrder }: ReaderSays) {
    this.#isDayFirst = dayOrder === 'day_first';
  }

  /** Reads the day at `at`: the byte behind it, or -1 where there is none. */
  read(bytes: Uint8Array, at: number): number {
    const digits = digitsAt(bytes, at);
    if (digits < 0) return this.#isDayFirst ? this.#slashed(bytes, at) : -1;
    return this.#isNoted(digits) ? at + DAY_BYTES : -1;
  }

  #slashed(bytes: Uint8Array, at: number): number {
    const month = at + digitCount(bytes, at, 2) + 1;
    const year = month + digitCount(bytes, month, 2) + 1;
    const isWhole = bytes[month - 1] === SLASH && bytes[year - 1] === SLASH;
    // Days, months and the first digit of a year: none is missing, and the year is not 0 and some.
    if (!isWhole || month === at + 1 || year === month + 1 || bytes[year] === ZERO) return -1;
    if (digitCount(bytes, year, 4) < 4) return -1;
    const [d, m] = [numberAt(bytes, at, month - 1 - at), numberAt(bytes, month, year - 1 - month)];
    return this.#isNoted((numberAt(bytes, year, 4) * 100 + m) * 100 + d) ? year + 4 : -1;
  }

  #isNoted(digits: number): boolean {
    if (digits === this.#last) return true;
    const day = this.#dayOf(digits);
    if (day === null) return false;
    this.#last = digits;
    this.day = day;
    return true;
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
}
