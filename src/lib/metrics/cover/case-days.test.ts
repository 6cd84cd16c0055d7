// M9: given absences and a history, expect which days and which cases need cover.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { away, covered } from '../../../../tests/support/absences.ts';
import { officer, oneCase, snapshotOf, type Fields } from '../../../../tests/support/caseloads.ts';
import { caseDaysOfA, tables } from '../../../../tests/support/case-days.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

describe('which days count', () => {
  it.each<{ says: string; absences: Fields[]; fields?: Fields; days: number | null }>([
    { says: 'five working days need no cover', absences: [away('2026-09-07', '2026-09-13')], days: null },
    { says: 'six do, and all of them count', absences: [away('2026-09-07', '2026-09-14')], days: 12 },
    {
      says: 'days of different kinds are one run',
      absences: [
        away('2026-09-07', '2026-09-09'),
        away('2026-09-10', '2026-09-14', { kind: 'annual_leave' })
      ],
      days: 12
    },
    {
      says: 'halves that add up are a day, and one half is none',
      absences: [
        away('2026-09-07', '2026-09-14', { fraction: 0.5 }),
        away('2026-09-07', '2026-09-11', { fraction: 0.5, kind: 'training' })
      ],
      days: null
    },
    {
      says: 'days that they don’t work neither break a run nor count',
      absences: [away('2026-09-07', '2026-09-22')],
      fields: { working_days: 'MT-----' },
      days: 12
    },
    {
      says: 'a run that began before the period counts from its first day',
      absences: [away('2025-09-22', '2025-10-02')],
      days: 4
    },
    {
      says: 'one that only its days before the period make long',
      absences: [away('2025-09-24', '2025-09-26'), away('2025-09-29', '2025-10-01')],
      days: 2
    },
    {
      says: 'one that goes on after the period',
      absences: [away('2026-09-28', '2026-10-05')],
      days: 6
    },
    {
      says: 'one without an end, to the as-of date',
      absences: [away('2026-09-28', null)],
      days: null
    },
    {
      says: 'no day before the post began',
      absences: [away('2026-09-01', '2026-09-18')],
      fields: { started_on: '2026-09-10' },
      days: 14
    }
  ])('$says', async ({ absences, fields = {}, days }) => {
    const officers = [officer('A', fields), officer('B')];
    const found = await caseDaysOfA(
      force,
      tables([covered('2026-01-01', '2026-01-02')], { officers, absences })
    );
    expect(found).toEqual(days === null ? 'no row' : [days, 0, 0]);
  });

  it('the setting says how many days need no cover', async () => {
    const absences = [away('2026-09-07', '2026-09-09')];
    const given = tables([covered('2026-09-07', '2026-09-09')], { absences });
    expect(await caseDaysOfA(force, given, { settings: { cover_needed_after_days: 2 } })).toEqual([6, 6, 0]);
    expect(await caseDaysOfA(force, given, { settings: { cover_needed_after_days: 3 } })).toBe('no row');
  });

  it('booked days of the as-of month count, those without an end only to the as-of date', async () => {
    const asOf = '2026-09-15';
    const entries = [covered('2026-09-01', '2026-09-30')];
    expect(await caseDaysOfA(force, tables(entries), { asOf })).toEqual([20, 20, 0]);
    const open = tables(entries, { absences: [away('2026-09-07', null)] });
    expect(await caseDaysOfA(force, open, { asOf })).toEqual([14, 14, 0]);
    const officers = [officer('A', { ended_on: '2026-09-16' }), officer('B')];
    expect(await caseDaysOfA(force, tables(entries, { officers }), { asOf })).toEqual([16, 16, 0]);
  });
});

describe('which cases', () => {
  it('are those of the last snapshot up to the day, then those of the as-of day', async () => {
    const earlier = (day: string, ids: readonly string[], fields: Fields = {}) =>
      snapshotOf(
        day,
        ids.map((id) => oneCase(id, { lead_officer_id: 'A', ...fields }))
      );
    const case_history = [
      ...earlier('2026-08-31', ['C1', 'C2', 'C4', 'C5']),
      ...earlier('2026-09-14', ['C1']),
      ...earlier('2026-08-31', ['C6'], { management: 'custody' })
    ];
    // Five days of four cases, and five of one.
    expect(await caseDaysOfA(force, tables([covered('2026-09-01', null)], { case_history }))).toEqual([
      25, 25, 0
    ]);
  });

  it('before the first snapshot are those that they lead now, once open and theirs', async () => {
    const cases = [
      oneCase('C1', { lead_officer_id: 'A', opened_on: '2026-09-16' }),
      oneCase('C2', { lead_officer_id: 'A', allocated_on: '2026-09-17' }),
      oneCase('C3', { lead_officer_id: 'A', management: 'custody' }),
      oneCase('C4', { lead_officer_id: 'A', opened_on: '2026-01-01' })
    ];
    // Three days of the first, two of the second, ten of the last.
    expect(await caseDaysOfA(force, tables([covered('2026-09-01', null)], { cases }))).toEqual([15, 15, 0]);
  });
});
