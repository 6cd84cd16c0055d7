// The states that the table of protected counts must survive: made by protecting invented people.
import { exampleProtectedRows } from '../example-protected.ts';
import { exampleContext } from '../example-people.ts';
import type { Example } from '../view.ts';
import { SICKNESS_MEASURES, type SicknessSupportRow } from './metric.ts';

/** How many of a hundred are in each measure, about. */
const USUAL = { sickness: 46, long_sickness: 9, no_return_to_work: 17 } as const;

const of = (sizes: Readonly<Record<string, number>>, isKnown = true) =>
  exampleProtectedRows(sizes, SICKNESS_MEASURES, USUAL, ['everybody'], isKnown) as SicknessSupportRow[];

const FORCE = { U1: 26, U2: 31, U3: 9, U4: 8 };

export const examples: readonly Example<SicknessSupportRow>[] = [
  { name: 'A unit of two: nothing is shown', rows: of({ U1: 2 }), context: exampleContext() },
  { name: 'A unit of twelve', rows: of({ U1: 12 }), context: exampleContext() },
  { name: 'A unit of two hundred', rows: of({ U1: 200 }), context: exampleContext() },
  {
    name: 'The force, two units too small to stand alone',
    rows: of(FORCE),
    context: exampleContext({ unitId: null, lens: 'force' })
  },
  {
    name: 'Not loaded',
    rows: of(FORCE, false),
    context: exampleContext({ unitId: null, lens: 'force' })
  },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
