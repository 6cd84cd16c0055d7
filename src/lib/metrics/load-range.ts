// What the cases not assessed could make of a load, in words.
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
