// The log's reviews as rows of scrutiny.csv, over those that the extract has.
import { csvText } from '../shared/csv.ts';
import type { Day } from '../shared/dates.ts';
import type { Entry, Snooze } from './entry.ts';
import type { Log } from './log.ts';

export interface ReviewRow {
  readonly review_id: string;
  readonly unit_id: string;
  readonly scope: string;
  readonly due_on: Day;
  readonly held_on: Day | null;
  readonly reviewer_role: string | null;
  readonly outcome: string | null;
  readonly action_due_on: Day | null;
  readonly action_closed_on: Day | null;
}

/** As in the extract's contract. */
export const REVIEW_COLUMNS = [
  'review_id',
  'unit_id',
  'scope',
  'due_on',
  'held_on',
  'reviewer_role',
  'outcome',
  'action_due_on',
  'action_closed_on'
] as const satisfies readonly (keyof ReviewRow)[];

/** The row of the review that is due next after the one that an entry records. */
const nextId = (entryId: string): string => `next-${entryId}`;

function rowsOf(entry: Entry): ReviewRow[] {
  if (entry.kind !== 'review' || entry.unit_id === null) return [];
  const { review_id, unit_id, scope, due_on, held_on, next_due_on, action } = entry;
  const unheld = { held_on: null, reviewer_role: null, outcome: null };
  const noAction = { action_due_on: null, action_closed_on: null };
  return [
    {
      review_id,
      unit_id,
      scope,
      due_on,
      held_on,
      reviewer_role: entry.role,
      outcome: entry.decision,
      action_due_on: action?.due_on ?? null,
      action_closed_on: null
    },
    ...(next_due_on === null
      ? []
      : [
          {
            review_id: nextId(entry.id),
            unit_id,
            scope,
            due_on: next_due_on,
            ...unheld,
            ...noAction
          }
        ])
  ];
}

/** The extract's rows and the log's: a review that was recorded takes the place of its row. */
export function reviewRows(log: Log, extract: readonly ReviewRow[]): ReviewRow[] {
  const rows = new Map(extract.map((row) => [row.review_id, row]));
  for (const entry of log) {
    for (const row of rowsOf(entry)) {
      const before = rows.get(row.review_id);
      if (before === undefined || row.held_on !== null) rows.set(row.review_id, row);
    }
    const closed = entry.kind === 'action_closed' ? rows.get(entry.review_id) : undefined;
    if (closed && entry.kind === 'action_closed')
      rows.set(closed.review_id, { ...closed, action_closed_on: entry.closed_on });
  }
  return [...rows.values()];
}

export const reviewsCsv = (rows: readonly ReviewRow[]): string =>
  csvText([REVIEW_COLUMNS, ...rows.map((row) => REVIEW_COLUMNS.map((column) => row[column]))]);

/** Rules snoozed on a day, by `rule` and unit: the last entry for each stands. */
export function snoozesOn(log: Log, asOf: Day): Snooze[] {
  const last = new Map(
    log.flatMap((one) => (one.kind === 'snooze' ? [[`${one.rule} ${one.unit_id ?? ''}`, one] as const] : []))
  );
  return [...last.values()].filter(({ until }) => until >= asOf);
}
