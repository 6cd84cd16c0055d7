// Whom a unit can't lose, from extracts to rows, through the solver.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { resilience } from './metric.ts';

let force: Force;
beforeAll(async () => {
  force = await openForce();
});
afterAll(() => force.close());

const officer = (officer_id: string, unit_id = 'U-1', also: Record<string, string | number> = {}) => ({
  officer_id,
  unit_id,
  role: 'mosovo_officer',
  employment: 'police_officer',
  started_on: '2020-01-06',
  contracted_hours: 37,
  ...also
});

const caseload = (lead_officer_id: string, cases: number, high: number, unit_id = 'U-1') =>
  Array.from({ length: cases }, (_, i) => ({
    case_id: `${lead_officer_id}-${i}`,
    unit_id,
    lead_officer_id,
    category: '1',
    risk_level: i < high ? 'high' : 'low',
    management: 'active',
    opened_on: '2024-01-01'
  }));

const rowsOf = async (tables: Tables, settings = {}) => {
  await force.reload(tables, { settings });
  return (await force.rows(resilience)).map((row) => [
    row.level,
    row.unit_id,
    row.officer_id,
    `${row.placed} of ${row.cases}`,
    `${row.high_risk_placed} of ${row.high_risk_cases}`,
    row.unplaced,
    row.limiting
  ]);
};

const five = {
  officers: ['lost', 'a', 'b', 'c', 'd'].map((id) => officer(id)),
  cases: [
    ...caseload('lost', 40, 6),
    ...caseload('a', 48, 9),
    ...caseload('b', 52, 8),
    ...caseload('c', 45, 9),
    ...caseload('d', 50, 11)
  ]
};

