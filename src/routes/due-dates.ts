// Days on which vetting, training and reviews fall due, as events of a calendar: how many people, who only by choice.
import { REVIEW_WORDS, type ReviewScope } from '$lib/metrics/review-scopes.ts';
import type { CalendarEvent } from '$lib/shared/calendar.ts';
import type { Day } from '$lib/shared/dates.ts';
import { byName, listed, plural } from '$lib/shared/format.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

interface Due {
  readonly kind: 'vetting' | 'expiry' | 'course' | 'review' | 'action';
  readonly what: string;
  readonly unitId: string;
  /** Null = it is the unit's, and nobody's. */
  readonly officerId: string | null;
  readonly day: Day;
}

/** The rows' days after the as-of day in the column, of the unit's people or of the unit. */
function dueIn(
  rows: readonly Row[],
  column: string,
  asOf: Day,
  of: (row: Row) => Pick<Due, 'kind' | 'what'>
): Due[] {
  return rows.flatMap((row) => {
    const [day, unitId, officerId = null] = [row[column], row['unit_id'], row['officer_id']];
    const isOfUnit = !('officer_id' in row);
    if (typeof day !== 'string' || typeof unitId !== 'string') return [];
    if (day <= asOf || (!isOfUnit && officerId === null)) return [];
    return [{ ...of(row), unitId, officerId: officerId === null ? null : String(officerId), day }];
  });
}

const courseOf = ({ course }: Row): string => String(course).toUpperCase();
const scopeOf = ({ scope }: Row): string => REVIEW_WORDS[scope as ReviewScope];

type Source = (rows: readonly Row[], asOf: Day) => Due[];

/**
 * Where due dates come from, by metric: this is the one place to add one. Nothing of counselling, absence or support may
 * be among them, whoever reads: a calendar is read by people whom no lens knows.
 */
export const DUE_SOURCES: Readonly<Record<string, Source>> = {
  vetting: (rows, asOf) =>
    dueIn(rows, 'due_on', asOf, () => ({ kind: 'vetting', what: 'Vetting falls due' })),
  training: (rows, asOf) => [
    ...dueIn(
      rows.filter(({ status }) => status === 'complete'),
      'expires_on',
      asOf,
      (row) => ({ kind: 'expiry', what: `${courseOf(row)} runs out` })
    ),
    ...dueIn(
      rows.filter(({ status }) => status === 'booked'),
      'booked_for',
      asOf,
      (row) => ({ kind: 'course', what: `${courseOf(row)} course` })
    )
  ],
  'scrutiny-reviews': (rows, asOf) => [
    ...dueIn(
      rows.filter((row) => row['held_on'] === null),
      'due_on',
      asOf,
      (row) => ({ kind: 'review', what: `Review: ${scopeOf(row)}` })
    ),
    ...dueIn(
      rows.filter((row) => row['action_closed_on'] === null),
      'action_due_on',
      asOf,
      (row) => ({ kind: 'action', what: `Action from a review: ${scopeOf(row)}` })
    )
  ]
};

/** What falls due after the as-of day, one event for each unit, kind of thing and day, in their order. */
export function dueDates(
  rowsByMetric: ReadonlyMap<string, readonly Row[]>,
  {
    asOf,
    unitName,
    isWithPeople
  }: {
    readonly asOf: Day;
    readonly unitName: (unitId: string) => string;
    readonly isWithPeople: boolean;
  }
): CalendarEvent[] {
  const dues = Object.entries(DUE_SOURCES).flatMap(([id, source]) =>
    source(rowsByMetric.get(id) ?? [], asOf)
  );
  const groups = new Map<string, Due[]>();
  for (const due of dues) {
    const key = [due.day, due.kind, due.what, due.unitId].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), due]);
  }
  return [...groups.values()]
    .map((group) => {
      const [{ day, kind, what, unitId }] = group as [Due, ...Due[]];
      const people = [...new Set(group.flatMap(({ officerId }) => officerId ?? []))].sort(byName);
      const who = people.length === 0 ? '' : isWithPeople ? listed(people) : plural(people.length, 'officer');
      const about = people.length === 0 ? '' : `${plural(people.length, 'officer')}. `;
      const id = kind === 'review' || kind === 'action' ? what : what.split(' ')[0];
      return {
        uid: `${kind}-${encodeURIComponent(`${id}`.toLowerCase())}-${encodeURIComponent(unitId)}-${day}@evenkeel`,
        day,
        summary: `${what}${who === '' ? '' : `: ${who}`}, ${unitName(unitId)}`,
        description: `${about}From Evenkeel.`
      };
    })
    .toSorted((a, b) => (a.day === b.day ? byName(a.uid, b.uid) : a.day < b.day ? -1 : 1));
}
