// Problems of the same kind in the same column of the same file, said once with their lines, file by file.
import { byName } from '$lib/shared/format.ts';
import type { Problem, Severity } from '$lib/shared/outcome.ts';

export interface ProblemGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly file: string;
  readonly first: Problem;
  readonly problems: readonly Problem[];
  /** How many rows they are about. */
  readonly rows: number;
  /** Lines in the reader's own file, in order, each once: the first of many. */
  readonly lines: readonly number[];
  /** `Line`, `Lines`, `Row` or `Rows`, to stand before them. */
  readonly noun: string;
  /** What was found there, each once. */
  readonly values: readonly string[];
}

/** All that is wrong with one file, worst first. */
export interface FileProblems {
  /** Of the box on the page that says it. */
  readonly id: string;
  readonly file: string;
  readonly severity: Severity;
  readonly groups: readonly ProblemGroup[];
}

const WORST_FIRST: readonly Severity[] = ['file', 'row', 'notice'];
const bySeverity = (a: { severity: Severity }, b: { severity: Severity }) =>
  WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity);

function groupedBy(problems: readonly Problem[], keyOf: (problem: Problem) => string): [string, Problem[]][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(keyOf(problem));
    if (group) group.push(problem);
    else groups.set(keyOf(problem), [problem]);
  }
  return [...groups];
}

/** The files with problems: those not loaded first, then those with rejected rows, each kind by name. */
export function problemsByFile(problems: readonly Problem[]): FileProblems[] {
  return groupedBy(problems, ({ file }) => file ?? '')
    .flatMap(([file, found]) => {
      const groups = problemGroups(found);
      return groups[0] ? [{ file, severity: groups[0].severity, groups }] : [];
    })
    .sort((a, b) => bySeverity(a, b) || byName(a.file, b.file))
    .map((one, at) => ({ ...one, id: `problems-${at + 1}` }));
}

/** Each kind in each column of each sheet of each file, worst first. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  return groupedBy(problems, ({ file, sheet, id, column }) => [file, sheet, id, column].join('\u0000'))
    .flatMap(([key, found]) => {
      const [first] = found;
      if (!first) return [];
      const every = found.flatMap(({ line, lines: several }) => [
        ...(line === undefined ? [] : [line]),
        ...(several ?? [])
      ]);
      const lines = [...new Set(every)].sort((a, b) => a - b);
      return [
        {
          key,
          severity: first.severity,
          file: first.file ?? '',
          first,
          problems: found,
          rows: found.reduce((sum, { count = 1 }) => sum + count, 0),
          lines,
          noun: `${first.numbering === 'rows' ? 'Row' : 'Line'}${lines.length === 1 ? '' : 's'}`,
          values: [...new Set(found.flatMap(({ value }) => value ?? []))]
        }
      ];
    })
    .sort((a, b) => bySeverity(a, b) || byName(a.file, b.file));
}
