// The states that the pictures of the arrangements must survive. All invented.
import { exampleArrangements } from '../example-cover.ts';
import { exampleContext } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import type { CoverArrangementsRow } from './metric.ts';

const loaded = new Set(['officers', 'cases', 'units', 'absences', 'cover']);
const contextOf = (over: Partial<ViewContext> = {}): ViewContext => exampleContext({ loaded, ...over });

const unknown = (row: CoverArrangementsRow): CoverArrangementsRow => ({
  ...row,
  needed_days: null,
  broken_days: null,
  broken: false
});

export const examples: readonly Example<CoverArrangementsRow>[] = [
  { name: 'Two officers', rows: exampleArrangements(2), context: contextOf() },
  { name: 'Twelve officers', rows: exampleArrangements(12), context: contextOf() },
  { name: 'Two hundred officers', rows: exampleArrangements(200), context: contextOf() },
  {
    name: 'Nothing mutual, nothing broken',
    rows: exampleArrangements(12)
      .filter(({ reciprocal, broken, is_of_oneself }) => !reciprocal && !broken && !is_of_oneself)
      .map((row) => ({ ...row, broken_days: 0 })),
    context: contextOf()
  },
  { name: 'The whole force', rows: exampleArrangements(12), context: contextOf({ unitId: null }) },
  {
    name: 'Absences not loaded',
    rows: exampleArrangements(12).map(unknown),
    context: contextOf({ loaded: new Set(['officers', 'cases', 'cover']) })
  },
  { name: 'No cover', rows: [], context: contextOf() }
];
