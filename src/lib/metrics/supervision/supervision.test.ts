// M18: given people and contacts, expect one-to-ones held of those due, briefings, and what is due next.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, sumsOf, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { addDays } from '../../shared/dates.ts';
import { supervision } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const AS_OF = '2026-09-30';

let last = 0;
const contact = (held_on: string | null, fields: Fields = {}): Fields => ({
  contact_id: `W-${(last += 1)}`,
  officer_id: 'A',
  kind: 'one_to_one',
  held_on,
  ...fields
});

/** Days before the as-of date. */
const ago = (days: number) => addDays(AS_OF, -days);

const other = contact(ago(1), { officer_id: 'nobody' });

const rowOf = async (
  contacts: readonly Fields[],
  options: { fields?: Fields; kind?: string; tables?: Tables } = {}
) => {
  const { fields, kind = 'one_to_one', tables } = options;
  await force.reload({
    officers: [officer('A', fields)],
    welfare_contacts: [other, ...contacts],
    ...tables
  });
  return (await force.rows(supervision)).find((row) => row.level === 'officer' && row.kind === kind);
};

describe('one-to-ones, one in each 42 days of the year before 30 September 2026', () => {
  it('are due in eight whole intervals, and held in those with at least one', async () => {
    // The intervals end 0, 42, 84 … 294 days before; two in one don't make up for none in the next.
    const held = [0, 41, 42, 126, 127, 293, 336].map((days) => contact(ago(days)));
    expect(await rowOf(held)).toMatchObject({ due: 8, held: 4, share: 0.5 });
  });

  it('are due only in intervals wholly in post', async () => {
    expect(await rowOf([], { fields: { started_on: ago(83) } })).toMatchObject({ due: 2, held: 0 });
    expect(await rowOf([], { fields: { started_on: ago(82) } })).toMatchObject({ due: 1, held: 0 });
  });

  it('are not due in an interval without a day of work', async () => {
    const away = (starts_on: string, ends_on: string): Tables => ({
      absences: [{ absence_id: 'AB-1', officer_id: 'A', kind: 'maternity', starts_on, ends_on }]
    });
    expect(await rowOf([], { tables: away(ago(83), ago(42)) })).toMatchObject({ due: 7 });
    expect(await rowOf([], { tables: away(ago(83), ago(43)) })).toMatchObject({ due: 8 });
  });

  it('not held, of another kind or held after the as-of date are none', async () => {
    const none = [
      contact(null, { due_on: ago(10) }),
      contact(ago(10), { kind: 'workload_review' }),
      contact(addDays(AS_OF, 1))
    ];
    expect(await rowOf(none)).toMatchObject({ held: 0, last_held_on: null });
  });

  it('follow the interval in the settings', async () => {
    await force.reload(
      { officers: [officer('A')], welfare_contacts: [other, contact(ago(100))] },
      { settings: { one_to_one_interval_days: 91 } }
    );
    expect((await force.rows(supervision))[0]).toMatchObject({ due: 4, held: 1 });
  });
});

describe('the next one-to-one', () => {
  it('is due 42 days after the last: on that day it is not overdue, the day after it is', async () => {
    expect(await rowOf([contact(ago(42))])).toMatchObject({
      due_on: AS_OF,
      days_overdue: 0,
      overdue: 0,
      state: 'ok'
    });
    expect(await rowOf([contact(ago(43))])).toMatchObject({ days_overdue: 1, overdue: 1, state: 'breach' });
  });

  it('of somebody never seen is due 42 days after they started', async () => {
    expect(await rowOf([], { fields: { started_on: ago(42) } })).toMatchObject({
      due_on: AS_OF,
      days_overdue: 0,
      state: 'not_applicable'
    });
    expect(await rowOf([], { fields: { started_on: ago(43) } })).toMatchObject({
      days_overdue: 1,
      state: 'breach'
    });
  });

  it('of somebody in a long absence, or without hours, is not overdue', async () => {
    const absences = [{ absence_id: 'AB-1', officer_id: 'A', kind: 'sickness', starts_on: ago(20) }];
    expect(await rowOf([contact(ago(60))], { tables: { absences } })).toMatchObject({
      days_overdue: 0,
      state: 'absent'
    });
    expect(await rowOf([], { fields: { contracted_hours: 0 } })).toMatchObject({
      due: 0,
      share: null,
      state: 'absent'
    });
  });
});

describe('a stress briefing', () => {
  const briefing = (held_on: string) => contact(held_on, { kind: 'stress_briefing' });
  const kind = 'stress_briefing';

  it('365 days ago is within the interval, 366 days ago is not', async () => {
    expect(await rowOf([briefing(ago(365))], { kind })).toMatchObject({
      due: 1,
      held: 1,
      due_on: AS_OF,
      state: 'ok'
    });
    expect(await rowOf([briefing(ago(366))], { kind })).toMatchObject({ due: 1, held: 0, state: 'breach' });
  });

  it('of somebody who started less than a year ago is not due yet', async () => {
    expect(await rowOf([], { kind, fields: { started_on: ago(100) } })).toMatchObject({
      due: 0,
      held: 0,
      share: null,
      state: 'not_applicable'
    });
  });
});

describe('a unit and the force', () => {
  it('have the sums of their people, never a mean of shares', async () => {
    await force.reload({
      officers: [officer('A'), officer('B', { started_on: ago(90) }), officer('C', { unit_id: 'U2' })],
      welfare_contacts: [0, 50, 90]
        .map((days) => contact(ago(days)))
        .concat(contact(ago(0), { officer_id: 'B' }))
    });
    const rows = (await force.rows(supervision)).filter(({ kind }) => kind === 'one_to_one');
    expect(rows.find(({ level, unit_id }) => level === 'unit' && unit_id === 'U1')).toMatchObject({
      people: 2,
      due: 10,
      held: 4,
      share: 0.4,
      overdue: 0,
      state: 'ok'
    });
    expect(rows.find(({ level }) => level === 'force')).toMatchObject({
      due: 18,
      held: 4,
      overdue: 1,
      state: 'breach'
    });
    const { added, stated } = sumsOf(rows, ['people', 'due', 'held', 'overdue']);
    expect(added).toEqual(stated);
  });

  it('are not known without the welfare contacts', async () => {
    await force.reload({ officers: [officer('A')] });
    for (const row of await force.rows(supervision))
      expect(row).toMatchObject({ due: null, held: null, share: null, overdue: null, state: 'no_data' });
  });
});
