// A metric's answer, held to the metric's own row schema before anybody sees it.
import type { Metric } from '../metrics/define.ts';
import type { Row } from '../warehouse/warehouse.ts';

/** Up to this many rows, each is parsed; beyond, one of each shape. */
const PARSED_ONE_BY_ONE = 10_000;

const shapeOf = (row: Row): string =>
  Object.entries(row)
    .map(([column, value]) => `${column}:${value === null ? 'null' : typeof value}`)
    .join();

function oneOfEachShape(rows: readonly Row[]): Row[] {
  const shapes = new Map<string, Row>();
  for (const row of rows) {
    const shape = shapeOf(row);
    if (!shapes.has(shape)) shapes.set(shape, row);
  }
  return [...shapes.values()];
}

/** Column names of a metric, in export order. */
export const columnNames = (metric: Metric): string[] => Object.keys(metric.row.shape);

/** The rows, their columns in the schema's order. Throws where one is not what the metric promises: a bug of ours. */
export function promisedRows(metric: Metric, rows: readonly Row[]): readonly Row[] {
  if (rows.length <= PARSED_ONE_BY_ONE) return rows.map((row) => metric.row.parse(row) as Row);
  for (const row of oneOfEachShape(rows)) metric.row.parse(row);
  const columns = columnNames(metric);
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] as Row[string]])));
}
