// Days, and moments of days, of a file that is read as columns.
import type { Column } from '../extracts/contract.ts';
import type { RunValues } from '../extracts/record-runs.ts';
import { epochDay, isDay } from '../shared/dates.ts';
import { DayBytes, digitCount, numberAt } from './day-bytes.ts';
import { FormColumn } from './form-column.ts';
import type { ReaderSays } from './reading.ts';

export class DayColumn extends FormColumn {
  readonly #days: Int32Array;
  readonly #read: DayBytes;

  constructor(column: Column, records: number, says: ReaderSays) {
    super(column, records, says);
    this.#days = new Int32Array(records);
    this.#read = new DayBytes(says);
  }

  read(bytes: Uint8Array, at: number, record: number): number {
    const end = this.#read.read(bytes, at);
    if (end >= 0) this.#days[record] = this.#read.day;
    return end;
  }

  override dayOf(record: number): number | null {
    return this.isBlank(record) ? null : this.#days[record]!;
  }

  /** Years before 100 are left to the checker. */
  protected put(value: string, record: number): boolean {
    if (!isDay(value)) return false;
    this.#days[record] = epochDay(value);
    return true;
  }

  protected values(count: number): RunValues {
    return { holds: 'day', days: this.#days.slice(0, count) };
  }
}

const COLON = 0x3a;
const HYPHEN = 0x2d;
const SPACE = 0x20;
const T = 0x54;

/** Seconds of the day at `at`, as in `14:05` or `14:05:30`; -1 where there are none. */
function secondsAt(bytes: Uint8Array, at: number): number {
  if (digitCount(bytes, at, 2) < 2 || bytes[at + 2] !== COLON || digitCount(bytes, at + 3, 2) < 2) return -1;
  const hasSeconds = bytes[at + 5] === COLON;
  if (hasSeconds && digitCount(bytes, at + 6, 2) < 2) return -1;
  const [hours, minutes] = [numberAt(bytes, at, 2), numberAt(bytes, at + 3, 2)];
  const seconds = hasSeconds ? numberAt(bytes, at + 6, 2) : 0;
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 60 + minutes) * 60 + seconds : -1;
}

const SECONDS_PER_DAY = 86_400;

export class MomentColumn extends FormColumn {
  readonly #seconds: Float64Array;
  readonly #hasTime: Uint8Array;
  readonly #read: DayBytes;

  constructor(column: Column, records: number, says: ReaderSays) {
    super(column, records, says);
    this.#seconds = new Float64Array(records);
    this.#hasTime = new Uint8Array(Math.ceil(records / 8));
    this.#read = new DayBytes(says);
  }

  read(bytes: Uint8Array, at: number, record: number): number {
    const end = this.#read.read(bytes, at);
    if (end < 0) return -1;
    const byte = bytes[end];
    const isIso = bytes[at + 4] === HYPHEN;
    if (byte !== SPACE && (byte !== T || !isIso)) return this.#put(this.#read.day, 0, false, record, end);
    const ofDay = secondsAt(bytes, end + 1);
    const behind = bytes[end + 6] === COLON ? end + 9 : end + 6;
    return ofDay < 0 ? -1 : this.#put(this.#read.day, ofDay, true, record, behind);
  }

  protected put(value: string, record: number): boolean {
    const [day = '', time] = value.split('T');
    if (!isDay(day)) return false;
    const ofDay = time === undefined ? 0 : secondsAt(new TextEncoder().encode(time), 0);
    this.#put(epochDay(day), ofDay, time !== undefined, record, 0);
    return true;
  }

  #put(day: number, ofDay: number, hasTime: boolean, record: number, end: number): number {
    this.#seconds[record] = day * SECONDS_PER_DAY + ofDay;
    const bit = 1 << (record & 7);
    if (hasTime) this.#hasTime[record >> 3]! |= bit;
    else this.#hasTime[record >> 3]! &= ~bit;
    return end;
  }

  protected values(count: number): RunValues {
    const hasTime = this.#hasTime.slice(0, Math.ceil(count / 8));
    return { holds: 'moment', seconds: this.#seconds.slice(0, count), hasTime };
  }
}
