// A fast answer that is wrong is worth nothing: every peer must give our rows, to a billionth.
import type { Row } from '../../src/lib/warehouse/warehouse.ts';

const keyOf = (row: Row, columns: readonly string[]): string =>
  columns.map((column) => row[column]).join('|');

function differ(a: unknown, b: unknown): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a !== b;
  return Math.abs(a - b) > 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Throws where the two don't hold the same rows; `keys` name a row, `values` are compared. */
export function assertSame(
  what: string,
  ours: readonly Row[],
  theirs: readonly Row[],
  keys: readonly string[],
  values: readonly string[]
): void {
  if (ours.length !== theirs.length)
    throw new Error(`${what}: ${ours.length} rows of ours, ${theirs.length} of theirs`);
  const byKey = new Map(theirs.map((row) => [keyOf(row, keys), row]));
  for (const row of ours) {
    const other = byKey.get(keyOf(row, keys));
    const wrong = other ? values.find((column) => differ(row[column], other[column])) : 'the row itself';
    if (wrong)
      throw new Error(
        `${what}: ${keyOf(row, keys)} differs in ${wrong}: ${row[wrong]} and ${other?.[wrong]}`
      );
  }
}
