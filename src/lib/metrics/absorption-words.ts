// How the figures of resilience speak: what stops a placement, who takes none and why, and what was not checked.
import type { NotePart } from '../charts/notes.ts';
import type { Limiting, WhyNot } from '../shared/absorption.ts';
import { dayInWords } from '../shared/dates.ts';
import { count, countInWords, decimal, listed, plural } from '../shared/format.ts';
import { limitWords } from './risk-words.ts';
import { numberSetting } from './scope.ts';
import type { ViewContext } from './view.ts';

export const LIMITING_WORDS: Readonly<Record<Limiting, string>> = {
  nobody_eligible: 'nobody eligible',
  ceiling: 'no more room',
  ratio: 'high-risk limit'
};

/** As a cell of a matrix says it. */
export const WHY_NOT_SHORT: Readonly<Record<WhyNot, string>> = {
  absent: 'absent',
  not_vetted: 'not vetted',
  not_trained: 'not trained',
  in_breach: 'full',
  no_room: 'full'
};

/** As a sentence says it. */
export const WHY_NOT_WORDS: Readonly<Record<WhyNot, string>> = {
  absent: 'absent on the day',
  not_vetted: 'not vetted',
  not_trained: 'not trained',
  in_breach: 'already above the high-risk limit',
  no_room: 'no room under the ceiling'
};

/** Why what the solver found has no range, where a load has one. */
export const PLANNED_HOURS =
  'By hours, a case that is not assessed takes up those that the settings plan for it. What it could need instead would ' +
  'be another search, so there is no range; “Load” has that of each officer.';

/** `five`, `12`, inside a sentence. */
export const inWords = (value: number): string => countInWords(value).toLowerCase();

/** The figures after a loss: "all placed", or how many cases would be with nobody, or how many at least, and why. */
export function lossNote(
  cases: number,
  withNobody: number,
  limiting: Limiting | null,
  isLeast = false
): NotePart[] {
  if (cases === 0) return [{ text: 'no cases', isQuiet: true }];
  if (withNobody === 0) return [{ text: 'all placed' }];
  const reason = limiting === null ? '' : `: ${LIMITING_WORDS[limiting]}`;
  return [{ text: `${leastCount(withNobody, isLeast)} with nobody${reason}`, state: 'watch' }];
}

/** `6`, or `at least 6`. */
export const leastCount = (value: number, isLeast: boolean): string =>
  isLeast ? `at least ${count(value)}` : count(value);

export interface Losses {
  /** Officers all of whose cases the others could take, the high-risk ones included. */
  readonly absorbable: number;
  /** Officers with cases. */
  readonly withCases: number;
  /** Officers who may hold cases, with or without; null = not known. */
  readonly officers: number | null;
}

/** "The unit can absorb the loss of five of its eight officers". `who` is "The unit" or "The force". */
export function lossesHeadline(who: string, { absorbable, withCases, officers }: Losses): string {
  if (withCases === 0) return `Nobody in ${who.toLowerCase()} holds cases`;
  if (withCases === 1)
    return absorbable === 1
      ? `${who} can absorb the loss of its one officer with cases`
      : `${who} has no resilience: one officer holds all its cases`;
  const people = officers === withCases ? 'officers' : 'officers with cases';
  const all = `its ${inWords(withCases)} ${people}`;
  if (absorbable === withCases) return `${who} can absorb the loss of any one of ${all}`;
  if (absorbable === 0) return `${who} can’t absorb the loss of any of ${all}`;
  return `${who} can absorb the loss of ${inWords(absorbable)} of ${all}`;
}

const isWanted = ({ settings }: ViewContext): boolean => settings['absorb_by'] === 'hours';

const HOURS_NEED = ['areas', 'absences'];

/** Whether room is counted in hours of work; else in cases. */
export const isByHours = (context: ViewContext): boolean =>
  isWanted(context) && HOURS_NEED.every((extract) => context.loaded.has(extract));

const rounded = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);

/** "60 cases per full-time officer", "110 per cent of the hours they have this month". */
export const ceilingWords = (context: ViewContext): string =>
  isByHours(context)
    ? `${rounded(numberSetting(context, 'absorb_ceiling_percent'))} per cent of the hours they have this month`
    : `${rounded(numberSetting(context, 'absorb_ceiling_cases_per_fte'))} cases per full-time officer`;

const within = (context: ViewContext): string =>
  `nobody may end above ${ceilingWords(context)}, or ${limitWords(context).text} high-risk.`;

/** "Northern unit, as of 30 September 2026. Several officers away at once; nobody may end above …". */
export const placesSubtitle = (where: string, context: ViewContext): string =>
  `${where}, as of ${dayInWords(context.asOf)}. Several officers away at once; ${within(context)}`;

/** "Northern unit, as of 30 September 2026. One officer away at a time; nobody may end above …". */
export const lossesSubtitle = (where: string, context: ViewContext): string =>
  `${where}, as of ${dayInWords(context.asOf)}. One officer away at a time; ${within(context)}`;

interface Condition {
  readonly extract: string;
  readonly words: string;
  readonly setting?: string;
}

const CONDITIONS: readonly Condition[] = [
  { extract: 'absences', words: 'present' },
  { extract: 'vetting', words: 'vetted', setting: 'receivers_must_be_vetted' },
  { extract: 'training', words: 'trained', setting: 'receivers_must_be_trained' }
];

const isAsked = ({ setting }: Condition, { settings }: ViewContext): boolean =>
  setting === undefined || settings[setting] !== false;

/** What stands beside every figure of resilience: conditions not checked, and conditions waived. */
export function lossesNotes(context: ViewContext): string[] {
  const asked = CONDITIONS.filter((condition) => isAsked(condition, context));
  const waived = CONDITIONS.filter((condition) => !isAsked(condition, context));
  const unchecked = asked.filter(({ extract }) => !context.loaded.has(extract));
  const missing = HOURS_NEED.filter((extract) => !context.loaded.has(extract));
  const notes: string[] = [];
  if (isWanted(context) && missing.length > 0)
    notes.push(
      `By number of cases. Working it out by hours of work needs the ${listed(missing)} ` +
        `${missing.length === 1 ? 'extract' : 'extracts'}.`
    );
  if (unchecked.length > 0) {
    const extracts = plural(unchecked.length, 'extract').replace(/^\S+ /, '');
    notes.push(
      `Not checked: whether those who take cases are ${listed(unchecked.map(({ words }) => words))}. That needs the ` +
        `${listed(unchecked.map(({ extract }) => extract))} ${extracts}.`
    );
  }
  if (waived.length > 0)
    notes.push(
      `By the force’s own setting, those who take cases need not be ${listed(waived.map(({ words }) => words))}.`
    );
  return notes;
}
