// The log and its proofs, in plain words.
import { REVIEW_WORDS } from '$lib/metrics/review-scopes.ts';
import type { Entry } from '$lib/scrutiny/entry.ts';
import type { Compared } from '$lib/scrutiny/compare.ts';
import type { RootFound } from '$lib/scrutiny/log.ts';
import { dayInWords, shortDay } from '$lib/shared/dates.ts';
import { plural } from '$lib/shared/format.ts';

/** `5d1f 09aa …`: in eights, as it is read aloud and compared. */
export const inEights = (hex: string): string => hex.replace(/(.{8})(?=.)/g, '$1 ');

/** `30 Sep 2026, 09:05 UTC`. */
export const momentInWords = (at: string): string => `${shortDay(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;

/** What an entry records, in a few words. */
export function entryInWords(entry: Entry): string {
  switch (entry.kind) {
    case 'review':
      return `Review of ${REVIEW_WORDS[entry.scope]}, due ${shortDay(entry.due_on)}, held ${shortDay(entry.held_on)}, for ${shortDay(entry.period.from)} to ${shortDay(entry.period.to)}`;
    case 'action_closed':
      return `Action of ${entry.review_id} closed on ${shortDay(entry.closed_on)}`;
    case 'snooze':
      return `“${entry.rule}” snoozed until ${shortDay(entry.until)}`;
    case 'merge':
      return `A log of ${plural(entry.leaves.length, 'entry', 'entries')} merged in`;
  }
}

/** What was decided, or why. */
export function decidedInWords(entry: Entry): string {
  switch (entry.kind) {
    case 'review': {
      const action = entry.action
        ? ` Action: ${entry.action.words}, by ${shortDay(entry.action.due_on)}.`
        : '';
      const next = entry.next_due_on ? ` Next due ${shortDay(entry.next_due_on)}.` : '';
      return `${entry.decision}.${action}${next}`.replaceAll('..', '.');
    }
    case 'snooze':
      return entry.reason;
    case 'merge':
      return `Its root was ${entry.root.slice(0, 8)}…`;
    default:
      return '';
  }
}

/** What a root from paper says of this log. */
export function rootInWords(found: RootFound, size: number): string {
  switch (found.as) {
    case 'now':
      return `This is the root of the log as it stands. All of its ${plural(size, 'entry', 'entries')} are as they were when the root was written down.`;
    case 'earlier':
      return `The log had this root when it had ${plural(found.size, 'entry', 'entries')}. They are all there, unchanged and in the same order; ${plural(size - found.size, 'entry was', 'entries were')} added since.`;
    case 'merged':
      return `This is the root of the log that was merged in by entry ${found.at + 1}. All of its entries are in this log, unchanged.`;
    case 'nowhere':
      return 'This log never had this root. Either the root is of another log, or an entry that was there has since been removed, changed or put in another place.';
    case 'no root':
      return 'A root is 64 digits and letters from a to f. Compare what you entered with the paper.';
  }
}

/** What a file turned out to be beside the log on this page. */
export function comparedInWords({ shared, mine, theirs, tampered }: Compared): string {
  const entries = (count: number) => plural(count, 'entry', 'entries');
  if (tampered.length > 0)
    return `One of the two was tampered with: ${tampered.join('; ')}. They can’t be merged. A printed root says which of them is right.`;
  if (mine.length === 0 && theirs.length === 0) return `The two are the same: ${entries(shared)}.`;
  if (mine.length === 0)
    return `The file begins with all ${entries(shared)} of this log, unchanged, and has ${theirs.length} more.`;
  if (theirs.length === 0)
    return `The file is an earlier copy: this log begins with all of its ${entries(shared)}, unchanged, and has ${mine.length} more.`;
  return `The two grew apart after ${shared === 0 ? 'nothing that they share' : `entry ${shared}`}: this log has ${mine.length} more, the file ${theirs.length} others. Merged, this log’s come first, and both printed roots can still be found.`;
}

/** `Unit manager, Central unit`. */
export const byWhom = ({ role, unit_id }: Entry, names: ReadonlyMap<string, string>): string =>
  `${role}, ${unit_id === null ? 'the force' : (names.get(unit_id) ?? unit_id)}`;

export const seenInWords = ({ seen }: Extract<Entry, { kind: 'review' }>): string =>
  `Figures ${seen.figures.slice(0, 8)}, settings ${seen.settings.slice(0, 8)}, inputs ${seen.inputs.slice(0, 8)}, as of ${dayInWords(seen.as_of)}`;
