// M23: of each unit and subject, reviews due in the 12 months and held by their day; what is overdue; what has no schedule.
import { addMonths, daysBetween, firstOfMonth } from '../../src/lib/shared/dates.ts';
import type { Given, Review } from './given.ts';
import { forces, unitPlace, type Row } from './levels.ts';

const SCOPES = ['caseload', 'risk_ratio', 'cover', 'record_quality', 'welfare', 'meeting'];
const SUMS = ['due', 'held_by_due', 'held_late', 'overdue', 'overdue_actions', 'unscheduled'];

/** Units that one of these extracts names. */
const unitsOf = ({ extracts: { units, officers, cases, posts, areas } }: Given): string[] => [
  ...new Set([units, officers, cases, posts, areas].flatMap((rows) => (rows ?? []).map((row) => row.unit_id)))
];

/** As it is known on the as-of date. */
const known = (review: Review, { asOf }: Given): Review => ({
  ...review,
  held_on: review.held_on !== null && review.held_on <= asOf ? review.held_on : null,
  action_closed_on:
    review.action_closed_on !== null && review.action_closed_on <= asOf ? review.action_closed_on : null
});

function stateOf(row: Row): string {
  if (Number(row['unscheduled']) > 0 || Number(row['overdue']) > 0 || Number(row['overdue_actions']) > 0)
    return 'breach';
  if (row['due'] === 0) return 'not_applicable';
  return row['held_by_due'] === row['due'] ? 'ok' : 'watch';
}

function unitRow(given: Given, unitId: string, scope: string): Row {
  const { asOf, extracts } = given;
  const first = addMonths(firstOfMonth(asOf), -11);
  const all = (extracts.scrutiny ?? [])
    .filter((review) => review.unit_id === unitId && review.scope === scope)
    .map((review) => known(review, given));
  const recent = all.filter(({ due_on }) => due_on >= first);
  const due = recent.filter(({ due_on, held_on }) => held_on !== null || due_on < asOf);
  const held = all.filter(({ held_on }) => held_on !== null);
  const overdue = due.filter(
    ({ due_on, held_on }) => held_on === null && held.every((other) => other.due_on < due_on)
  );
  const actions = all.filter(
    ({ action_due_on, action_closed_on }) =>
      action_due_on !== null && action_due_on < asOf && action_closed_on === null
  );
  const earliest = (days: readonly string[]) => [...days].sort()[0] ?? null;
  const last = [...held.map(({ held_on }) => held_on!)].sort().at(-1) ?? null;
  return {
    ...unitPlace(given, unitId),
    scope,
    due: due.length,
    held_by_due: due.filter(({ due_on, held_on }) => held_on !== null && held_on <= due_on).length,
    held_late: due.filter(({ due_on, held_on }) => held_on !== null && held_on > due_on).length,
    overdue: overdue.length,
    overdue_since: earliest(overdue.map(({ due_on }) => due_on)),
    last_held_on: last,
    days_since_last: last === null ? null : daysBetween(last, asOf),
    next_due_on: earliest(
      all.filter(({ due_on, held_on }) => due_on >= asOf && held_on === null).map(({ due_on }) => due_on)
    ),
    overdue_actions: actions.length,
    action_overdue_since: earliest(actions.map(({ action_due_on }) => action_due_on!)),
    unscheduled: recent.length === 0 ? 1 : 0
  };
}

const BLANK = { overdue_since: null, last_held_on: null, days_since_last: null, next_due_on: null };

export function scrutiny(given: Given): Row[] {
  const isKnown = given.extracts.scrutiny !== undefined;
  return SCOPES.flatMap((scope) => {
    const units = unitsOf(given).map((unit) => unitRow(given, unit, scope));
    const wholes = forces(units, SUMS).map((row): Row => ({
      ...row,
      scope,
      ...BLANK,
      action_overdue_since: null
    }));
    return [...units, ...wholes].map((row): Row => {
      if (!isKnown)
        return {
          ...row,
          ...Object.fromEntries(SUMS.map((column) => [column, null])),
          share: null,
          state: 'no_data'
        };
      const [due, held] = [Number(row['due']), Number(row['held_by_due'])];
      return { ...row, share: due === 0 ? null : held / due, state: stateOf(row) };
    });
  });
}
