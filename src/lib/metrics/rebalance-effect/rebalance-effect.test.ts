// Before and after the proposed moves, and what stops it, from extracts to rows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadOf, casesOf, officer } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { rebalanceEffect } from './metric.ts';

let force: Force;
beforeAll(async () => {
  force = await openForce();
});
afterAll(() => force.close());

const rowsOf = async (tables: Tables, settings = {}) => {
  await force.reload(tables, { settings });
  return force.rows(rebalanceEffect);
};

const unitOf = async (tables: Tables, settings = {}) => {
  const [unit] = await rowsOf(tables, settings);
  return [
    unit?.outcome,
    unit?.moves,
    unit?.moves_at_least,
    unit?.room_short,
    unit?.high_risk_over,
    unit?.state
  ];
};

const two = (a: [number, number], b: [number, number]): Tables => ({
  officers: ['a', 'b'].map((id) => officer(id)),
  cases: [...caseloadOf('a', ...a), ...caseloadOf('b', ...b)]
});

describe('before and after', () => {
  it('has each officer and the unit, whose cases stay as many', async () => {
    const rows = await rowsOf(two([50, 11], [20, 1]));
    expect(
      rows.map((row) => [
        row.officer_id,
        `${row.cases_before} to ${row.cases_after}`,
        `${row.high_risk_before} to ${row.high_risk_after}`,
        `${row.load_before} to ${row.load_after} of ${row.ceiling} ${row.load_in}`,
        row.given,
        row.taken,
        row.state
      ])
    ).toEqual([
      [null, '70 to 70', '12 to 12', '70 to 70 of 120 cases', 2, 2, 'watch'],
      ['a', '50 to 48', '11 to 9', '50 to 48 of 60 cases', 2, 0, 'watch'],
      ['b', '20 to 22', '1 to 3', '20 to 22 of 60 cases', 0, 2, 'ok']
    ]);
  });

  it('is in hours where room is', async () => {
    const area = { area_id: 'AR-1', area_name: 'One', unit_id: 'U1', area_km2: 100, population: 0 };
    const cases = caseloadOf('a', 3, 0, 0, { area_id: 'AR-1', mappa_level: null });
    const rows = await rowsOf({ officers: [officer('a')], cases, areas: [area], absences: [] });
    expect(rows.map((row) => [row.load_in, row.load_before, row.load_after, row.ceiling])).toEqual([
      ['hours', 3.918, 3.918, 179.08],
      ['hours', 3.918, 3.918, 179.08]
    ]);
  });

  it('takes what the cases not assessed could need along with them', async () => {
    const area = { area_id: 'AR-1', area_name: 'One', unit_id: 'U1', area_km2: 100, population: 0 };
    const inOne = { area_id: 'AR-1', mappa_level: null };
    // One visit a year is 0.306485 hours a month here; not assessed is planned as four, low is one, very high twelve.
    const rows = await rowsOf(
      {
        officers: ['a', 'b'].map((id) => officer(id)),
        cases: casesOf('a', 80, { ...inOne, risk_level: 'not_assessed' }),
        areas: [area],
        absences: []
      },
      { absorb_ceiling_percent: 109 }
    );
    const hours = (row: (typeof rows)[number]) =>
      [
        [row.load_least_before, row.load_before, row.load_most_before],
        [row.load_least_after, row.load_after, row.load_most_after]
      ].map((loads) => loads.map((load) => Number(load.toFixed(3))));
    const each = [1.306, 2.226, 4.678];
    const of = (cases: number) => each.map((one) => Number((one * cases).toFixed(3)));
    expect(rows.map((row) => [row.officer_id, row.given, row.taken, ...hours(row)])).toEqual([
      [null, 1, 1, of(80), of(80)],
      ['a', 1, 0, of(80), of(79)],
      ['b', 0, 1, of(0), of(1)]
    ]);
  });

  it('calls who is away for nearly all of the month absent, not above a limit', async () => {
    const absences = [{ absence_id: 'L', officer_id: 'a', kind: 'maternity', starts_on: '2026-08-01' }];
    const rows = await rowsOf({ ...two([50, 11], [20, 1]), absences });
    expect(rows.map(({ state, given }) => [state, given])).toEqual([
      ['ok', 0],
      ['absent', 0],
      ['ok', 0]
    ]);
  });
});

describe('what comes of it', () => {
  it('is nothing to do, moves, or which limit stops it and by how much', async () => {
    expect(await unitOf(two([50, 10], [20, 1]))).toEqual(['nothing_to_do', 0, 0, 0, 0, 'ok']);
    expect(await unitOf(two([50, 11], [20, 1]))).toEqual(['balanced', 2, 2, 0, 0, 'watch']);
    expect(await unitOf(two([65, 0], [58, 0]))).toEqual(['ceiling', 0, 0, 3, 0, 'breach']);
    expect(await unitOf(two([20, 8], [20, 3]))).toEqual(['ratio', 0, 0, 0, 3, 'breach']);
    expect(await unitOf(two([30, 12], [20, 8]), { absorb_ceiling_cases_per_fte: 20 })).toMatchObject([
      'ceiling_and_ratio',
      0,
      0,
      10,
      10,
      'breach'
    ]);
  });

  it('is which limit it is in a unit of one', async () => {
    const one = { officers: [officer('a')], cases: caseloadOf('a', 50, 11) };
    expect(await unitOf(one)).toEqual(['ratio', 0, 0, 0, 1, 'breach']);
  });

  it('is nothing to do where nobody holds cases', async () => {
    expect(await unitOf({ officers: [officer('a')], cases: [] })).toEqual([
      'nothing_to_do',
      0,
      0,
      0,
      0,
      'ok'
    ]);
  });
});
