// Due dates for a calendar: nobody is named unless it is chosen, and the same things keep their ids.
import { describe, expect, it } from 'vitest';
import { calendarText } from '$lib/shared/calendar.ts';
import { dueDates } from './due-dates.ts';

const row = (over: object) => ({ level: 'officer', unit_id: 'N', officer_id: 'N-01', ...over });
const VETTING = [
  row({ due_on: '2026-10-12' }),
  row({ officer_id: 'N-02', due_on: '2026-10-12' }),
  row({ officer_id: 'N-03', due_on: '2026-09-30' }),
  row({ officer_id: 'N-04', due_on: null })
];
const TRAINING = [
  row({ course: 'mappa', status: 'complete', expires_on: '2026-11-01', booked_for: null }),
  row({ course: 'srp', status: 'booked', expires_on: null, booked_for: '2026-10-20' }),
  row({ course: 'visor', status: 'expired', expires_on: '2027-01-01', booked_for: null })
];
const REVIEWS = [
  {
    unit_id: 'N',
    review_id: 'R1',
    scope: 'risk_ratio',
    due_on: '2026-10-05',
    held_on: null,
    action_due_on: null,
    action_closed_on: null
  },
  {
    unit_id: 'N',
    review_id: 'R2',
    scope: 'caseload',
    due_on: '2026-09-01',
    held_on: '2026-09-02',
    action_due_on: '2026-10-30',
    action_closed_on: null
  },
  {
    unit_id: 'N',
    review_id: 'R3',
    scope: 'cover',
    due_on: '2026-09-08',
    held_on: null,
    action_due_on: null,
    action_closed_on: null
  }
];
const ROWS = new Map<string, readonly Readonly<Record<string, string | null>>[]>([
  ['vetting', VETTING],
  ['training', TRAINING],
  ['scrutiny-reviews', REVIEWS]
]);
const scope = { asOf: '2026-09-30', unitName: () => 'Northern unit', isWithPeople: false };

describe('due dates', () => {
  it('are one event a day and thing, with how many people', () => {
    expect(dueDates(ROWS, scope).map(({ day, summary }) => [day, summary])).toEqual([
      ['2026-10-05', 'Review: risk ratio, Northern unit'],
      ['2026-10-12', 'Vetting falls due: 2 officers, Northern unit'],
      ['2026-10-20', 'SRP course: 1 officer, Northern unit'],
      ['2026-10-30', 'Action from a review: caseload, Northern unit'],
      ['2026-11-01', 'MAPPA runs out: 1 officer, Northern unit']
    ]);
  });

  it('name nobody unless it is chosen, and nothing of a session', () => {
    const text = calendarText(dueDates(ROWS, scope), scope.asOf);
    expect(text).not.toMatch(/N-0\d|counsel|R\d/i);
    const named = dueDates(ROWS, { ...scope, isWithPeople: true });
    expect(named[1]?.summary).toBe('Vetting falls due: N-01 and N-02, Northern unit');
  });

  it('keep their ids, whoever is named and as of whichever day', () => {
    const ids = (over: object) => dueDates(ROWS, { ...scope, ...over }).map(({ uid }) => uid);
    expect(ids({ isWithPeople: true })).toEqual(ids({}));
    expect(ids({ asOf: '2026-10-01' })).toEqual(ids({}));
    expect(new Set(ids({})).size).toBe(5);
  });
});
