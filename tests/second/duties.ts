// Days by which a visit is due, and the day on which each was met; what the figures of visits share.
import type { Day } from '../../src/lib/shared/dates.ts';
import { dayOf, withCase, type Placed } from './casework.ts';
import type { Visit } from './given-casework.ts';
import type { Given } from './given.ts';
import { grouped } from './levels.ts';

export const isTried = ({ asOf }: Given, { visited_at, outcome }: Visit): boolean =>
  visited_at !== null && outcome !== null && dayOf(visited_at) <= asOf;

export const isMade = (given: Given, visit: Visit): boolean =>
  isTried(given, visit) && visit.outcome === 'seen';

export interface Duty {
  readonly of: Placed;
  readonly due_on: Day;
  /** The first day on which it was met, by a visit recorded for it, however early, or any made on or after it. */
  readonly met_on: Day | null;
}

/** Each case and day by which a visit is due, once. */
export function dutiesOf(given: Given): Duty[] {
  const byCase = grouped(withCase(given, given.extracts.visits), ({ case_id }) => case_id);
  return [...byCase.values()].flatMap((visits) => {
    const made = visits.filter((visit) => isMade(given, visit));
    const days = new Set(visits.flatMap(({ due_on }) => due_on ?? []));
    return [...days].map((due_on) => {
      const met = made
        .filter((visit) => visit.due_on === due_on || dayOf(visit.visited_at!) >= due_on)
        .map(({ visited_at }) => dayOf(visited_at!))
        .sort();
      return { of: visits[0]!.of, due_on, met_on: met[0] ?? null };
    });
  });
}
