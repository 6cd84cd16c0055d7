// Problems of the same kind in the same column of the same file, said once with their lines.
import { byName } from '$lib/shared/format.ts';
import type { Problem, Severity } from '$lib/shared/outcome.ts';

export interface ProblemGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly file: string;
  readonly first: Problem;
  readonly problems: readonly Problem[];
  /** Lines in the reader's own file, in order, each once. */
  readonly lines: readonly number[];
  /** `Line`, `Lines`, `Row` or `Rows`, to stand before them. */
  readonly noun: string;
}

const WORST_FIRST: readonly Severity[] = ['file', 'row', 'notice'];

export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = [problem.file, problem.id, problem.column].join('\u0000');
    const found = groups.get(key);
    if (found) found.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups]
    .flatMap(([key, found]) => {
      const [first] = found;
      if (!first) return [];
      const every = found.flatMap(({ line, lines }) => [
        ...(line === undefined ? [] : [line]),
        ...(lines ?? [])
      ]);
      const lines = [...new Set(every)].sort((a, b) => a - b);
      const noun = `${first.numbering === 'rows' ? 'Row' : 'Line'}${lines.length === 1 ? '' : 's'}`;
      return [{ key, severity: first.severity, file: first.file ?? '', first, problems: found, lines, noun }];
    })
    .sort(
      (a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity) || byName(a.file, b.file)
    );
}
