// M17: given people and sessions, expect who was offered counselling, who had it and who is due.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { counselling } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(counselling);
};

let lastSession = 0;
const session = (outcome: string, fields: Fields = {}): Fields => ({
  session_id: `S-${(lastSession += 1)}`,
  officer_id: 'A',
  kind: 'counselling',
  outcome,
  independent: true,
  ...fields
});

const attended = (held_on: string, fields: Fields = {}) =>
  session('attended', { offered_on: held_on, held_on, ...fields });

const other = attended('2026-09-01', { officer_id: 'nobody' });

const rowOf = async (sessions: readonly Fields[], fields: Fields = {}, absences: Tables['absences'] = []) =>
  (await rowsOf({ officers: [officer('A', fields)], counselling: [other, ...sessions], absences }))[0];

describe('the interval of 182 days before 30 September 2026', () => {
  it('holds a session attended exactly 182 days ago', async () => {
    expect(await rowOf([attended('2026-04-01')])).toMatchObject({
      last_attended_on: '2026-04-01',
      due_on: '2026-09-30',
      days_overdue: 0,
      available: true,
      carried_out: true,
      state: 'ok'
    });
  });

  it('does not hold one of 183 days ago', async () => {
    expect(await rowOf([attended('2026-03-31')])).toMatchObject({
      due_on: '2026-09-29',
      days_overdue: 1,
      available: false,
      carried_out: false,
      state: 'breach'
    });
  });

  it('knows nothing of what comes after the as-of date', async () => {
    expect(await rowOf([attended('2026-10-01')])).toMatchObject({
      last_offered_on: null,
      last_attended_on: null
    });
  });
});

describe('an offer', () => {
  it.each(['declined', 'did_not_attend', 'cancelled_by_officer', 'pending'])(
    'that came to %s is available and not carried out',
    async (outcome) => {
      expect(await rowOf([session(outcome, { offered_on: '2026-08-01' })])).toMatchObject({
        last_offered_on: '2026-08-01',
        available: true,
        carried_out: false,
        state: 'breach'
      });
    }
  );

  it('cancelled by the provider is neither', async () => {
    expect(await rowOf([session('cancelled_by_provider', { offered_on: '2026-08-01' })])).toMatchObject({
      last_offered_on: null,
      available: false,
      carried_out: false
    });
  });

  it('is the day of the session where it was attended without a day of offer', async () => {
    expect(await rowOf([session('attended', { held_on: '2026-08-05' })])).toMatchObject({
      last_offered_on: '2026-08-05',
      available: true,
      carried_out: true
    });
  });

  it('is not the day of a session that was not attended', async () => {
    expect(await rowOf([session('did_not_attend', { held_on: '2026-08-05' })])).toMatchObject({
      last_offered_on: null,
      available: false
    });
  });

  it('of counselling counts where the kind is blank', async () => {
    expect(await rowOf([attended('2026-08-05', { kind: null })])).toMatchObject({ carried_out: true });
  });

  it.each<[string, Fields]>([
    ['health surveillance', { kind: 'surveillance' }],
    ['a provider who is not independent', { independent: false }],
    ['a provider not known to be independent', { independent: null }]
  ])('of %s does not count', async (_, fields) => {
    expect(await rowOf([attended('2026-08-05', fields)])).toMatchObject({
      last_offered_on: null,
      last_attended_on: null,
      carried_out: false
    });
  });
});

describe('people', () => {
  it('never seen are due an interval after they started, and until then not yet', async () => {
    expect(await rowOf([], { started_on: '2026-04-01' })).toMatchObject({
      due_on: '2026-09-30',
      not_yet_due: true,
      days_overdue: 0,
      state: 'not_applicable'
    });
    expect(await rowOf([], { started_on: '2026-03-31' })).toMatchObject({
      due_on: '2026-09-29',
      not_yet_due: false,
      days_overdue: 1,
      state: 'breach'
    });
  });

  it('in a long absence are absent, not overdue', async () => {
    const away = [{ absence_id: 'AB-1', officer_id: 'A', kind: 'sickness', starts_on: '2026-06-01' }];
    expect(await rowOf([attended('2025-01-01')], {}, away)).toMatchObject({
      due_on: '2025-07-02',
      days_overdue: 0,
      carried_out: false,
      state: 'absent'
    });
  });

  it('in a short absence are overdue all the same', async () => {
    const away = [{ absence_id: 'AB-1', officer_id: 'A', kind: 'sickness', starts_on: '2026-09-28' }];
    expect(await rowOf([attended('2025-01-01')], {}, away)).toMatchObject({ state: 'breach' });
  });

  it('are officers or supervisors: whoever supervises somebody in scope is a supervisor, in any role and unit', async () => {
    const rows = await rowsOf({
      officers: [
        officer('A', { supervisor_id: 'D' }),
        officer('B', { role: 'supervisor', supervisor_id: 'E' }),
        officer('C', { role: 'manager' }),
        officer('D', { role: 'coordinator', unit_id: 'U2' }),
        officer('E', { role: 'intelligence' }),
        officer('F', { role: 'administrator', supervisor_id: 'H' }),
        officer('G', { role: 'visor_officer', supervisor_id: 'A' }),
        officer('H', { role: 'administrator' }),
        officer('I', { ended_on: '2026-09-29', supervisor_id: 'H' })
      ],
      counselling: [other]
    });
    expect(rows.map((row) => [row.officer_id, row.group]).sort()).toEqual([
      ['A', 'supervisor'],
      ['B', 'supervisor'],
      ['C', 'supervisor'],
      ['D', 'supervisor'],
      ['E', 'supervisor'],
      ['G', 'officer']
    ]);
  });

  it('are not known without the counselling extract', async () => {
    expect((await rowsOf({ officers: [officer('A')] }))[0]).toMatchObject({
      group: 'officer',
      due_on: null,
      days_overdue: null,
      available: null,
      carried_out: null,
      not_yet_due: null,
      state: 'no_data'
    });
  });
});
