// Reviews that an audit pack lists: those that the log records, and those that still ask for something.
import type { Log } from '$lib/scrutiny/log.ts';
import { reviewRows, type ReviewRow } from '$lib/scrutiny/reviews.ts';
import type { Day } from '$lib/shared/dates.ts';

export interface Reviews {
  readonly listed: readonly ReviewRow[];
  /** Held, with nothing left to do, and recorded by the extract alone. */
  readonly settled: number;
  /** Not due yet. */
  readonly ahead: number;
}

const isOpen = ({ action_due_on: due, action_closed_on: closed }: ReviewRow): boolean =>
  due !== null && closed === null;

/** The extract's reviews and the log's, the earliest due first. */
export function reviewsIn(log: Log, extract: readonly ReviewRow[], asOf: Day): Reviews {
  const recorded = new Set(log.flatMap((one) => ('review_id' in one ? [one.review_id] : [])));
  const all = reviewRows(log, extract);
  const isListed = (row: ReviewRow): boolean =>
    recorded.has(row.review_id) || isOpen(row) || (row.held_on === null && row.due_on <= asOf);
  const others = all.filter((row) => !isListed(row));
  return {
    listed: all
      .filter(isListed)
      .toSorted((one, other) => (one.due_on < other.due_on ? -1 : one.due_on > other.due_on ? 1 : 0)),
    settled: others.filter(({ held_on }) => held_on !== null).length,
    ahead: others.filter(({ held_on }) => held_on === null).length
  };
}
