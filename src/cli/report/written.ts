// Rows as files: the same figures as CSV for spreadsheets and as JSON for programs.
import type { Metric } from '../../lib/metrics/define.ts';
import { columnNames } from '../../lib/pipeline/rows.ts';
import { csvText } from '../../lib/shared/csv.ts';
import { jsonLines } from '../../lib/shared/json.ts';
import type { Row } from '../../lib/warehouse/warehouse.ts';

/** RFC 4180, header first; numbers unrounded, blank where there is no value. */
export function metricCsv(metric: Metric, rows: readonly Row[]): string {
  const columns = columnNames(metric);
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]);
}

/** One object per row, one row per line. */
export const metricJson = (rows: readonly Row[]): string => jsonLines(rows);
