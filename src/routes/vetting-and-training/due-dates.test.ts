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
const scope = { asOf: '2026-09-30', unitName: () => 'Northern unit', isWithPeople: false };

describe('due dates', () => {
  it('are one event a day and thing, with how many people', () => {
    expect(dueDates(VETTING, TRAINING, scope).map(({ day, summary }) => [day, summary])).toEqual([
      ['2026-10-12', 'Vetting falls due: 2 officers, Northern unit'],
      ['2026-10-20', 'SRP course: 1 officer, Northern unit'],
      ['2026-11-01', 'MAPPA runs out: 1 officer, Northern unit']
    ]);
  });

  it('name nobody unless it is chosen, and nothing of a session', () => {
    const text = calendarText(dueDates(VETTING, TRAINING, scope), scope.asOf);
    expect(text).not.toMatch(/N-0\d|counsel/i);
    const named = dueDates(VETTING, TRAINING, { ...scope, isWithPeople: true });
    expect(named[0]?.summary).toBe('Vetting falls due: N-01 and N-02, Northern unit');
  });

  it('keep their ids, whoever is named and as of whichever day', () => {
    const ids = (over: object) => dueDates(VETTING, TRAINING, { ...scope, ...over }).map(({ uid }) => uid);
    expect(ids({ isWithPeople: true })).toEqual(ids({}));
    expect(ids({ asOf: '2026-10-01' })).toEqual(ids({}));
    expect(new Set(ids({})).size).toBe(3);
  });
});
