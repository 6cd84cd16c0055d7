// The problem catalogue: every problem is made here, so that each has one id, one severity and one way of being said.
import { count } from '../shared/format.ts';
import { isolated } from '../shared/isolated.ts';
import type { Problem } from '../shared/outcome.ts';
import type { Column } from './contract.ts';
import { FORMULA_ERROR, NUMBER_PATTERN } from './contract.ts';
import { cut } from './problem-kinds.ts';
import type { Place, ProblemKind } from './problem-kinds.ts';
import { FILE_PROBLEMS } from './problems-of-files.ts';
import { MAPPING_PROBLEMS } from './problems-of-mappings.ts';
import { NOTICES } from './problems-of-notice.ts';
import { ROW_PROBLEMS } from './problems-of-rows.ts';
import { ruleOf } from './rules.ts';

export const PROBLEMS = { ...FILE_PROBLEMS, ...MAPPING_PROBLEMS, ...ROW_PROBLEMS, ...NOTICES } as const;

export type ProblemId = keyof typeof PROBLEMS;

export type FactsOf<Id extends ProblemId> =
  (typeof PROBLEMS)[Id] extends ProblemKind<infer Facts> ? Facts & Place : never;

export const PROBLEM_IDS = Object.keys(PROBLEMS) as ProblemId[];

const PLACE = [
  'file',
  'extract',
  'sheet',
  'line',
  'numbering',
  'column',
  'rule',
  'example',
  'count',
  'lines'
] as const;

/** Facts as sentences take them: what was brought turns no word of ours round. */
const spoken = <Facts extends object>(facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]: [string, unknown]) => [
      name,
      Array.isArray(fact) ? fact.map((each) => spokenFact(name, each)) : spokenFact(name, fact)
    ])
  ) as Facts;

/** Names of files, with the sheet. Whoever made an archive or a workbook chose how long they are. */
const NAMES_OF_FILES = new Set(['file', 'files', 'same', 'missing']);
const MOST_LETTERS = 300;

function spokenFact(name: string, fact: unknown): unknown {
  if (typeof fact !== 'string') return fact;
  const isLong = fact.length > MOST_LETTERS && NAMES_OF_FILES.has(name);
  return isolated(isLong ? `${fact.slice(0, MOST_LETTERS).replace(/[\ud800-\udbff]$/, '')}…` : fact);
}

/** One problem from the catalogue, said with these facts. */
export function problem<Id extends ProblemId>(id: Id, facts: FactsOf<Id>): Problem {
  const kind = PROBLEMS[id] as unknown as ProblemKind<FactsOf<Id>>;
  const place = Object.fromEntries(
    PLACE.filter((key) => facts[key] !== undefined).map((key) => [key, facts[key]])
  );
  const said = spoken(facts);
  const orSay = kind.orSay(said);
  return {
    id,
    severity: kind.severity,
    sentence: kind.sentence(said),
    advice: kind.advice(said),
    ...(orSay === null ? {} : { orSay }),
    ...place,
    ...(facts.value === undefined || kind.secret ? {} : { value: cut(facts.value) }),
    ...(kind.affects.length > 0 ? { affects: kind.affects } : {})
  };
}

/** What to do, with what may be said instead; `where` this reader says how files are read. */
export const advised = ({ advice, orSay }: Problem, where: string): string =>
  orSay === undefined ? advice : `${advice} Or say ${where} ${orSay}.`;

/** Heading over all problems of one kind: `Not one of the codes`. */
export const titleOf = (id: ProblemId): string => PROBLEMS[id].title;

/** The id of the problem with a value that its column does not take. */
export function faultOf(column: Column, value: string): ProblemId {
  if (value.trim() === '') return 'missing-value';
  if (FORMULA_ERROR.test(value.trim())) return 'formula-error';
  switch (column.kind) {
    case 'id':
      return 'not-an-id';
    case 'text':
      return 'text-too-long';
    case 'code':
      return 'unknown-code';
    case 'day':
      return 'not-a-day';
    case 'moment':
      return 'not-a-moment';
    case 'month':
      return 'not-a-month';
    case 'yes_no':
      return 'not-yes-or-no';
    case 'pattern':
      return 'wrong-pattern';
    case 'number':
      return NUMBER_PATTERN.test(value.trim()) ? 'out-of-range' : 'not-a-number';
    case 'whole_number':
      return /^[+-]?[0-9]+([.]0*)?$/.test(value.trim()) ? 'out-of-range' : 'not-a-whole-number';
  }
}

/** The problem with a value that its column does not take: blank where it is needed, or not what the kind asks for. */
export function valueProblem(column: Column, value: string, place: Omit<Place, 'value'>): Problem {
  const fault = faultOf(column, value) as 'unknown-code';
  return problem(fault, {
    ...place,
    column: column.name,
    rule: ruleOf(column),
    example: exampleFor(column, value),
    ...(fault === ('missing-value' as string) ? {} : { value })
  });
}

const BRITISH_DAY = /^\s*([0-3]?\d)[/.-]([01]?\d)[/.-](\d{4})\b/;

/** A right value: the reader's own day turned round where it was written 30/09/2026, else the contract's example. */
function exampleFor(column: Column, value: string): string {
  const parts = column.kind === 'day' || column.kind === 'moment' ? BRITISH_DAY.exec(value) : null;
  const [, date = '', month = '', year] = parts ?? [];
  if (!year || Number(month) < 1 || Number(month) > 12 || Number(date) < 1) return column.example;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Problems of one kind in one column, counted together: `Not one of the codes: risk_level`, 14 rows, lines 5, 9, … */
export interface ProblemGroup {
  readonly id: string;
  readonly severity: Problem['severity'];
  readonly title: string;
  readonly extract: string | undefined;
  readonly column: string | undefined;
  readonly rows: number;
  /** `14 rows (5, 9, 12 and 11 more)`. */
  readonly where: string;
  readonly first: Problem;
}

const SHOWN_LINES = 5;

/** In the order in which each kind first appears. */
export function grouped(problems: readonly Problem[]): ProblemGroup[] {
  const together = new Map<string, Problem[]>();
  for (const each of problems) {
    const key = JSON.stringify([each.id, each.file, each.extract, each.column]);
    const group = together.get(key);
    if (group) group.push(each);
    else together.set(key, [each]);
  }
  return [...together.values()].map(groupOf);
}

function groupOf(problems: readonly Problem[]): ProblemGroup {
  const first = problems[0]!;
  const rows = problems.reduce((sum, each) => sum + (each.count ?? 1), 0);
  const lines = problems.flatMap(({ lines, line }) => lines ?? (line === undefined ? [] : [line]));
  const shown = lines.slice(0, SHOWN_LINES).map(String).join(', ');
  const more =
    rows > SHOWN_LINES && lines.length >= SHOWN_LINES ? ` and ${count(rows - SHOWN_LINES)} more` : '';
  return {
    id: first.id,
    severity: first.severity,
    title: first.id in PROBLEMS ? titleOf(first.id as ProblemId) : first.sentence,
    extract: first.extract,
    column: first.column,
    rows,
    where: `${rows === 1 ? '1 row' : `${count(rows)} rows`}${shown ? ` (${shown}${more})` : ''}`,
    first
  };
}
