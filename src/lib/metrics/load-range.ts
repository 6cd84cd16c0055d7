// What the cases not assessed could make of hours and of a load.
import { count, decimal, roundHalfUp } from '../shared/format.ts';
import { rangeInWords } from './risk-words.ts';

export interface LoadRange {
  readonly load_percent_least: number | null;
  readonly load_percent_most: number | null;
}

/** "78 to 96 %"; nothing where there is no percentage, or the cases not assessed make no difference. */
export function loadRangeInWords(
  { load_percent_least: least, load_percent_most: most }: LoadRange,
  breach: number
): string {
  if (least === null || most === null || least === most) return '';
  return rangeInWords(least / 100, most / 100, breach);
}

export interface HoursRange {
  readonly hours_least: number | null;
  readonly hours_most: number | null;
}

/** Null where the hours are not known, or the cases not assessed make no difference. */
export const hoursRange = ({
  hours_least: least,
  hours_most: most
}: HoursRange): readonly [number, number] | null =>
  least === null || most === null || least === most ? null : [least, most];

const inWords = (range: HoursRange, written: (value: number) => string): string =>
  (hoursRange(range) ?? []).map(written).join(' to ');

/** "118.0 to 140.2"; nothing where the hours are not known, or the cases not assessed make no difference. */
export const hoursRangeInWords = (range: HoursRange): string => inWords(range, (value) => decimal(value));

/** "118 to 140". */
export const wholeHoursRangeInWords = (range: HoursRange): string =>
  inWords(range, (value) => count(roundHalfUp(value, 0)));

/** What the whisker on a bar of hours is, where any bar has one; `which` hours is blank or "after the moves". */
export const whiskerNote = (rows: readonly HoursRange[], which = ''): string[] =>
  rows.some((row) => hoursRange(row) !== null)
    ? [
        `A whisker shows the hours${which === '' ? '' : ` ${which}`} if every case not assessed were low, and if every one were very high.`
      ]
    : [];
