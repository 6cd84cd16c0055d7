// The states that the picture of sessions must survive. All invented.
import { addDays } from '../../shared/dates.ts';
import { exampleContext, examplePeople, varied, type ExamplePerson } from '../example-people.ts';
import { OUTCOMES_IN_ORDER } from '../counselling-words.ts';
import type { Example } from '../view.ts';
import type { CounsellingSessionRow } from './metric.ts';

const AS_OF = '2026-09-30';
const INTERVAL = 182;

/** Three sessions of a person, the newest some days ago; most attended. */
function sessionsOf(person: ExamplePerson, seed: number): CounsellingSessionRow[] {
  return [0, 1, 2].map((nth): CounsellingSessionRow => {
    const offered_on = addDays(AS_OF, -(10 + varied(seed, 40) + nth * 110));
    const chance = varied(seed * 3 + nth, 12);
    const outcome = chance < 7 ? 'attended' : (OUTCOMES_IN_ORDER[chance - 6] ?? 'declined');
    const independent = varied(seed * 7 + nth, 15) === 0 ? null : true;
    const isAttended = outcome === 'attended' && independent === true;
    const gap = nth < 2 && isAttended ? 90 + varied(seed + nth, 140) : null;
    return {
      ...person,
      group: seed % 9 === 8 ? 'supervisor' : 'officer',
      session_id: `S-${person.officer_id}-${nth}`,
      offered_on,
      attended_on: outcome === 'attended' ? addDays(offered_on, 8) : null,
      outcome,
      independent,
      counts: independent === true && outcome !== 'cancelled_by_provider',
      days_since_last: gap,
      within_interval: gap === null ? null : gap <= INTERVAL
    };
  });
}

const of = (size: number): CounsellingSessionRow[] =>
  examplePeople(size).flatMap((person, index) => sessionsOf(person, index));

const context = exampleContext({ lens: 'welfare' });

export const examples: readonly Example<CounsellingSessionRow>[] = [
  { name: 'Two people', rows: of(2), context },
  { name: 'Twelve people', rows: of(12), context },
  { name: 'Two hundred people', rows: of(200), context },
  { name: 'No session', rows: [], context }
];
