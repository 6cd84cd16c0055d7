// M16b: given CPD events, expect how many and how many hours in the year that ends on the as-of date.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { cpd } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables) => {
  await force.reload(tables);
  return force.rows(cpd);
};

const event = (officer_id: string, completed_on: string, cpd_hours: number | null): Fields => ({
  officer_id,
  course: 'cpd',
  completed_on,
  cpd_hours
});

const ofOfficer = async (events: readonly Fields[]) =>
  (await rowsOf({ officers: [officer('A')], training: events })).find((row) => row.officer_id === 'A');

describe('the year', () => {
  it('is the 365 days that end on the as-of date', async () => {
    const row = await ofOfficer([
      event('A', '2025-09-30', 1),
      event('A', '2025-10-01', 2),
      event('A', '2026-09-30', 4),
      event('A', '2026-10-01', 8),
      { officer_id: 'A', course: 'mosovo', completed_on: '2026-05-01', cpd_hours: 16 }
    ]);
    expect(row).toMatchObject({ events: 2, hours: 6, state: 'ok' });
  });
});

describe('hours', () => {
  it('that were not recorded are not known, and their events are counted', async () => {
    expect(await ofOfficer([event('A', '2026-05-01', null)])).toMatchObject({
      events: 1,
      events_without_hours: 1,
      hours: null
    });
    expect(await ofOfficer([event('A', '2026-05-01', null), event('A', '2026-06-01', 3.5)])).toMatchObject({
      events: 2,
      events_without_hours: 1,
      hours: 3.5
    });
  });

  it('of somebody without an event are none, and worth a look', async () => {
    expect(await ofOfficer([event('B', '2026-05-01', 3)])).toMatchObject({
      events: 0,
      hours: 0,
      state: 'watch'
    });
  });

  it('add up to the unit and the force', async () => {
    const rows = await rowsOf({
      officers: [
        officer('A'),
        officer('B'),
        officer('C', { unit_id: 'U2' }),
        officer('D', { role: 'manager' })
      ],
      training: [event('A', '2026-05-01', 3.5), event('C', '2026-05-01', 2), event('D', '2026-05-01', 9)]
    });
    expect(rows.find((row) => row.unit_id === 'U1' && row.level === 'unit')).toMatchObject({
      in_scope: 2,
      with_cpd: 1,
      hours: 3.5,
      state: 'watch'
    });
    expect(rows[0]).toMatchObject({ level: 'force', in_scope: 3, with_cpd: 2, events: 2, hours: 5.5 });
  });

  it('are not known without the training extract', async () => {
    for (const row of await rowsOf({ officers: [officer('A')] }))
      expect(row).toMatchObject({ events: null, hours: null, with_cpd: null, state: 'no_data' });
  });
});
