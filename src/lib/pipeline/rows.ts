// A metric's answer, held to the metric's own row schema before anybody sees it.
import type { Metric } from '../metrics/define.ts';
import type { Row } from '../warehouse/warehouse.ts';

/** Up to this many rows, each is parsed; beyond, one for each kind of value that a column holds. */
const PARSED_ONE_BY_ONE = 10_000;

/** Column names of a metric, in export order. */
export const columnNames = (metric: Metric): string[] => Object.keys(metric.row.shape);

/** Rows in which every column is seen with each kind of value that it has: text, number, yes or no, nothing. */
function oneOfEachKind(rows: readonly Row[]): ReadonlySet<Row> {
  const found = new Set(rows.slice(0, 1));
  for (const column of Object.keys(rows[0] ?? {})) {
    const kinds = new Set<string>();
    for (const row of rows) {
      const value = row[column];
      const kind = value === null ? 'null' : typeof value;
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      found.add(row);
    }
  }
  return found;
}

/**
 * The rows, their columns in the schema's order. Throws where one is not what the metric promises: a bug of ours. All
 * rows have the columns of the first: they are of one answer.
 */
export function promisedRows(metric: Metric, rows: readonly Row[]): readonly Row[] {
  if (rows.length <= PARSED_ONE_BY_ONE) return rows.map((row) => metric.row.parse(row) as Row);
  for (const row of oneOfEachKind(rows)) metric.row.parse(row);
  const columns = columnNames(metric);
  const isInOrder = columns.join() === Object.keys(rows[0] ?? {}).join();
  if (isInOrder) return rows;
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] as Row[string]])));
}
