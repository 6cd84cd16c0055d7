// M1: given officers and cases, expect rows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf, officer, oneCase } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { caseload } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce()));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(caseload);
};

describe('what counts', () => {
  it('takes a case from the day it opens to the day before it closes', async () => {
    const cases = [
      oneCase('opens-today', { lead_officer_id: 'A', opened_on: '2026-09-30' }),
      oneCase('opens-tomorrow', { lead_officer_id: 'A', opened_on: '2026-10-01' }),
      oneCase('closes-today', { lead_officer_id: 'A', closed_on: '2026-09-30' }),
      oneCase('closes-tomorrow', { lead_officer_id: 'A', closed_on: '2026-10-01' })
    ];
    const rows = await rowsOf({ officers: [officer('A')], cases });
    expect(rows.find((row) => row.officer_id === 'A')).toMatchObject({ cases: 2, low: 2 });
  });

  it('shows reactive, custody and missing cases beside the caseload, and transferred ones not at all', async () => {
    const cases = ['active', 'reactive', 'custody', 'missing', 'transferred_out'].flatMap(
      (management, index) => casesOf('A', index + 1, { management })
    );
    const rows = await rowsOf({ officers: [officer('A')], cases });
    expect(rows.find((row) => row.officer_id === 'A')).toMatchObject({
      cases: 1,
      low: 1,
      reactive: 2,
      custody: 3,
      missing: 4
    });
  });

  it('counts reactive cases where the force says that they count, and still says how many they are', async () => {
    const cases = [...casesOf('A', 1), ...casesOf('A', 2, { management: 'reactive', risk_level: 'high' })];
    const rows = await rowsOf(
      { officers: [officer('A')], cases },
      { settings: { counted_management: ['active', 'reactive'] } }
    );
    expect(rows.find((row) => row.officer_id === 'A')).toMatchObject({
      cases: 3,
      low: 1,
      high: 2,
      reactive: 2
    });
  });
});

describe('whose row it is', () => {
  it('gives every officer who holds cases a row, also without any, and nobody else', async () => {
    const rows = await rowsOf({
      officers: [
        officer('A'),
        officer('last-day', { ended_on: '2026-09-30' }),
        officer('left', { ended_on: '2026-09-29' }),
        officer('not-yet', { started_on: '2026-10-01' }),
        officer('boss', { role: 'supervisor' })
      ],
      cases: casesOf('A', 1)
    });
    expect(rows.filter(({ level }) => level === 'officer').map((row) => [row.officer_id, row.cases])).toEqual(
      [
        ['A', 1],
        ['last-day', 0]
      ]
    );
  });

  it('keeps the cases of leavers, strangers, supervisors and nobody in one row without a lead', async () => {
    const rows = await rowsOf({
      officers: [
        officer('A'),
        officer('left', { ended_on: '2026-09-29' }),
        officer('boss', { role: 'supervisor' })
      ],
      cases: [null, 'stranger', 'left', 'boss'].flatMap((lead) => casesOf(lead, 1))
    });
    expect(rows.filter(({ level, officer_id }) => level === 'officer' && officer_id === null)).toEqual([
      expect.objectContaining({ unit_id: 'U1', cases: 4, fte: null, cases_per_fte: null, state: 'ok' })
    ]);
  });

  it('keeps a row without a lead also for reactive, custody and missing cases alone', async () => {
    const rows = await rowsOf({
      officers: [officer('A')],
      cases: [...casesOf('A', 1), ...casesOf(null, 2, { management: 'reactive' })]
    });
    expect(rows.map((row) => [row.level, row.officer_id, row.cases, row.reactive])).toEqual([
      ['force', null, 1, 2],
      ['unit', null, 1, 2],
      ['officer', 'A', 1, 0],
      ['officer', null, 0, 2]
    ]);
  });

  it('counts a case in the unit of the officer who leads it', async () => {
    const rows = await rowsOf({
      officers: [officer('A', { unit_id: 'U2' })],
      cases: [oneCase('lent', { unit_id: 'U1', lead_officer_id: 'A' }), oneCase('own', { unit_id: 'U1' })]
    });
    expect(rows.map((row) => [row.level, row.unit_id, row.officer_id, row.cases])).toEqual([
      ['force', null, null, 2],
      ['unit', 'U1', null, 1],
      ['unit', 'U2', null, 1],
      ['officer', 'U1', null, 1],
      ['officer', 'U2', 'A', 1]
    ]);
  });

  it('counts second-officer cases with the second officer, apart from those led', async () => {
    const rows = await rowsOf({
      officers: [officer('A'), officer('B')],
      cases: casesOf('A', 3, { second_officer_id: 'B' })
    });
    expect(rows.map((row) => [row.officer_id, row.cases, row.second_officer_cases])).toEqual([
      [null, 3, 3],
      [null, 3, 3],
      ['A', 3, 0],
      ['B', 0, 3]
    ]);
  });
});

