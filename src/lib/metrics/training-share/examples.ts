// The states that the pictures of training by unit must survive. All invented.
import { EXAMPLE_FORCE, exampleContext, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { TrainingShareRow } from './metric.ts';

type Level = Pick<TrainingShareRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

const COURSES = ['all', 'pip1', 'mosovo', 'srp', 'mappa', 'visor'] as const;

const rowsOf = (level: Level, size: number, seed: number): TrainingShareRow[] =>
  COURSES.map((course, index) => {
    const rest = size === 0 ? 0 : Math.min(size, course === 'all' ? 3 : varied(seed + index, 4));
    const booked = Math.min(rest, varied(seed + index + 40, 2));
    const trained = size - rest;
    const expiring = Math.min(trained, varied(seed + index + 80, 3));
    return {
      ...level,
      course,
      in_scope: size,
      trained,
      share: size === 0 ? null : trained / size,
      expiring,
      booked,
      median_days_to_trained: course === 'all' && trained > 0 ? 143.5 : null,
      cases_with_untrained: rest * 37,
      high_risk_with_untrained: rest * 6,
      state: size === 0 ? 'not_applicable' : rest > 0 ? 'breach' : expiring > 0 ? 'watch' : 'ok'
    };
  });

const unknown = (row: TrainingShareRow): TrainingShareRow => ({
  ...row,
  trained: null,
  share: null,
  expiring: null,
  booked: null,
  median_days_to_trained: null,
  cases_with_untrained: null,
  high_risk_with_untrained: null,
  state: 'no_data'
});

const force = [
  ...rowsOf(EXAMPLE_FORCE, 43, 1),
  ...rowsOf(exampleUnit('U1'), 12, 2),
  ...rowsOf(exampleUnit('U2'), 14, 3),
  ...rowsOf(exampleUnit('U3'), 17, 4),
  ...rowsOf(exampleUnit('U4'), 0, 5)
];

export const examples: readonly Example<TrainingShareRow>[] = [
  { name: 'One unit of two', rows: rowsOf(exampleUnit('U1'), 2, 9), context: exampleContext() },
  { name: 'One unit of twelve', rows: rowsOf(exampleUnit('U1'), 12, 2), context: exampleContext() },
  {
    name: 'The force, four units, one without anybody',
    rows: force,
    context: exampleContext({ unitId: null })
  },
  {
    name: 'Sixty units',
    rows: [
      ...rowsOf(EXAMPLE_FORCE, 900, 7),
      ...Array.from({ length: 60 }, (_, index) =>
        rowsOf(exampleUnit(`V${index + 1}`), 4 + varied(index, 20), index)
      ).flat()
    ],
    context: exampleContext({ unitId: null })
  },
  { name: 'Nothing known', rows: force.map(unknown), context: exampleContext({ unitId: null }) },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
