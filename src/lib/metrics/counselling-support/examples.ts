// The states that the table of protected counts must survive: made by protecting invented people.
import { exampleContext } from '../example-people.ts';
import { exampleProtectedRows } from '../example-protected.ts';
import type { Example } from '../view.ts';
import { COUNSELLING_MEASURES, type CounsellingSupportRow } from './metric.ts';

/** How many of a hundred are in each measure, about. */
const USUAL = { available: 80, carried_out: 60, not_independent: 5, cancelled_by_provider: 11 } as const;

const GROUPS = ['officer', 'supervisor'] as const;

const of = (sizes: Readonly<Record<string, number>>, isKnown = true) =>
  exampleProtectedRows(sizes, COUNSELLING_MEASURES, USUAL, GROUPS, isKnown) as CounsellingSupportRow[];

const FORCE = { U1: 26, U2: 31, U3: 9, U4: 8 };

export const examples: readonly Example<CounsellingSupportRow>[] = [
  { name: 'A unit of two: nothing is shown', rows: of({ U1: 2 }), context: exampleContext() },
  { name: 'A unit of twelve', rows: of({ U1: 12 }), context: exampleContext() },
  {
    name: 'A unit of two hundred',
    rows: of({ U1: 200 }),
    context: exampleContext()
  },
  {
    name: 'The force, two units too small to stand alone',
    rows: of(FORCE),
    context: exampleContext({ unitId: null, lens: 'force' })
  },
  {
    name: 'Counselling not loaded',
    rows: of(FORCE, false),
    context: exampleContext({ unitId: null, lens: 'force' })
  },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
