// Rows and problems as files: the same figures as CSV for spreadsheets and as JSON for programs.
import type { Metric } from '../../lib/metrics/define.ts';
import { columnNames } from '../../lib/pipeline/rows.ts';
import { csvText } from '../../lib/shared/csv.ts';
import type { Problem } from '../../lib/shared/outcome.ts';
import type { Row } from '../../lib/warehouse/warehouse.ts';

/** RFC 4180, header first; numbers unrounded, blank where there is no value. */
export function metricCsv(metric: Metric, rows: readonly Row[]): string {
  const columns = columnNames(metric);
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column] ?? null))]);
}

const jsonLines = (rows: readonly unknown[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

/** One object per row, one row per line. */
export const metricJson = (rows: readonly Row[]): string => jsonLines(rows);

/** Every problem with the same keys, null where it has none. */
export const problemsJson = (problems: readonly Problem[]): string =>
  jsonLines(
    problems.map((problem) => ({
      id: problem.id,
      severity: problem.severity,
      extract: problem.extract ?? null,
      file: problem.file ?? null,
      line: problem.line ?? null,
      numbering: problem.numbering ?? null,
      column: problem.column ?? null,
      value: problem.value ?? null,
      rule: problem.rule ?? null,
      sentence: problem.sentence,
      advice: problem.advice,
      example: problem.example ?? null,
      count: problem.count ?? null,
      lines: problem.lines ?? null
    }))
  );
