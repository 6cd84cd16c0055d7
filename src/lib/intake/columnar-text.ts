// Values of Arrow columns as the text that a CSV of the same table would have. Reading only: building needs `eval`.
import { DataType, Precision, TimeUnit, type Decimal } from 'apache-arrow';
import { clockText, momentText, numberText, remembering, yesOrNo } from './cell-text.ts';

/** The text of one value that is not null. */
export type TextOf = (value: unknown) => string;

/** The shortest digits that give the same number of single precision. */
function singleText(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return numberText(shorter);
  }
  return numberText(value);
}

/** Whole words of 32 bits, the lowest first, as a signed number with its point. */
function decimalText(words: Uint32Array, { scale }: Decimal): string {
  let number = 0n;
  for (let index = words.length - 1; index >= 0; index--) number = (number << 32n) | BigInt(words[index]!);
  const signed = BigInt.asIntN(words.length * 32, number);
  const digits = String(signed < 0n ? -signed : signed).padStart(Math.max(scale, 0) + 1, '0');
  const sign = signed < 0n ? '-' : '';
  if (scale <= 0) return `${sign}${digits}${signed === 0n ? '' : '0'.repeat(-scale)}`;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const PER_SECOND: Readonly<Record<TimeUnit, number>> = {
  [TimeUnit.SECOND]: 1,
  [TimeUnit.MILLISECOND]: 1000,
  [TimeUnit.MICROSECOND]: 1_000_000,
  [TimeUnit.NANOSECOND]: 1_000_000_000
};

const OFFSET = /^([+-])(\d\d):?(\d\d)$/;

/** Seconds by which a zone named by its distance from UTC is ahead; null for one named by a place. */
function offsetOf(zone: string): number | null {
  if (/^(UTC|Etc\/UTC|GMT|Z)$/i.test(zone)) return 0;
  const [, sign, hours, minutes] = OFFSET.exec(zone) ?? [];
  return sign === undefined ? null : Number(`${sign}1`) * (Number(hours) * 3600 + Number(minutes) * 60);
}

const wholeSeconds = (milliseconds: unknown): number => Math.floor(Number(milliseconds) / 1000);

/** The clock of a place, whose distance from UTC is looked up once for each quarter of an hour. */
function zoneClock(zone: string): (seconds: number) => number {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  });
  const ahead = new Map<number, number>();
  return (seconds) => {
    const quarter = Math.floor(seconds / 900);
    let found = ahead.get(quarter);
    if (found === undefined) {
      const parts = new Map(
        clock.formatToParts(quarter * 900_000).map(({ type, value }) => [type, Number(value)])
      );
      const [year, month, day] = ['year', 'month', 'day'].map((name) => parts.get(name as 'year')!);
      const [hours, minutes, second] = ['hour', 'minute', 'second'].map((name) => parts.get(name as 'hour')!);
      found = Date.UTC(year!, month! - 1, day, hours, minutes, second) / 1000 - quarter * 900;
      ahead.set(quarter, found);
    }
    return seconds + found;
  };
}

function timestampText(zone: string | null | undefined): TextOf {
  const offset = zone ? offsetOf(zone) : 0;
  if (offset !== null) return remembering((value) => momentText(wholeSeconds(value) + offset));
  const there = zoneClock(zone!);
  return remembering((value) => momentText(there(wholeSeconds(value))));
}

/** How values of a type are written; null for a type that has no text of its own. Throws for an unknown time zone. */
export function textOf(type: DataType): TextOf | null {
  if (DataType.isDictionary(type)) return textOf(type.dictionary as DataType);
  if (DataType.isNull(type)) return () => '';
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isInt(type)) return String;
  if (DataType.isFloat(type))
    return (type.precision === Precision.SINGLE ? singleText : numberText) as TextOf;
  if (DataType.isBool(type)) return (value) => yesOrNo(value === true);
  if (DataType.isDecimal(type)) return (value) => decimalText(value as Uint32Array, type);
  if (DataType.isDate(type)) return remembering((value) => momentText(wholeSeconds(value)));
  if (DataType.isTimestamp(type)) return timestampText(type.timezone);
  if (DataType.isTime(type)) return (value) => clockText(Math.floor(Number(value) / PER_SECOND[type.unit]));
  return null;
}

/** What a type without a text holds, in words. */
export function typeInWords(type: DataType): string {
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) return 'lists';
  if (DataType.isStruct(type)) return 'structures';
  if (DataType.isMap(type)) return 'maps';
  if (DataType.isBinary(type) || DataType.isLargeBinary(type) || DataType.isFixedSizeBinary(type))
    return 'binary values';
  return 'values of a kind that is not known here';
}

/** The zone that the moments of a type are in; null where they are in none. */
export const zoneOf = (type: DataType): string | null =>
  DataType.isTimestamp(type) && type.timezone ? type.timezone : null;
