// The states that the picture of the hours of work must survive. Invented.
import { EXAMPLE_FORCE, exampleContext, examplePeople, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { WeightedLoadRow } from './metric.ts';

type Level = Pick<WeightedLoadRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

const NOTHING = {
  visits_hours: 0,
  assessments_hours: 0,
  meetings_hours: 0,
  records_hours: 0,
  premises_hours: 0,
  intake_hours: 0,
  hours_needed: 0,
  hours_least: 0,
  hours_most: 0,
  points: 0
} as const;

function rowOf(level: Level, cases: number, unassessed: number, seed: number): WeightedLoadRow {
  const points = cases * 2 + unassessed * 4;
  const visits_hours = (points / 12) * 3.7;
  const others = {
    assessments_hours: cases * 0.5,
    meetings_hours: cases * 0.2,
    records_hours: cases * 0.5,
    premises_hours: varied(seed, 4),
    intake_hours: varied(seed + 50, 5)
  };
  const rest = Object.values(others).reduce((sum, hours) => sum + hours, 0);
  return {
    ...level,
    visits_hours,
    ...others,
    hours_needed: visits_hours + rest,
    hours_least: visits_hours + rest - (unassessed * 3 * 3.7) / 12,
    hours_most: visits_hours + rest + (unassessed * 8 * 3.7) / 12,
    points
  };
}

const COLUMNS = Object.keys(NOTHING) as (keyof typeof NOTHING)[];

function sumOf(level: Level, rows: readonly WeightedLoadRow[]): WeightedLoadRow {
  const sums = COLUMNS.map((key) => [key, rows.reduce((sum, row) => sum + Number(row[key]), 0)]);
  return { ...level, ...NOTHING, ...(Object.fromEntries(sums) as Partial<WeightedLoadRow>) };
}

function unitOf(size: number): WeightedLoadRow[] {
  const officers = examplePeople(size).map((person, index) =>
    rowOf(person, index === 2 ? 0 : 28 + varied(index, 30), index % 4 === 1 ? varied(index, 9) : 0, index)
  );
  const noLead = rowOf({ ...exampleUnit('U1'), level: 'officer' }, 3, 0, 7);
  const people = size < 3 ? officers : [...officers, noLead];
  return [sumOf(exampleUnit('U1'), people), ...people];
}

const units = ['U1', 'U2', 'U3', 'U4'].map((unit, index) =>
  rowOf(exampleUnit(unit), 300 + 90 * index, 5 * index, index)
);

const unknown = (row: WeightedLoadRow): WeightedLoadRow => ({
  ...row,
  visits_hours: null,
  premises_hours: null,
  intake_hours: null,
  hours_needed: null,
  hours_least: null,
  hours_most: null
});

const loaded = new Set(['officers', 'cases', 'units', 'areas', 'approved_premises']);
const context = exampleContext({ loaded });

export const examples: readonly Example<WeightedLoadRow>[] = [
  { name: 'Two officers', rows: unitOf(2), context },
  { name: 'Twelve officers, some cases not assessed', rows: unitOf(12), context },
  { name: 'Two hundred officers', rows: unitOf(200), context },
  {
    name: 'The force',
    rows: [sumOf(EXAMPLE_FORCE, units), ...units],
    context: exampleContext({ unitId: null, loaded })
  },
  {
    name: 'Approved premises not loaded',
    rows: unitOf(4),
    context: exampleContext({ loaded: new Set(['officers', 'cases', 'areas']) })
  },
  {
    name: 'Areas not loaded',
    rows: unitOf(3).map(unknown),
    context: exampleContext({ loaded: new Set(['officers', 'cases']) })
  },
  {
    name: 'Officers without cases',
    rows: [...examplePeople(2), exampleUnit('U1')].map((level) => ({ ...level, ...NOTHING })),
    context
  },
  { name: 'Nobody', rows: [], context }
];
