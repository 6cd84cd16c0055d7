// What a reader may be told of problems.
import { plural } from '../shared/format.ts';
import type { Problem } from '../shared/outcome.ts';
import type { Reader } from './lens.ts';

const isAboutSessions = ({ extract, severity }: Problem): boolean =>
  extract === 'counselling' && severity !== 'file';

function keptBack(hidden: readonly Problem[]): Problem {
  const rows = hidden.reduce((sum, problem) => sum + (problem.count ?? 1), 0);
  const file = hidden.find((problem) => problem.file !== undefined)?.file;
  return {
    id: 'counselling-rows',
    severity: 'notice',
    extract: 'counselling',
    ...(file === undefined ? {} : { file }),
    count: rows,
    sentence: `${plural(rows, 'row')} of the counselling extract ${rows === 1 ? 'has a problem' : 'have problems'}.`,
    advice: 'Only the welfare lead’s view says which: a row of this extract is about one person’s sessions.'
  };
}

/** The problems as the reader may see them: outside the welfare lens no row of counselling is spoken of. */
export function readableProblems(problems: readonly Problem[], { lens }: Reader): readonly Problem[] {
  if (lens === null || lens === 'welfare') return problems;
  const hidden = problems.filter(isAboutSessions);
  if (hidden.length === 0) return problems;
  return [...problems.filter((problem) => !isAboutSessions(problem)), keptBack(hidden)];
}
