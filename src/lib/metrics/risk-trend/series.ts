// Snapshots as a line with its gaps, and how long a share has been above its limit.
import { daysBetween, type Day } from '../../shared/dates.ts';
import type { State } from '../../shared/measure.ts';
import type { PanelPoint } from '../pictures.ts';

/** A snapshot of one officer, unit or force. */
export interface Snapshot {
  readonly as_of: Day;
  readonly share: number | null;
  readonly state: State;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** Days after which the next snapshot is missing: they lie more than half as far apart again as is usual. */
export function daysBeforeGaps(days: readonly Day[]): ReadonlySet<Day> {
  const steps = days.slice(1).map((day, index) => daysBetween(days[index] as Day, day));
  const usual = median(steps);
  return new Set(days.filter((_, index) => (steps[index] ?? 0) > usual * 1.5));
}

/** The line over all `days`: null where there is no share, and between two days with a snapshot missing. */
export function lineOf(snapshots: readonly Snapshot[], days: readonly Day[]): PanelPoint[] {
  const byDay = new Map(snapshots.map((snapshot) => [snapshot.as_of, snapshot]));
  const gaps = daysBeforeGaps(days);
  const [first] = days;
  if (first === undefined) return [];
  return days.flatMap((day) => {
    const at = daysBetween(first, day);
    const point = { key: day, at, height: byDay.get(day)?.share ?? null };
    return gaps.has(day) ? [point, { key: `after ${day}`, at: at + 1, height: null }] : [point];
  });
}

/** How many snapshots in a row, up to the last of all, are above the limit; a missing one breaks the run. */
export function runAbove(
  snapshots: readonly Snapshot[],
  days: readonly Day[]
): { count: number; since: Day | null } {
  const byDay = new Map(snapshots.map((snapshot) => [snapshot.as_of, snapshot]));
  const gaps = daysBeforeGaps(days);
  let count = 0;
  let since: Day | null = null;
  for (const day of days.toReversed()) {
    if (byDay.get(day)?.state !== 'breach' || (count > 0 && gaps.has(day))) break;
    count += 1;
    since = day;
  }
  return { count, since };
}