describe('per full-time officer', () => {
  it('divides all cases by all full-time officers, never averages', async () => {
    const rows = await rowsOf({
      officers: [officer('A'), officer('B', { contracted_hours: 18.5 })],
      cases: [...casesOf('A', 40), ...casesOf('B', 35)]
    });
    expect(rows.map((row) => [row.level, row.officer_id, row.fte, row.cases_per_fte])).toEqual([
      ['force', null, 1.5, 50],
      ['unit', null, 1.5, 50],
      ['officer', 'A', 1, 40],
      ['officer', 'B', 0.5, 70]
    ]);
  });

  it('takes the force’s own full-time hours where an officer’s are blank', async () => {
    const officers = [officer('A', { contracted_hours: 20, full_time_hours: null })];
    const rows = await rowsOf({ officers, cases: casesOf('A', 10) }, { settings: { full_time_hours: 40 } });
    expect(rows.at(-1)).toMatchObject({ fte: 0.5, cases_per_fte: 20 });
  });

  it.each([
    {
      name: 'contracted hours of 0 with cases',
      hours: 0,
      cases: 3,
      expected: { fte: 0, cases_per_fte: null, state: 'no_data' }
    },
    {
      name: 'contracted hours of 0 without cases',
      hours: 0,
      cases: 0,
      expected: { fte: 0, cases_per_fte: null, state: 'not_applicable' }
    },
    { name: 'hours and no cases', hours: 37, cases: 0, expected: { fte: 1, cases_per_fte: 0, state: 'ok' } }
  ])('gives $name the state $expected.state', async ({ hours, cases, expected }) => {
    const officers = [officer('A', { contracted_hours: hours })];
    const rows = await rowsOf({
      officers,
      cases: [...casesOf('A', cases), oneCase('elsewhere', { unit_id: 'U2' })]
    });
    expect(rows.find((row) => row.officer_id === 'A')).toMatchObject(expected);
    expect(rows.find((row) => row.level === 'unit' && row.unit_id === 'U1')).toMatchObject(expected);
  });

  it('is an error in nobody’s hours where those without any lead nothing, whoever else’s cases have no lead', async () => {
    const rows = await rowsOf({
      officers: [officer('A', { contracted_hours: 0 })],
      cases: [...casesOf(null, 1), oneCase('elsewhere', { unit_id: 'U2', lead_officer_id: null })]
    });
    for (const row of rows.filter(({ level }) => level !== 'officer'))
      expect(row).toMatchObject({ cases_per_fte: null, state: 'not_applicable' });
  });

  it('has no figure for a unit in which nobody holds cases', async () => {
    const rows = await rowsOf({ officers: [officer('A')], cases: casesOf(null, 2, { unit_id: 'U2' }) });
    expect(rows.find((row) => row.level === 'unit' && row.unit_id === 'U2')).toMatchObject({
      cases: 2,
      fte: 0,
      cases_per_fte: null,
      state: 'not_applicable'
    });
  });
});
