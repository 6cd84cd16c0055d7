// Days as ISO text (YYYY-MM-DD), counted without a clock or a time zone. Nothing here knows today.

/** A calendar day as `YYYY-MM-DD`. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** Days since 1 January 1970. */
export const epochDay = (day: Day): number => {
  const parts = DAY.exec(day);
  if (!parts) throw new RangeError(`Not a day: ${day}`);
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MS_PER_DAY;
};

/** The day so many days after 1 January 1970. */
export const fromEpochDay = (count: number): Day => new Date(count * MS_PER_DAY).toISOString().slice(0, 10);

/** Whether the text is a real calendar day written `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => DAY.test(text) && fromEpochDay(epochDay(text)) === text;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => epochDay(to) - epochDay(from);

export const addDays = (day: Day, days: number): Day => fromEpochDay(epochDay(day) + days);

/** Same day of the month `months` later, or the last day of that month where there is none. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, last));
  return target.toISOString().slice(0, 10);
}

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;

export const lastOfMonth = (day: Day): Day => addDays(addMonths(firstOfMonth(day), 1), -1);

/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: Day): number => (((epochDay(day) + 3) % 7) + 7) % 7;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const;

/** `30 September 2026`. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** `30 Sep 2026`, or `30 Sep` without the year. */
export function shortDay(day: Day, withYear = true): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const text = `${date} ${MONTHS[month - 1]?.slice(0, 3)}`;
  return withYear ? `${text} ${year}` : text;
}
