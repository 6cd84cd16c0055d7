// The states that the table of protected counts must survive: made by protecting invented people.
import { protectedRows } from '../../disclosure/people.ts';
import type { Protectable } from '../../shared/protected-counts.ts';
import { exampleContext, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { CounsellingSupportRow } from './metric.ts';

const people = (unit_id: string, size: number, seed: number): Protectable[] =>
  Array.from({ length: size }, (_, index) => {
    const one = {
      force_id: 'F1',
      unit_id,
      group: index % 9 === 8 ? 'supervisor' : 'officer',
      is_counted: varied(seed + index + 500, 12) > 0
    } as const;
    const seen = varied(seed + index, 5);
    return [
      { ...one, measure: 'available', is_in: seen > 0 },
      { ...one, measure: 'carried_out', is_in: seen > 1 },
      { ...one, measure: 'not_independent', is_in: varied(seed + index + 900, 20) === 0 },
      { ...one, measure: 'cancelled_by_provider', is_in: varied(seed + index + 1300, 9) === 0 }
    ] as const;
  }).flat();

const unknown = (person: Protectable): Protectable => ({ ...person, is_counted: false, is_in: null });

const rowsOf = (people: readonly Protectable[]) =>
  protectedRows(people, { threshold: 5, roundingBase: 5 }).map((row) => ({
    ...row,
    officer_id: null
  })) as CounsellingSupportRow[];

const force = [
  ...people('U1', 26, 3),
  ...people('U2', 31, 40),
  ...people('U3', 9, 80),
  ...people('U4', 8, 120)
];

export const examples: readonly Example<CounsellingSupportRow>[] = [
  { name: 'A unit of two: nothing is shown', rows: rowsOf(people('U1', 2, 5)), context: exampleContext() },
  { name: 'A unit of twelve', rows: rowsOf(people('U1', 12, 5)), context: exampleContext() },
  {
    name: 'A unit of two hundred',
    rows: rowsOf(people('U1', 200, 11)),
    context: exampleContext()
  },
  {
    name: 'The force, two units too small to stand alone',
    rows: rowsOf(force),
    context: exampleContext({ unitId: null, lens: 'force' })
  },
  {
    name: 'Counselling not loaded',
    rows: rowsOf(force.map(unknown)),
    context: exampleContext({ unitId: null, lens: 'force' })
  },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
