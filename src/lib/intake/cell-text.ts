// Values of workbooks and columnar files as the text that a CSV of the same table would have.
import { fromEpochDay } from '../shared/dates.ts';

const SECONDS_PER_DAY = 86_400;
const two = (count: number): string => String(count).padStart(2, '0');

const MOST_REMEMBERED = 10_000;

/** The same text without working it out again, for values that come again and again, as days do. */
export function remembering<Value>(text: (value: Value) => string): (value: Value) => string {
  const known = new Map<Value, string>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    if (known.size === MOST_REMEMBERED) known.clear();
    const made = text(value);
    known.set(value, made);
    return made;
  };
}

/** In digits, without an exponent. */
export function numberText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [mantissa = '', power = ''] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = mantissa.replace('-', '').split('.');
  const digits = whole + part;
  const point = whole.length + Number(power);
  return point <= 0 ? `${sign}0.${'0'.repeat(-point)}${digits}` : `${sign}${digits.padEnd(point, '0')}`;
}

export const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');

/** `HH:MM`, with seconds where there are any. */
export function clockText(seconds: number): string {
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
}

/** Seconds since 1970, in no time zone: a day, and its time where that is not midnight. */
export function momentText(seconds: number): string {
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const ofDay = seconds - day * SECONDS_PER_DAY;
  return ofDay === 0 ? fromEpochDay(day) : `${fromEpochDay(day)}T${clockText(ofDay)}`;
}

/** Serial numbers at which both calendars of workbooks start, in days since 1970, and at which they end: 9999. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
const LAST_SERIAL = 2_958_466;
const NO_SUCH_DAY = '1900-02-29';

/**
 * A cell's serial number as a day or moment; below one, a time of day. The calendar of 1900 has a 29 February in that
 * year, which never was: it is told as it stands, and every reader of days refuses it.
 */
export function serialText(serial: number, is1904: boolean): string {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return numberText(serial);
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  if (serial < 1) return clockText(Math.min(seconds, SECONDS_PER_DAY - 1));
  if (is1904) return momentText(seconds + EPOCH_1904 * SECONDS_PER_DAY);
  if (serial >= 60 && serial < 61) return NO_SUCH_DAY;
  return momentText(seconds + (serial < 60 ? EPOCH_1900 + 1 : EPOCH_1900) * SECONDS_PER_DAY);
}