describe('resilience', () => {
  it('places 35 of 40 cases with three receivers; the fourth is above the limit', async () => {
    expect((await rowsOf(five)).find((row) => row[2] === 'lost')).toEqual([
      'officer',
      'U-1',
      'lost',
      '35 of 40',
      '6 of 6',
      5,
      'ceiling'
    ]);
  });

  describe('the other worked cases of the specification', () => {
    const unitOf = (lost: [number, number], others: [number, number][]): Tables => ({
      officers: ['lost', ...others.map((_, i) => `other-${i}`)].map((id) => officer(id)),
      cases: [
        ...caseload('lost', ...lost),
        ...others.flatMap(([cases, high], i) => caseload(`other-${i}`, cases, high))
      ]
    });
    const three = unitOf(
      [50, 10],
      [
        [50, 10],
        [50, 10],
        [50, 10]
      ]
    );
    const two = unitOf(
      [10, 2],
      [
        [20, 3],
        [25, 5]
      ]
    );

    it.each([
      [70, three, '50 of 50', '10 of 10', 0, null],
      [67, three, '50 of 50', '9 of 10', 0, 'ratio'],
      [60, three, '30 of 50', '6 of 10', 20, 'ceiling'],
      [30, two, '10 of 10', '2 of 2', 0, null]
    ] as const)('under a ceiling of %i', async (absorb_ceiling_cases_per_fte, tables, ...expected) => {
      const rows = await rowsOf(tables, { absorb_ceiling_cases_per_fte });
      expect(rows.find((row) => row[2] === 'lost')?.slice(3)).toEqual(expected);
    });

    it('add up where all have a place by number and the high-risk ones have not', async () => {
      const rows = await rowsOf(three, { absorb_ceiling_cases_per_fte: 67 });
      expect(rows.slice(0, 3)).toEqual([
        ['force', null, null, '200 of 200', '36 of 40', 0, null],
        ['unit', 'U-1', null, '200 of 200', '36 of 40', 0, null],
        ['officer', 'U-1', 'lost', '50 of 50', '9 of 10', 0, 'ratio']
      ]);
    });
  });

  it('adds officers up to the unit and units up to the force, with nothing that limits a sum', async () => {
    const rows = await rowsOf({
      officers: [officer('a'), officer('b'), officer('alone', 'U-2'), officer('idle', 'U-1')],
      cases: [...caseload('a', 10, 1), ...caseload('b', 20, 2), ...caseload('alone', 4, 1, 'U-2')]
    });
    expect(rows).toEqual([
      ['force', null, null, '30 of 34', '3 of 4', 4, null],
      ['unit', 'U-1', null, '30 of 30', '3 of 3', 0, null],
      ['unit', 'U-2', null, '0 of 4', '0 of 1', 4, null],
      ['officer', 'U-1', 'a', '10 of 10', '1 of 1', 0, null],
      ['officer', 'U-1', 'b', '20 of 20', '2 of 2', 0, null],
      ['officer', 'U-1', 'idle', '0 of 0', '0 of 0', 0, null],
      ['officer', 'U-2', 'alone', '0 of 4', '0 of 1', 4, 'nobody_eligible']
    ]);
  });

  it('leaves leavers and other roles out, on both sides', async () => {
    const rows = await rowsOf({
      officers: [
        officer('a'),
        officer('left', 'U-1', { ended_on: '2026-09-29' }),
        officer('supervisor', 'U-1', { role: 'supervisor' })
      ],
      cases: [...caseload('a', 10, 1), ...caseload('left', 10, 1), ...caseload('supervisor', 1, 0)]
    });
    expect(rows.filter(([level]) => level === 'officer')).toEqual([
      ['officer', 'U-1', 'a', '0 of 10', '0 of 1', 10, 'nobody_eligible']
    ]);
  });

  it('follows the force’s own limit and ceiling', async () => {
    const lost = async (settings: Record<string, number>) =>
      (await rowsOf(five, settings)).find((row) => row[2] === 'lost')?.slice(3);
    expect(await lost({ absorb_ceiling_cases_per_fte: 70 })).toEqual(['40 of 40', '6 of 6', 0, null]);
    expect(await lost({ high_risk_limit_percent: 17.5 })).toEqual(['8 of 40', '2 of 6', 32, 'ceiling']);
  });

  it('asks only receivers who are there on the day, vetted and trained', async () => {
    const tables: Tables = {
      officers: ['a', 'b', 'c', 'd'].map((id) => officer(id)),
      cases: [
        ...caseload('a', 9, 1),
        ...caseload('b', 59, 1),
        ...caseload('c', 1, 0),
        ...caseload('d', 1, 0)
      ],
      vetting: ['a', 'b', 'c'].map((officer_id) => ({
        officer_id,
        level: 'NPPV3',
        status: 'current',
        granted_on: '2025-01-01'
      })),
      training: ['a', 'b', 'd'].map((officer_id) => ({
        officer_id,
        course: 'mosovo',
        completed_on: '2021-05-01'
      }))
    };
    const lossOf = async (settings: Record<string, boolean>) =>
      (await rowsOf(tables, settings)).find((row) => row[2] === 'a')?.slice(3);
    expect(await lossOf({})).toEqual(['1 of 9', '1 of 1', 8, 'ceiling']);
    expect(await lossOf({ receivers_must_be_vetted: false })).toEqual(['9 of 9', '1 of 1', 0, null]);
    expect(await lossOf({ receivers_must_be_trained: false })).toEqual(['9 of 9', '1 of 1', 0, null]);
  });

  // A low case in 100 km² needs 1.306 hours a month, a high one 2.226; a full month has 162.8 hours, 179.08 at 110 %.
  it('goes by hours of work where areas and absences are there, and says what stops it', async () => {
    const tables: Tables = {
      officers: ['lost', 'a'].map((id) => officer(id)),
      cases: [...caseload('lost', 20, 0), ...caseload('a', 120, 0)].map((one) => ({
        ...one,
        area_id: 'AR-1'
      })),
      areas: [{ area_id: 'AR-1', area_name: 'One', unit_id: 'U-1', area_km2: 100, population: 0 }],
      absences: []
    };
    const lost = async (settings = {}) =>
      (await rowsOf(tables, settings)).find((row) => row[2] === 'lost')?.slice(3);
    expect(await lost()).toEqual(['17 of 20', '0 of 0', 3, 'ceiling']);
    expect(await lost({ absorb_ceiling_percent: 113 })).toEqual(['20 of 20', '0 of 0', 0, null]);
    expect(await lost({ absorb_by: 'cases' })).toEqual(['0 of 20', '0 of 0', 20, 'nobody_eligible']);
  });

  it('gives no rows where nobody may hold cases', async () => {
    expect(await rowsOf({})).toEqual([]);
  });
});
