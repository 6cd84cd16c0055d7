// The states that the picture of vetting must survive. All invented.
import { addDays } from '../../shared/dates.ts';
import { exampleContext, examplePeople, varied, type ExamplePerson } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { VettingRow } from './metric.ts';

const AS_OF = '2026-09-30';

const horizonOf = (days: number): string =>
  days < 0 ? 'overdue' : ([30, 60, 90].find((horizon) => days <= horizon)?.toString() ?? 'later');

function vetted(person: ExamplePerson, days: number, over: Partial<VettingRow> = {}): VettingRow {
  const due_on = addDays(AS_OF, days);
  const cases = 20 + varied(Number(person.officer_id.slice(2)), 35);
  return {
    ...person,
    level_held: 'NPPV2',
    granted_on: addDays(due_on, -1096),
    due_on,
    days_to_due: days,
    horizon: horizonOf(days),
    before_post: true,
    days_unvetted_in_post: days < 0 ? -days : 0,
    cases,
    high_risk_cases: Math.floor(cases / 6),
    state: days < 0 ? 'breach' : days <= 90 ? 'watch' : 'ok',
    ...over
  };
}

const unvetted: Partial<VettingRow> = {
  level_held: null,
  granted_on: null,
  due_on: null,
  days_to_due: null,
  horizon: null,
  before_post: false,
  days_unvetted_in_post: 212,
  state: 'breach'
};

const unknown: Partial<VettingRow> = {
  ...unvetted,
  before_post: null,
  days_unvetted_in_post: null,
  state: 'no_data'
};

const twelve = examplePeople(12).map((person, index) =>
  vetted(
    person,
    [420, 760, -12, 25, 300, 88, 91, 610, 190, 980, 45, 700][index] as number,
    index === 8 ? unvetted : {}
  )
);

const COURSES = ['pip1', 'mosovo', 'srp', 'mappa', 'visor'] as const;

const courses = twelve.flatMap(({ officer_id }, index) =>
  COURSES.map((course, at) => {
    const chance = varied(index * 7 + at, 12);
    const status = chance === 0 ? 'expired' : chance === 1 ? 'booked' : chance === 2 ? 'missing' : 'complete';
    const isSoon = chance === 3;
    return {
      officer_id,
      course,
      status,
      expires_on: isSoon ? '2026-11-12' : null,
      state: status === 'complete' ? (isSoon ? 'watch' : 'ok') : 'breach'
    };
  })
);

export const examples: readonly Example<VettingRow>[] = [
  {
    name: 'Two officers, both in order',
    rows: examplePeople(2).map((person, index) => vetted(person, 300 + 200 * index)),
    context: exampleContext()
  },
  {
    name: 'Twelve officers, with their courses',
    rows: twelve,
    context: exampleContext({ beside: new Map([['training', courses]]) })
  },
  { name: 'Twelve officers, courses not loaded', rows: twelve, context: exampleContext() },
  {
    name: 'Two hundred officers',
    rows: examplePeople(200).map((person, index) => vetted(person, varied(index, 1096) - 40)),
    context: exampleContext()
  },
  {
    name: 'Nothing known',
    rows: examplePeople(3).map((person) => vetted(person, 0, unknown)),
    context: exampleContext()
  },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
