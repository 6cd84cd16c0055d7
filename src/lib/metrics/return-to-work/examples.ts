// The states that the picture of returns must survive. All invented.
import { addDays } from '../../shared/dates.ts';
import { EXAMPLE_FORCE, exampleContext, examplePeople, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { ReturnToWorkRow } from './metric.ts';

const AS_OF = '2026-09-30';

type Place = Pick<ReturnToWorkRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

const rowOf = (place: Place, spells: number, held: number, days: number | null): ReturnToWorkRow => ({
  ...place,
  spells,
  held,
  share: spells === 0 ? null : held / spells,
  last_ended_on: days === null || spells === 0 ? null : addDays(AS_OF, -days),
  last_held_on: days === null || held === 0 ? null : addDays(AS_OF, -days + 4),
  last_missed_on: days === null || held === spells ? null : addDays(AS_OF, -days - 30),
  state: spells === 0 ? 'not_applicable' : held < spells ? 'watch' : 'ok'
});

function unitOf(unitId: string, size: number): ReturnToWorkRow[] {
  const people = examplePeople(size, unitId).map((person, index) => {
    const spells = 1 + varied(index, 4);
    return rowOf(
      person,
      spells,
      Math.max(0, spells - (varied(index + 30, 3) === 0 ? 1 : 0)),
      20 + varied(index, 200)
    );
  });
  const sum = (column: 'spells' | 'held') =>
    people.reduce((total, row) => total + (row[column] as number), 0);
  return [...people, rowOf(exampleUnit(unitId), sum('spells'), sum('held'), null)];
}

const force = ['U1', 'U2', 'U3', 'U4'].flatMap((unit, index) => unitOf(unit, 2 + index));
const units = force.filter(({ level }) => level === 'unit');
const total = (column: 'spells' | 'held') => units.reduce((sum, row) => sum + (row[column] as number), 0);

const context = exampleContext({ lens: 'welfare' });

export const examples: readonly Example<ReturnToWorkRow>[] = [
  { name: 'Two people came back', rows: unitOf('U1', 2), context },
  { name: 'Twelve people came back', rows: unitOf('U1', 12), context },
  { name: 'Two hundred people came back', rows: unitOf('U1', 200), context },
  {
    name: 'The force, four units',
    rows: [...force, rowOf(EXAMPLE_FORCE, total('spells'), total('held'), null)],
    context: exampleContext({ lens: 'welfare', unitId: null })
  },
  {
    name: 'Contacts not loaded',
    rows: [{ ...rowOf(exampleUnit('U1'), 3, 0, null), held: null, share: null, state: 'no_data' }],
    context
  },
  { name: 'Nobody came back', rows: [rowOf(exampleUnit('U1'), 0, 0, null)], context },
  { name: 'Nobody', rows: [], context }
];
