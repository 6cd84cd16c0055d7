// A list of problems on its way out: as JSON for programs, as CSV for spreadsheets, both with the same columns.
import { z } from 'zod';
import { csvText } from '../shared/csv.ts';
import { jsonLines } from '../shared/json.ts';
import type { Problem } from '../shared/outcome.ts';

const text = () => z.string().nullable();
const place = () => z.int().positive();

/** A problem as programs get it. Every key is there, null where there is nothing to say. */
export const problemRecord = z.strictObject({
  id: z.string().describe('Kind of the problem: its id in the catalogue.'),
  severity: z
    .enum(['file', 'row', 'notice'])
    .describe('What it takes with it: the whole file, the row, or nothing.'),
  extract: text().describe('Id of the extract in the contract.'),
  file: text().describe('File as it was brought, with its sheet where it has several.'),
  sheet: text().describe('Sheet of a workbook.'),
  line: place().nullable().describe('Line of the file, or row of its sheet, counting from 1.'),
  numbering: z.enum(['lines', 'rows']).nullable().describe('What `line` and `lines` count.'),
  column: text().describe('Contract column, or the header as it was written where it is in no contract.'),
  value: text().describe('What stands there, cut to 80 characters; null where it could name a person.'),
  rule: text().describe('The rule that is broken, in words.'),
  sentence: z.string().describe('What is wrong.'),
  advice: z.string().describe('What to do.'),
  example: text().describe('A right value.'),
  count: place().nullable().describe('Rows that share it; null = one row, or the whole file.'),
  lines: z.array(place()).nullable().describe('The first of those rows.'),
  affects: z.array(z.string()).nullable().describe('Titles of the figures that it touches.')
});

/** The content of `problems.json`: one problem for each row and rule, up to 1,000 of a rule and column of a file. */
export const problemRecords = z.array(problemRecord);

const record = (problem: Problem): z.infer<typeof problemRecord> => ({
  id: problem.id,
  severity: problem.severity,
  extract: problem.extract ?? null,
  file: problem.file ?? null,
  sheet: problem.sheet ?? null,
  line: problem.line ?? null,
  numbering: problem.numbering ?? null,
  column: problem.column ?? null,
  value: problem.value ?? null,
  rule: problem.rule ?? null,
  sentence: problem.sentence,
  advice: problem.advice,
  example: problem.example ?? null,
  count: problem.count ?? null,
  lines: problem.lines ? [...problem.lines] : null,
  affects: problem.affects ? [...problem.affects] : null
});

/** One object per problem, one problem per line. */
export const problemsJson = (problems: readonly Problem[]): string => jsonLines(problems.map(record));

const COLUMNS = [
  'severity',
  'file',
  'sheet',
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
