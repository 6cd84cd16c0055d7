// What a reader may be told of problems, and when the extracts have to be checked against each other again.
import { plural } from '../shared/format.ts';
import type { Problem } from '../shared/outcome.ts';
import { checkBoundaries, CROSS_CHECKS, crossCheck, type Sources } from '../warehouse/cross-checks.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Reader } from './lens.ts';

/** The shapes of areas, as far as they are checked: which areas they are of. */
export interface Drawn {
  readonly file: string;
  readonly areaIds: readonly string[];
}

const READ_BY_CHECKS: ReadonlySet<string> = new Set([...CROSS_CHECKS.values()].join('\n').match(/\w+/g));

/** Whether a change touches what the checks read; null = everything changed. */
export const checksAreStale = (changed: ReadonlySet<string> | null): boolean =>
  changed === null ||
  [...changed].some((name) => name.startsWith('stg_') || name === 'boundaries' || READ_BY_CHECKS.has(name));

/** What the extracts, and the boundaries, say against each other. */
export async function problemsBetween(
  warehouse: Warehouse,
  sources: Sources,
  drawn: Drawn | null
): Promise<Problem[]> {
  const notices = await crossCheck(warehouse, sources);
  if (drawn && sources.has('areas'))
    notices.push(...(await checkBoundaries(warehouse, drawn.areaIds, drawn.file)));
  return notices;
}

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
