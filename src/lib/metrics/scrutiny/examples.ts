// The states that the pictures of scrutiny must survive. All invented.
import { addDays } from '../../shared/dates.ts';
import { EXAMPLE_FORCE, exampleContext, exampleUnit, varied } from '../example-people.ts';
import { REVIEW_SCOPES } from '../review-scopes.ts';
import type { Example } from '../view.ts';
import type { ScrutinyRow } from './metric.ts';

const AS_OF = '2026-09-30';

type Place = Pick<ScrutinyRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

function rowOf(place: Place, index: number, seed: number): ScrutinyRow {
  const scope = REVIEW_SCOPES[index]!;
  const due = varied(seed + index, 3) === 0 ? 4 : 12;
  const late = varied(seed + index + 7, 3);
  const missed = varied(seed + index + 11, 3);
  const overdue = varied(seed + index + 23, 4) === 0 ? 1 : 0;
  const actions = varied(seed + index + 31, 5) === 0 ? 2 : 0;
  const held = due - late - missed - overdue;
  const ago = 3 + varied(seed + index, 60);
  return {
    ...place,
    scope,
    due,
    held_by_due: held,
    held_late: late,
    share: held / due,
    overdue,
    overdue_since: overdue > 0 ? addDays(AS_OF, -20) : null,
    last_held_on: addDays(AS_OF, -ago),
    days_since_last: ago,
    next_due_on: addDays(AS_OF, 30 - varied(seed, 20)),
    overdue_actions: actions,
    action_overdue_since: actions > 0 ? addDays(AS_OF, -9) : null,
    unscheduled: 0,
    state: overdue + actions > 0 ? 'breach' : held < due ? 'watch' : 'ok'
  };
}

const unscheduled = (row: ScrutinyRow): ScrutinyRow => ({
  ...row,
  due: 0,
  held_by_due: 0,
  held_late: 0,
  share: null,
  overdue: 0,
  overdue_since: null,
  last_held_on: null,
  days_since_last: null,
  next_due_on: null,
  overdue_actions: 0,
  action_overdue_since: null,
  unscheduled: 1,
  state: 'breach'
});

const unknown = (row: ScrutinyRow): ScrutinyRow => ({
  ...unscheduled(row),
  due: null,
  held_by_due: null,
  held_late: null,
  overdue: null,
  overdue_actions: null,
  unscheduled: null,
  state: 'no_data'
});

const unitOf = (unitId: string, seed: number): ScrutinyRow[] =>
  REVIEW_SCOPES.map((_, index) => rowOf(exampleUnit(unitId), index, seed)).map((row) =>
    seed % 4 === 2 && row.scope === 'welfare' ? unscheduled(row) : row
  );

function forceOf(units: readonly ScrutinyRow[]): ScrutinyRow[] {
  const totals = REVIEW_SCOPES.map((scope, index): ScrutinyRow => {
    const own = units.filter((row) => row.scope === scope);
    const sum = (
      column: 'due' | 'held_by_due' | 'held_late' | 'overdue' | 'overdue_actions' | 'unscheduled'
    ) => own.reduce((total, row) => total + Number(row[column]), 0);
    return {
      ...unscheduled(rowOf(EXAMPLE_FORCE, index, 1)),
      due: sum('due'),
      held_by_due: sum('held_by_due'),
      held_late: sum('held_late'),
      share: sum('held_by_due') / sum('due'),
      overdue: sum('overdue'),
      overdue_actions: sum('overdue_actions'),
      unscheduled: sum('unscheduled'),
      state: sum('overdue') + sum('overdue_actions') + sum('unscheduled') > 0 ? 'breach' : 'watch'
    };
  });
  return [...totals, ...units];
}

const onTime = (row: ScrutinyRow): ScrutinyRow => ({
  ...row,
  due: 12,
  held_by_due: 12,
  held_late: 0,
  share: 1,
  overdue: 0,
  overdue_since: null,
  overdue_actions: 0,
  action_overdue_since: null,
  state: 'ok'
});

export const examples: readonly Example<ScrutinyRow>[] = [
  { name: 'One unit, a subject without a schedule', rows: unitOf('U1', 2), context: exampleContext() },
  { name: 'All held by the day', rows: unitOf('U1', 1).map(onTime), context: exampleContext() },
  { name: 'Nothing was ever scheduled', rows: unitOf('U1', 1).map(unscheduled), context: exampleContext() },
  {
    name: 'The force, four units',
    rows: forceOf(['U1', 'U2', 'U3', 'U4'].flatMap((unit, index) => unitOf(unit, index + 1))),
    context: exampleContext({ unitId: null, lens: 'force' })
  },
  {
    name: 'Forty-three units',
    rows: forceOf(Array.from({ length: 43 }, (_, index) => unitOf(`V${index + 1}`, index)).flat()),
    context: exampleContext({ unitId: null, lens: 'force' })
  },
  { name: 'Scrutiny not loaded', rows: unitOf('U1', 1).map(unknown), context: exampleContext() },
  { name: 'No unit', rows: [], context: exampleContext({ unitId: null }) }
];
