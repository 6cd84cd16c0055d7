// The states that the calendar of cadence must survive. All invented.
import { addMonths, daysBetween, lastOfMonth } from '../../shared/dates.ts';
import { exampleContext, examplePeople, varied, type ExamplePerson } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { CounsellingCadenceRow } from './metric.ts';

const FIRST = '2025-10-01';
const INTERVAL = 182;

/** Twelve months of somebody seen every `gap` days; the first `before` of them not yet in post. */
function monthsOf(person: ExamplePerson, seed: number, before = 0): CounsellingCadenceRow[] {
  const gap = 120 + varied(seed, 180);
  const offset = varied(seed + 50, gap);
  const group = seed % 9 === 8 ? 'supervisor' : 'officer';
  return Array.from({ length: 12 - before }, (_, nth): CounsellingCadenceRow => {
    const month = addMonths(FIRST, nth + before);
    const seen_on = lastOfMonth(month);
    const days = daysBetween(FIRST, seen_on) + offset;
    const was_seen = before === 0;
    const days_since = was_seen ? days % gap : daysBetween(addMonths(FIRST, before), seen_on);
    const sessions = was_seen && days % gap < 30 ? 1 : 0;
    const isAway = seed % 11 === 10 && nth > 8;
    const state = isAway ? 'absent' : days_since > INTERVAL ? 'breach' : was_seen ? 'ok' : 'not_applicable';
    return { ...person, group, month, seen_on, sessions, was_seen, days_since, is_least: false, state };
  });
}

const of = (size: number): CounsellingCadenceRow[] =>
  examplePeople(size).flatMap((person, index) => monthsOf(person, index, index % 12 === 11 ? 9 : 0));

const unknown = (row: CounsellingCadenceRow): CounsellingCadenceRow => ({
  ...row,
  sessions: null,
  was_seen: null,
  days_since: null,
  is_least: null,
  state: 'no_data'
});

const context = exampleContext({ lens: 'welfare' });

export const examples: readonly Example<CounsellingCadenceRow>[] = [
  { name: 'Two people', rows: of(2), context },
  { name: 'Twelve people in every standing', rows: of(12), context },
  { name: 'Two hundred people', rows: of(200), context },
  { name: 'Counselling not loaded', rows: of(3).map(unknown), context },
  { name: 'Nobody', rows: [], context }
];
