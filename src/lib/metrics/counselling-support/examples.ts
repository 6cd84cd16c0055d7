// The states that the table of protected counts must survive: made by protecting invented people.
import { protectedCounselling } from '../../disclosure/counselling.ts';
import type { CounsellingTruth } from '../../shared/counselling.ts';
import { exampleContext, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { CounsellingSupportRow } from './metric.ts';

const people = (unit_id: string, size: number, seed: number): CounsellingTruth[] =>
  Array.from({ length: size }, (_, index) => ({
    force_id: 'F1',
    unit_id,
    group: index % 9 === 8 ? 'supervisor' : 'officer',
    available: varied(seed + index, 5) > 0,
    carried_out: varied(seed + index, 5) > 1,
    not_yet_due: varied(seed + index + 500, 12) === 0,
    has_session_not_independent: varied(seed + index + 900, 20) === 0
  }));

const unknown = (person: CounsellingTruth): CounsellingTruth => ({
  ...person,
  available: null,
  carried_out: null,
  not_yet_due: null,
  has_session_not_independent: null
});

const rowsOf = (truth: readonly CounsellingTruth[]): CounsellingSupportRow[] =>
  protectedCounselling(truth, { threshold: 5, roundingBase: 5 }).map((row) => ({ ...row, officer_id: null }));

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
