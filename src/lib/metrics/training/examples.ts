// The states that the pictures of training must survive. All invented.
import { exampleContext, examplePeople, varied, type ExamplePerson } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { TrainingRow } from './metric.ts';

const COURSES = ['pip1', 'mosovo', 'srp', 'mappa', 'visor'] as const;

type Standing = 'complete' | 'expiring' | 'expired' | 'booked' | 'missing';

const done = { completed_on: '2024-02-14', booked_for: null } as const;

const STANDINGS: Readonly<Record<Standing, Partial<TrainingRow>>> = {
  complete: { ...done, status: 'complete', expires_on: null, state: 'ok' },
  expiring: { ...done, status: 'complete', expires_on: '2026-11-12', state: 'watch' },
  expired: {
    ...done,
    status: 'expired',
    expires_on: '2026-02-13',
    booked_for: '2026-12-07',
    state: 'breach'
  },
  booked: { status: 'booked', booked_for: '2026-11-02', state: 'breach' },
  missing: { status: 'missing', state: 'breach' }
};

const rowsOf = (person: ExamplePerson, standings: readonly (Standing | null)[]): TrainingRow[] =>
  COURSES.map((course, index) => {
    const standing = standings[index] ?? null;
    const cases = 20 + varied(Number(person.officer_id.slice(2)), 35);
    return {
      ...person,
      course,
      status: null,
      completed_on: null,
      expires_on: null,
      booked_for: null,
      cases,
      high_risk_cases: Math.floor(cases / 6),
      state: 'no_data',
      ...(standing === null ? {} : STANDINGS[standing])
    };
  });

const chance = (seed: number): Standing =>
  (['expired', 'booked', 'missing', 'expiring'] as const)[varied(seed, 18)] ?? 'complete';

const people = (size: number): TrainingRow[] =>
  examplePeople(size).flatMap((person, index) =>
    rowsOf(
      person,
      COURSES.map((_, at) => chance(index * 11 + at))
    )
  );

const COMPLETE: readonly Standing[] = COURSES.map(() => 'complete');

export const examples: readonly Example<TrainingRow>[] = [
  {
    name: 'Two officers, both fully trained',
    rows: examplePeople(2).flatMap((person) => rowsOf(person, COMPLETE)),
    context: exampleContext()
  },
  { name: 'Twelve officers', rows: people(12), context: exampleContext() },
  { name: 'Two hundred officers', rows: people(200), context: exampleContext() },
  {
    name: 'Nothing known',
    rows: examplePeople(3).flatMap((person) => rowsOf(person, [])),
    context: exampleContext()
  },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
