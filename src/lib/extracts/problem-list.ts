// A list of problems on its way out: as JSON for programs, as CSV for spreadsheets, both with the same columns.
import { csvText } from '../shared/csv.ts';
import { jsonLines } from '../shared/json.ts';
import type { Problem } from '../shared/outcome.ts';

/** Every problem with the same keys, null where it has none. */
const record = (problem: Problem) => ({
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
  lines: problem.lines ?? null,
  affects: problem.affects ?? null
});

/** One object per problem, one problem per line. */
export const problemsJson = (problems: readonly Problem[]): string => jsonLines(problems.map(record));

const COLUMNS = [
  'severity',
  'file',
  'line',
  'lines',
  'numbering',
  'count',
  'column',
  'value',
  'sentence',
  'advice',
  'example',
  'affects',
  'rule',
  'extract',
  'id'
] as const;

/** One line per problem, header first. */
export const problemsCsv = (problems: readonly Problem[]): string =>
  csvText([
    COLUMNS,
    ...problems.map((problem) => {
      const { lines, affects, ...rest } = record(problem);
      const cells = { ...rest, lines: lines?.join(' ') ?? null, affects: affects?.join('; ') ?? null };
      return COLUMNS.map((column) => cells[column]);
    })
  ]);
