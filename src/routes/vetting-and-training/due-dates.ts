// Days on which vetting and training fall due, as events of a calendar: how many people, and who only by choice.
import type { CalendarEvent } from '$lib/shared/calendar.ts';
import type { Day } from '$lib/shared/dates.ts';
import { byName, listed, plural } from '$lib/shared/format.ts';

type Row = Readonly<Record<string, string | number | boolean | null>>;

interface Due {
  readonly kind: 'vetting' | 'expiry' | 'course';
  readonly what: string;
  readonly unitId: string;
  readonly officerId: string;
  readonly day: Day;
}

/** Rows of a person with a day after the as-of day in the column. */
function dueIn(
  rows: readonly Row[],
  column: string,
  asOf: Day,
  of: (row: Row) => Pick<Due, 'kind' | 'what'>
): Due[] {
  return rows.flatMap((row) => {
    const [day, unitId, officerId] = [row[column], row['unit_id'], row['officer_id']];
    if (typeof day !== 'string' || typeof unitId !== 'string' || typeof officerId !== 'string') return [];
    return day > asOf ? [{ ...of(row), unitId, officerId, day }] : [];
  });
}

const courseOf = ({ course }: Row): string => String(course).toUpperCase();

/** What falls due after the as-of day, one event for each unit, kind of thing and day, in their order. */
export function dueDates(
  vetting: readonly Row[],
  training: readonly Row[],
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
  const complete = training.filter(({ status }) => status === 'complete');
  const booked = training.filter(({ status }) => status === 'booked');
  const dues = [
    ...dueIn(vetting, 'due_on', asOf, () => ({ kind: 'vetting', what: 'Vetting falls due' })),
    ...dueIn(complete, 'expires_on', asOf, (row) => ({ kind: 'expiry', what: `${courseOf(row)} runs out` })),
    ...dueIn(booked, 'booked_for', asOf, (row) => ({ kind: 'course', what: `${courseOf(row)} course` }))
  ];
  const groups = new Map<string, Due[]>();
  for (const due of dues) {
    const key = [due.day, due.kind, due.what, due.unitId].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), due]);
  }
  return [...groups.values()]
    .map((group) => {
      const [{ day, kind, what, unitId }] = group as [Due, ...Due[]];
      const people = [...new Set(group.map(({ officerId }) => officerId))].sort(byName);
      const who = plural(people.length, 'officer');
      return {
        uid: `${kind}-${what.split(' ')[0]?.toLowerCase()}-${encodeURIComponent(unitId)}-${day}@evenkeel`,
        day,
        summary: `${what}: ${isWithPeople ? listed(people) : who}, ${unitName(unitId)}`,
        description: `${who}. From Evenkeel.`
      };
    })
    .toSorted((a, b) => (a.day === b.day ? byName(a.uid, b.uid) : a.day < b.day ? -1 : 1));
}
