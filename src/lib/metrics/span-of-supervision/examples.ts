// The states that the picture of the span must survive. All invented.
import { EXAMPLE_FORCE, exampleContext, examplePeople, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { SpanOfSupervisionRow } from './metric.ts';

type Place = Pick<SpanOfSupervisionRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

const rowOf = (
  place: Place,
  supervisors: number,
  people: number,
  without_supervisor: number
): SpanOfSupervisionRow => ({
  ...place,
  supervisors,
  people,
  without_supervisor,
  span: supervisors === 0 ? null : people / supervisors,
  state: without_supervisor > 0 ? 'watch' : 'ok'
});

function unitOf(unitId: string, supervisors: number, without: number): SpanOfSupervisionRow[] {
  const rows = examplePeople(supervisors, unitId).map((person, index) =>
    rowOf(person, 1, 2 + varied(index, 9), 0)
  );
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  const none = rowOf({ ...exampleUnit(unitId), level: 'officer' }, 0, 0, without);
  return [...rows, ...(without > 0 ? [none] : []), rowOf(exampleUnit(unitId), supervisors, people, without)];
}

const force = ['U1', 'U2', 'U3', 'U4'].flatMap((unit, index) =>
  unitOf(unit, index, index === 0 ? 6 : index % 2)
);
const units = force.filter(({ level }) => level === 'unit');
const total = (column: 'supervisors' | 'people' | 'without_supervisor') =>
  units.reduce((sum, row) => sum + row[column], 0);

export const examples: readonly Example<SpanOfSupervisionRow>[] = [
  { name: 'One supervisor', rows: unitOf('U1', 1, 0), context: exampleContext() },
  { name: 'Three supervisors, and two people without', rows: unitOf('U1', 3, 2), context: exampleContext() },
  { name: 'Nobody has a supervisor', rows: unitOf('U1', 0, 9), context: exampleContext() },
  { name: 'Sixty supervisors', rows: unitOf('U1', 60, 1), context: exampleContext() },
  {
    name: 'The force, four units',
    rows: [
      ...force,
      rowOf(EXAMPLE_FORCE, total('supervisors'), total('people'), total('without_supervisor'))
    ],
    context: exampleContext({ unitId: null })
  },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
