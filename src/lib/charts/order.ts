// The order of a sorted table column: numbers and days by size, names as people expect, what is not known last.
import { byName } from '../shared/format.ts';
import type { TableRow } from './table.ts';

export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const NUMBER = /^[-−+]?\d[\d,]*(\.\d+)?/;
const DAY = /^(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What a cell sorts by: the number or day with which its text begins, or null. */
export function sizeOf(text: string): number | null {
  const day = DAY.exec(text);
  const month = day ? MONTHS.indexOf(day[2] ?? '') : -1;
  if (day && month >= 0) return Date.UTC(Number(day[3]), month, Number(day[1]));
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text);
  if (iso) return Date.parse(`${iso[0]}T00:00:00Z`);
  const number = NUMBER.exec(text);
  return number ? Number(number[0].replaceAll(',', '').replace('−', '-')) : null;
}

/** Rows in the asked order; equal rows keep theirs. Cells without a number go last in both directions. */
export function sortedRows(
  rows: readonly TableRow[],
  sorting: Sorting | null,
  isNumeric: boolean
): readonly TableRow[] {
  if (sorting === null) return rows;
  const { column, direction } = sorting;
  const sign = direction === 'ascending' ? 1 : -1;
  const textOf = (row: TableRow) => row.cells[column] ?? '';
  const sizes = new Map(rows.map((row) => [row, sizeOf(textOf(row))]));
  const bySize = isNumeric || rows.every((row) => sizes.get(row) !== null || textOf(row) === '');
  return [...rows].sort((a, b) => {
    if (!bySize) return sign * byName(textOf(a), textOf(b));
    const [one, other] = [sizes.get(a) ?? null, sizes.get(b) ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}
