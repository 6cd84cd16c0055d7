// OWASP Application Security Verification Standard 5.0.0: every requirement with verdict and tests.
import { BROWSER } from './browser.ts';
import { INPUT } from './input.ts';
import { PEOPLE_AND_KEYS } from './people.ts';
import { CHAPTERS, REQUIREMENTS, type Requirement } from './requirements.ts';
import type { Row, Verdict } from './row.ts';
import { RUNNING } from './running.ts';

export const ROWS: readonly Row[] = [...INPUT, ...BROWSER, ...PEOPLE_AND_KEYS, ...RUNNING];

/** In the order in which the page counts them. */
export const VERDICTS: readonly Verdict[] = ['met', 'force', 'does not apply', 'not met'];

/** Those that a row’s numbers stand for. */
export const requirementsOf = ({ of }: Row): readonly Requirement[] =>
  REQUIREMENTS.filter(({ id }) => of.some((number) => id === number || id.startsWith(`${number}.`)));

export interface ChapterRows {
  /** For instance “V1 Encoding and sanitising”. */
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A row stands with the chapter of its first number. */
export const BY_CHAPTER: readonly ChapterRows[] = CHAPTERS.map(({ title }, index) => {
  const number = `V${index + 1}`;
  const rows = ROWS.filter(({ of: [first = ''] }) => first.split('.')[0] === number);
  return { title: `${number} ${title}`, rows };
});

/** How many requirements of a level have a verdict. */
export const countOf = (level: Requirement['level'], verdict: Verdict): number =>
  ROWS.filter((row) => row.verdict === verdict)
    .flatMap(requirementsOf)
    .filter((requirement) => requirement.level === level).length;
