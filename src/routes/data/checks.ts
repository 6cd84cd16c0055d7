// What came of each check across the extracts: found, nothing found, or not made for want of an extract.
import { CHECKS_BETWEEN, isBetween, REFERENCES, type Checked } from '$lib/extracts/checks-between.ts';
import { titleOf, type ProblemId } from '$lib/extracts/problems.ts';
import { extractById } from '$lib/extracts/registry.ts';
import type { Problem } from '$lib/shared/outcome.ts';

export interface CheckMade {
  readonly id: ProblemId;
  readonly title: string;
  readonly problems: readonly Problem[];
  /** Titles of what it lacks; it was made where nothing is missing. */
  readonly missing: readonly string[];
}

const titleOfChecked = (id: Checked): string =>
  id === 'boundaries' ? 'boundaries' : extractById(id).title.toLowerCase();

/** Every check, in the order of the contract, against what is loaded; `problems` may hold others too. */
export function checksMade(problems: readonly Problem[], loaded: ReadonlySet<string>): CheckMade[] {
  const of = (wanted: ProblemId) => problems.filter(({ id }) => id === wanted);
  const hasReference = REFERENCES.some(({ extract, other }) => loaded.has(extract) && loaded.has(other));
  return [
    ...CHECKS_BETWEEN.map(({ id, needs }) => ({
      id,
      title: titleOf(id),
      problems: of(id),
      missing: needs.filter((need) => !loaded.has(need)).map(titleOfChecked)
    })),
    {
      id: 'dangling-reference',
      title: titleOf('dangling-reference'),
      problems: of('dangling-reference'),
      missing: hasReference ? [] : ['two extracts of which one refers to the other']
    }
  ];
}

/** Problems of single files, which no check between extracts tells. */
export const withoutChecks = (problems: readonly Problem[]): Problem[] =>
  problems.filter((problem) => !isBetween(problem));
