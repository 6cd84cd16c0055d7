// The states that the pictures of counselling must survive. All invented.
import { addDays, daysBetween } from '../../shared/dates.ts';
import { exampleContext, examplePeople, varied, type ExamplePerson } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { CounsellingRow } from './metric.ts';

const AS_OF = '2026-09-30';
const INTERVAL = 182;

/** Somebody seen, and offered, so many days ago; null = never. */
function seen(
  person: ExamplePerson,
  attendedAgo: number | null,
  offeredAgo: number | null,
  over: Partial<CounsellingRow> = {}
): CounsellingRow {
  const due_on = addDays(AS_OF, attendedAgo === null ? -40 : INTERVAL - attendedAgo);
  const days_overdue = Math.max(0, daysBetween(due_on, AS_OF));
  return {
    ...person,
    group: 'officer',
    last_offered_on: offeredAgo === null ? null : addDays(AS_OF, -offeredAgo),
    last_attended_on: attendedAgo === null ? null : addDays(AS_OF, -attendedAgo),
    due_on,
    days_overdue,
    available: offeredAgo !== null && offeredAgo <= INTERVAL,
    carried_out: attendedAgo !== null && attendedAgo <= INTERVAL,
    not_yet_due: false,
    state: days_overdue > 0 ? 'breach' : 'ok',
    ...over
  };
}

const newStarter: Partial<CounsellingRow> = {
  due_on: addDays(AS_OF, 120),
  days_overdue: 0,
  not_yet_due: true,
  state: 'not_applicable'
};

const longAbsent: Partial<CounsellingRow> = { days_overdue: 0, state: 'absent' };

const unknown: Partial<CounsellingRow> = {
  last_offered_on: null,
  last_attended_on: null,
  due_on: null,
  days_overdue: null,
  available: null,
  carried_out: null,
  not_yet_due: null,
  state: 'no_data'
};

const SEEN: readonly (readonly [number | null, number | null, Partial<CounsellingRow>?])[] = [
  [30, 44],
  [182, 190],
  [183, 190],
  [240, 20],
  [null, 60],
  [null, null],
  [null, 10, newStarter],
  [300, 310, longAbsent],
  [75, 80, { group: 'supervisor' }],
  [210, 215, { group: 'supervisor' }],
  [12, 20],
  [140, 150]
];

export const examples: readonly Example<CounsellingRow>[] = [
  {
    name: 'Two people, both seen',
    rows: examplePeople(2).map((person, index) => seen(person, 40 + 60 * index, 50 + 60 * index)),
    context: exampleContext({ lens: 'welfare' })
  },
  {
    name: 'Twelve people in every standing',
    rows: examplePeople(12).map((person, index) => seen(person, ...(SEEN[index] ?? [null, null]))),
    context: exampleContext({ lens: 'welfare' })
  },
  {
    name: 'Two hundred people',
    rows: examplePeople(200).map((person, index) => {
      const ago = varied(index, 260);
      return seen(person, ago, ago + 10, index % 15 === 0 ? { group: 'supervisor' } : {});
    }),
    context: exampleContext({ lens: 'welfare' })
  },
  {
    name: 'Counselling not loaded',
    rows: examplePeople(3).map((person) => seen(person, null, null, unknown)),
    context: exampleContext({ lens: 'welfare' })
  },
  { name: 'Nobody', rows: [], context: exampleContext({ lens: 'welfare' }) }
];
