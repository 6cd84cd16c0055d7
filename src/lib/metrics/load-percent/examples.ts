// The states that the pictures of the load must survive. Invented.
import { addDays } from '../../shared/dates.ts';
import { EXAMPLE_FORCE, exampleContext, examplePeople, exampleUnit, varied } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import type { LoadPercentRow } from './metric.ts';

type Level = Pick<LoadPercentRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

interface Facts {
  readonly needed: number;
  readonly available: number;
  readonly unassessed?: number;
  readonly run?: number;
}

const stateOf = (load: number): 'breach' | 'watch' | 'ok' =>
  load > 110 ? 'breach' : load >= 90 ? 'watch' : 'ok';

function rowOf(
  level: Level,
  period: Partial<LoadPercentRow>,
  { needed, available, unassessed = 0, run = 0 }: Facts
) {
  const isAbsent = available < 30 && needed > 0;
  const share = (hours: number) => (isAbsent || available === 0 ? null : (100 * hours) / available);
  const load = share(needed);
  return {
    ...level,
    grain: 'month',
    period_start: '2026-09-01',
    period_end: '2026-09-30',
    snapshot_on: '2026-09-30',
    cases: Math.round(needed / 3),
    hours_needed: needed,
    hours_least: needed - unassessed,
    hours_most: needed + 3 * unassessed,
    rostered_hours: 162.8,
    available_hours: available,
    load_percent: load,
    load_percent_least: share(needed - unassessed),
    load_percent_most: share(needed + 3 * unassessed),
    breaches_in_a_row: run,
    snapshots_observed: 4,
    is_persistent: run >= 4,
    state: isAbsent ? 'absent' : load === null ? 'not_applicable' : stateOf(load),
    ...period
  } satisfies LoadPercentRow as LoadPercentRow;
}

const hoursOf = (seed: number): Facts => ({
  needed: seed === 2 ? 0 : 95 + varied(seed, 90),
  available: seed % 7 === 4 ? 0 : seed % 11 === 6 ? 22 : 110 + varied(seed + 40, 50),
  unassessed: seed % 5 === 1 ? 6 : 0
});

const WEEKS = Array.from({ length: 20 }, (_, index) => addDays('2026-05-18', 7 * index)).filter(
  (_, index) => index !== 9
);

/** Weekly rows of one officer: the third is over for the last six weeks, the fifth away for three. */
function weeksFor(level: Level, seed: number): LoadPercentRow[] {
  return WEEKS.map((period_start, index) => {
    const isLate = index >= WEEKS.length - 6;
    const available = seed % 7 === 4 && index > 8 && index < 12 ? 0 : 35;
    const needed = seed % 6 === 3 && isLate ? 44 + varied(index, 4) : 27 + varied(seed + index, 9);
    const run = seed % 6 === 3 && isLate ? index - (WEEKS.length - 7) : 0;
    const period = {
      grain: 'week',
      period_start,
      period_end: addDays(period_start, 6),
      snapshot_on: period_start,
      rostered_hours: 37
    } as const;
    return rowOf(level, period, { needed, available, run, unassessed: seed % 5 === 1 ? 2 : 0 });
  });
}

const noLead: LoadPercentRow = {
  ...rowOf({ ...exampleUnit('U1'), level: 'officer' }, {}, { needed: 12, available: 0 }),
  rostered_hours: null,
  available_hours: null,
  state: 'not_applicable'
};

function unitOf(size: number, hasWeeks = true): LoadPercentRow[] {
  const people = examplePeople(size);
  const months = people.map((person, index) => rowOf(person, {}, hoursOf(index)));
  const sum = (column: 'hours_needed' | 'available_hours') =>
    months.reduce((total, row) => total + (row[column] as number), 0);
  const whole = { needed: sum('hours_needed'), available: sum('available_hours') };
  return [
    rowOf(exampleUnit('U1'), { rostered_hours: 162.8 * size }, whole),
    ...months,
    ...(size > 2 ? [noLead] : []),
    ...(hasWeeks ? people.flatMap((person, index) => weeksFor(person, index)) : [])
  ];
}

const units = ['U1', 'U2', 'U3', 'U4'].map((unit, index) =>
  rowOf(
    exampleUnit(unit),
    { rostered_hours: 1600 },
    { needed: 900 + 300 * index, available: 1300, unassessed: 20 * index }
  )
);

const NO_LOAD = {
  load_percent: null,
  load_percent_least: null,
  load_percent_most: null,
  state: 'no_data'
} as const;

const loaded = new Set(['officers', 'cases', 'units', 'areas', 'absences', 'case_history']);

const settings = { ...exampleContext().settings, load_watch_percent: 90, load_breach_percent: 110 };

const contextOf = (over: Partial<ViewContext> = {}): ViewContext =>
  exampleContext({ loaded, settings, ...over });

export const examples: readonly Example<LoadPercentRow>[] = [
  { name: 'Two officers', rows: unitOf(2), context: contextOf() },
  { name: 'Twelve officers', rows: unitOf(12), context: contextOf() },
  { name: 'Two hundred officers', rows: unitOf(200), context: contextOf() },
  {
    name: 'No history',
    rows: unitOf(5, false),
    context: contextOf({ loaded: new Set(['officers', 'cases', 'areas', 'absences']) })
  },
  {
    name: 'The force',
    rows: [
      rowOf(EXAMPLE_FORCE, { rostered_hours: 6400 }, { needed: 5400, available: 5200 }),
      ...units,
      ...['U1', 'U2', 'U3', 'U4'].flatMap((unit, index) => weeksFor(exampleUnit(unit), index + 2))
    ],
    context: contextOf({ unitId: null })
  },
  {
    name: 'Areas not loaded',
    rows: unitOf(3, false).map((row) => ({
      ...row,
      ...NO_LOAD,
      hours_needed: null,
      hours_least: null,
      hours_most: null
    })),
    context: contextOf({ loaded: new Set(['officers', 'cases', 'absences']) })
  },
  {
    name: 'Absences not loaded',
    rows: unitOf(3, false).map((row) => ({ ...row, ...NO_LOAD, available_hours: null })),
    context: contextOf({ loaded: new Set(['officers', 'cases', 'areas']) })
  },
  { name: 'Nobody', rows: [], context: contextOf() }
];
