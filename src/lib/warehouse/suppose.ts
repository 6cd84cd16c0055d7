// A scenario's changes in the checked tables, as if somebody had made them: all figures then follow by their own SQL.
import type { ExtractId } from '../extracts/registry.ts';
import type { Change, Kind } from '../scenario/changes.ts';
import { listed } from '../shared/format.ts';
import { onlyNumber } from './query.ts';
import { grownCases, moreCases, movedCases } from './suppose/cases.ts';
import { absentOfficer, expectedAbsence, hired, movedPosts } from './suppose/people.ts';
import { closedPremises, movedArea, openedPremises } from './suppose/places.ts';
import { UNITS, type Ground, type Named, type Plan } from './suppose/plan.ts';
import type { Warehouse } from './warehouse.ts';

export type { Ground } from './suppose/plan.ts';

/** A change that can't be made on these extracts, and why, in words. */
export interface Misfit {
  readonly change: Change;
  readonly why: string;
}

interface How {
  readonly touches: readonly ExtractId[];
  /** Kinds with a lower number are made first, so that the order in which the reader adds them can't show. */
  readonly turn: number;
}

const HOW: Readonly<Record<Kind, How>> = {
  moved_posts: { touches: ['officers', 'posts', 'cases'], turn: 0 },
  hired: { touches: ['officers', 'posts', 'vetting', 'training', 'absences'], turn: 1 },
  moved_area: { touches: ['areas', 'cases'], turn: 2 },
  opened_premises: { touches: ['approved_premises', 'cases'], turn: 3 },
  closed_premises: { touches: ['approved_premises', 'cases'], turn: 3 },
  // One after the other: a case that is moved twice is where it was moved last.
  more_cases: { touches: ['cases'], turn: 4 },
  moved_cases: { touches: ['cases'], turn: 4 },
  growth: { touches: ['cases'], turn: 5 },
  expected_absence: { touches: ['absences'], turn: 6 },
  absent_officer: { touches: ['absences'], turn: 7 }
};

/** The extracts whose checked tables the changes are made in. */
export const touchedBy = (changes: readonly Change[]): ReadonlySet<ExtractId> =>
  new Set(changes.flatMap(({ change }) => HOW[change].touches));

function planOf(change: Change, number: number, ground: Ground): Plan {
  switch (change.change) {
    case 'more_cases':
      return moreCases(change, number, ground);
    case 'moved_cases':
      return movedCases(change);
    case 'growth':
      return grownCases(change, number, ground);
    case 'absent_officer':
      return absentOfficer(change, number);
    case 'expected_absence':
      return expectedAbsence(change, number, ground);
    case 'hired':
      return hired(change, number, ground);
    case 'moved_posts':
      return movedPosts(change, ground);
    case 'opened_premises':
      return openedPremises(change, number, ground);
    case 'closed_premises':
      return closedPremises(change, ground);
    case 'moved_area':
      return movedArea(change);
  }
}

async function unknownOf(warehouse: Warehouse, { from, column, ids }: Named): Promise<string[]> {
  const unknown: string[] = [];
  for (const id of ids) {
    if (id === null) continue;
    const [found] = await warehouse.rows(
      `select count(*)::integer as found from ${from} where ${column} = ?`,
      [id]
    );
    if (onlyNumber(found, 'found') === 0) unknown.push(id);
  }
  return unknown;
}

async function unknownIn(warehouse: Warehouse, names: readonly Named[]): Promise<string | null> {
  for (const named of names) {
    const unknown = await unknownOf(warehouse, named);
    if (unknown.length > 0)
      return `${listed(unknown)} ${unknown.length === 1 ? `is no ${named.what}` : `are no ${named.what}s`} of these extracts`;
  }
  return null;
}

/** Why the change can't be made; null where it can. */
async function hindrance(warehouse: Warehouse, plan: Plan, { loaded }: Ground): Promise<string | null> {
  const { needs, enough } = plan;
  if (!loaded.has(needs)) return `it needs the ${needs} extract`;
  const unknown = await unknownIn(warehouse, plan.names);
  if (unknown !== null || !enough) return unknown;
  const [row] = await warehouse.rows(...enough.found);
  const found = onlyNumber(row, 'found');
  return found < enough.least ? `there are ${found === 0 ? 'no' : `only ${found}`} ${enough.of}` : null;
}

/** Which units there are is known to everybody, once a force is built. */
const unitsKnown = (named: Named): Named => (named.from === UNITS ? { ...named, from: 'int_units' } : named);

/** Why the changes can't be of what a built database holds: the first id that it does not know. Null where it knows all. */
export async function strangerIn(
  warehouse: Warehouse,
  changes: readonly Change[],
  ground: Ground
): Promise<string | null> {
  for (const change of changes) {
    const unknown = await unknownIn(warehouse, planOf(change, 0, ground).names.map(unitsKnown));
    if (unknown !== null) return unknown;
  }
  return null;
}

/**
 * Makes the changes in the checked tables, and returns those that can't be made there: they are left out whole. The
 * tables hold invented rows afterwards and must be staged again before anything else is built of them.
 */
export async function suppose(
  warehouse: Warehouse,
  changes: readonly Change[],
  ground: Ground
): Promise<Misfit[]> {
  const misfits: Misfit[] = [];
  const inTurn = [...changes.entries()].toSorted(([, a], [, b]) => HOW[a.change].turn - HOW[b.change].turn);
  for (const [index, change] of inTurn) {
    const plan = planOf(change, index + 1, ground);
    const why = await hindrance(warehouse, plan, ground);
    if (why === null) for (const [sql, parameters] of plan.statements) await warehouse.run(sql, parameters);
    else misfits.push({ change, why });
  }
  return misfits;
}
