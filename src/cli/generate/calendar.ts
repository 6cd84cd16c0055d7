// Days as whole numbers (days since 1970-01-01) with cached text, and the snapshot days of each scale.
import { addMonths, lastOfMonth, type Day } from '../../lib/shared/dates.ts';

const MS_PER_DAY = 86_400_000;
const texts = new Map<number, Day>();

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

/** `YYYY-MM-DD` of a day number. */
export function dayText(day: number): Day {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

/** 0 = Monday … 6 = Sunday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Same day `years` later; 29 February becomes 28 February. */
export const yearsAfter = (day: number, years: number): number =>
  dayNumber(addMonths(dayText(day), 12 * years));

export const AS_OF_DAY: Day = '2026-09-30';
export const AS_OF = dayNumber(AS_OF_DAY);

/** First day of the 12 calendar months that end with the as-of month. */
export const PERIOD_START = dayNumber('2025-10-01');

/** Last day for which leave and courses are already booked. */
export const BOOKED_UNTIL = dayNumber('2026-12-31');

/** From here on a settled officer's caseload does not change: a fortnight before the first weekly snapshot. */
export const SETTLED_FROM = dayNumber('2026-05-29');

/** Month-ends before the as-of date, `months` of them, and the Sundays of the last `weeks` weeks; ascending. */
export function snapshotDays(months: number, weeks: number): number[] {
  const monthEnds = Array.from({ length: months }, (_, index) =>
    dayNumber(lastOfMonth(addMonths(AS_OF_DAY, -1 - index)))
  );
  const lastSunday = AS_OF - 1 - ((weekday(AS_OF - 1) + 1) % 7);
  const sundays = Array.from({ length: weeks }, (_, index) => lastSunday - 7 * index);
  return [...new Set([...monthEnds, ...sundays])].sort((a, b) => a - b);
}
