// Spans of one row that would lie on top of each other, beside each other.
import type { Day } from '../shared/dates.ts';

interface Stay {
  readonly from: Day;
  /** Last day; null = open. */
  readonly to: Day | null;
}

/** The lane of each span, from 0: the first one free. Spans that share no more than one day may share a lane. */
export function lanesOf(spans: readonly Stay[]): number[] {
  const ends: Day[] = [];
  const lanes = spans.map(() => 0);
  for (const index of [...spans.keys()].sort((a, b) => spans[a]!.from.localeCompare(spans[b]!.from))) {
    const { from, to } = spans[index]!;
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to ?? '9999-12-31';
    lanes[index] = lane;
  }
  return lanes;
}

/** How many lanes are taken; at least one. */
export const laneCount = (lanes: readonly number[]): number => Math.max(0, ...lanes) + 1;
