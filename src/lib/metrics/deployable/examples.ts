// The states that the picture of deployable officers must survive. Invented.
import { EXAMPLE_FORCE, exampleContext, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { DeployableRow } from './metric.ts';

type Level = Pick<DeployableRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

function rowOf(level: Level, established: number, losses: Partial<DeployableRow> = {}): DeployableRow {
  const {
    vacant_fte = 0,
    unworked_fte = 0,
    absent_fte = 0,
    not_vetted_fte = 0,
    not_trained_fte = 0
  } = losses;
  const in_post_fte = established - (vacant_fte ?? 0) - (unworked_fte ?? 0);
  return {
    ...level,
    established_fte: established,
    vacant_fte,
    unworked_fte,
    in_post_fte,
    absent_fte,
    not_vetted_fte,
    not_trained_fte,
    deployable_fte: in_post_fte - (absent_fte ?? 0) - (not_vetted_fte ?? 0) - (not_trained_fte ?? 0),
    state: established === 0 ? 'not_applicable' : 'ok'
  };
}

const NORTH = rowOf(exampleUnit('U1'), 12, {
  vacant_fte: 2,
  unworked_fte: 0.4,
  absent_fte: 1.6,
  not_vetted_fte: 1,
  not_trained_fte: 0.6
});

const UNITS = ['U1', 'U2', 'U3', 'U4'].map((unit, index) =>
  rowOf(exampleUnit(unit), 6 + 4 * index, {
    vacant_fte: varied(index, 4),
    unworked_fte: index === 2 ? -1 : 0.4,
    absent_fte: varied(index + 9, 3),
    not_vetted_fte: index === 1 ? 1 : 0,
    not_trained_fte: varied(index + 20, 2)
  })
);

const MANY = Array.from({ length: 43 }, (_, index) =>
  rowOf({ ...exampleUnit(`Unit ${index + 1}`) }, 4 + varied(index, 20), { vacant_fte: varied(index, 3) })
);

const COLUMNS = [
  'established_fte',
  'vacant_fte',
  'unworked_fte',
  'in_post_fte',
  'absent_fte',
  'not_vetted_fte',
  'not_trained_fte',
  'deployable_fte'
] as const;

const sumOf = (rows: readonly DeployableRow[]): DeployableRow => ({
  ...rowOf(EXAMPLE_FORCE, 1),
  ...Object.fromEntries(COLUMNS.map((key) => [key, rows.reduce((sum, row) => sum + Number(row[key]), 0)]))
});

const loaded = new Set(['officers', 'cases', 'absences', 'vetting', 'training', 'posts', 'units']);
const context = exampleContext({ loaded });
const ofForce = exampleContext({ loaded, unitId: null });

export const examples: readonly Example<DeployableRow>[] = [
  { name: 'A unit', rows: [NORTH], context },
  { name: 'A unit of one', rows: [rowOf(exampleUnit('U1'), 1)], context },
  { name: 'The force', rows: [sumOf(UNITS), ...UNITS], context: ofForce },
  { name: 'Forty-three units', rows: [sumOf(MANY), ...MANY], context: ofForce },
  {
    name: 'Posts not loaded',
    rows: [{ ...NORTH, established_fte: null, vacant_fte: null, unworked_fte: null }],
    context: exampleContext({ loaded: new Set(['officers', 'cases', 'absences', 'vetting', 'training']) })
  },
  {
    name: 'Absences not loaded',
    rows: [
      {
        ...NORTH,
        absent_fte: null,
        not_vetted_fte: null,
        not_trained_fte: null,
        deployable_fte: null,
        state: 'no_data'
      }
    ],
    context
  },
  { name: 'Nobody', rows: [], context }
];
