// Which figures a problem touches: those its kind names, else every figure that reads the extract it is in.
import { DEFINITIONS } from '$lib/metrics/definitions.ts';
import { listed, plural } from '$lib/shared/format.ts';
import type { Problem } from '$lib/shared/outcome.ts';

const NAMED = 6;

const readers = (extract: string | undefined): readonly string[] =>
  DEFINITIONS.filter(({ needs, uses }) => extract !== undefined && [...needs, ...uses].includes(extract)).map(
    ({ title }) => title
  );

/** `High-risk share, Caseload and 9 more`; nothing where no figure reads it. */
export function affectedFigures(problem: Problem): string {
  const figures = problem.affects ?? readers(problem.extract);
  if (figures.length <= NAMED) return listed(figures);
  return `${figures.slice(0, NAMED).join(', ')} and ${plural(figures.length - NAMED, 'more figure')}`;
}
