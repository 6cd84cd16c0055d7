// The states that the pictures of supervision must survive. All invented.
import { addDays } from '../../shared/dates.ts';
import {
  EXAMPLE_FORCE,
  exampleContext,
  examplePeople,
  exampleUnit,
  varied,
  type ExamplePerson
} from '../example-people.ts';
import type { Example } from '../view.ts';
import type { SupervisionRow } from './metric.ts';

const AS_OF = '2026-09-30';

function rowOf(person: ExamplePerson, seed: number, kind: SupervisionRow['kind']): SupervisionRow {
  const interval = kind === 'one_to_one' ? 42 : 365;
  const isNew = seed % 12 === 11;
  const isAway = seed % 12 === 7;
  const ago = varied(seed + interval, Math.round(interval * 1.4));
  const due = kind === 'one_to_one' ? (isNew ? 0 : isAway ? 4 : 8) : isNew ? 0 : 1;
  const held =
    kind === 'one_to_one' ? Math.min(due, 3 + varied(seed, 6)) : Number(ago <= interval && due > 0);
  const late = Math.max(0, ago - interval);
  const state = isAway ? 'absent' : isNew ? 'not_applicable' : late > 0 ? 'breach' : 'ok';
  return {
    ...person,
    kind,
    people: 1,
    due,
    held,
    share: due === 0 ? null : held / due,
    overdue: state === 'breach' ? 1 : 0,
    last_held_on: isNew ? null : addDays(AS_OF, -ago),
    due_on: isNew ? addDays(AS_OF, 20) : addDays(AS_OF, interval - ago),
    days_overdue: state === 'breach' ? late : 0,
    state
  };
}

type Place = Pick<SupervisionRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

function sumOf(place: Place, kind: SupervisionRow['kind'], rows: readonly SupervisionRow[]): SupervisionRow {
  const own = rows.filter((row) => row.kind === kind);
  const sum = (column: 'people' | 'due' | 'held' | 'overdue') =>
    own.reduce((total, row) => total + (row[column] as number), 0);
  const [due, held, overdue] = [sum('due'), sum('held'), sum('overdue')];
  const state = overdue > 0 ? 'breach' : due === 0 ? 'not_applicable' : 'ok';
  const rest = { last_held_on: null, due_on: null, days_overdue: null };
  return {
    ...place,
    kind,
    people: sum('people'),
    due,
    held,
    share: due === 0 ? null : held / due,
    overdue,
    ...rest,
    state
  };
}

const KINDS = ['one_to_one', 'stress_briefing'] as const;

const unitOf = (unitId: string, size: number): SupervisionRow[] => {
  const people = examplePeople(size, unitId).flatMap((person, index) =>
    KINDS.map((kind) => rowOf(person, index, kind))
  );
  return [...people, ...KINDS.map((kind) => sumOf(exampleUnit(unitId), kind, people))];
};

const forceOf = (units: readonly SupervisionRow[]): SupervisionRow[] => [
  ...units,
  ...KINDS.map((kind) =>
    sumOf(
      EXAMPLE_FORCE,
      kind,
      units.filter(({ level }) => level === 'unit')
    )
  )
];

const unknown = (row: SupervisionRow): SupervisionRow => ({
  ...row,
  due: null,
  held: null,
  share: null,
  overdue: null,
  last_held_on: null,
  due_on: null,
  days_overdue: null,
  state: 'no_data'
});

export const examples: readonly Example<SupervisionRow>[] = [
  { name: 'Two people', rows: unitOf('U1', 2), context: exampleContext() },
  { name: 'Twelve people in every standing', rows: unitOf('U1', 12), context: exampleContext() },
  { name: 'Two hundred people', rows: unitOf('U1', 200), context: exampleContext() },
  {
    name: 'The force, four units',
    rows: forceOf(['U1', 'U2', 'U3', 'U4'].flatMap((unit, index) => unitOf(unit, 6 + 3 * index))),
    context: exampleContext({ unitId: null, lens: 'welfare' })
  },
  { name: 'Contacts not loaded', rows: unitOf('U1', 3).map(unknown), context: exampleContext() },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
