// Which day the figures are as of: one day, said by whoever says it, and never guessed.
import type { Day } from '../shared/dates.ts';
import { isDay } from '../shared/dates.ts';
import { listed } from '../shared/format.ts';
import { made, refused, type Outcome, type Problem } from '../shared/outcome.ts';

/** Who said which day: `the manifest`, `--as-of`, `the settings file`. */
export interface SaidDay {
  readonly by: string;
  readonly day: string | null;
}

const notADay = (by: string, day: string): Problem => ({
  id: 'as-of-not-a-day',
  severity: 'file',
  sentence: `${day.slice(0, 80)} is not a day, so nothing can be as of it (${by}).`,
  advice: 'Write the as-of date as YYYY-MM-DD, for example 2026-09-30.',
  value: day.slice(0, 80)
});

const noDay: Problem = {
  id: 'as-of-missing',
  severity: 'file',
  sentence: 'Nothing says which day the figures are as of.',
  advice:
    'Give the as-of date, or bring a manifest.json that names it. The day on which this runs is never used.'
};

const disagreement = (said: readonly { by: string; day: Day }[]): Problem => ({
  id: 'as-of-conflict',
  severity: 'file',
  sentence: `The as-of date is not one day: ${listed(said.map(({ by, day }) => `${day} (${by})`))}.`,
  advice: 'Every figure is worked out as of one date. Make them agree, or leave all but one out.'
});

/** The one day that is said, or why there is none. */
export function settledAsOf(said: readonly SaidDay[]): Outcome<Day> {
  const given = said.flatMap(({ by, day }) => (day === null ? [] : [{ by, day }]));
  const wrong = given.filter(({ day }) => !isDay(day));
  if (wrong.length > 0) return refused(...wrong.map(({ by, day }) => notADay(by, day)));
  const [first] = given;
  if (!first) return refused(noDay);
  return given.every(({ day }) => day === first.day) ? made(first.day) : refused(disagreement(given));
}
