// Which cases would change hands, from extracts to rows, through the solver.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadOf, casesOf, officer } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { PROPOSAL } from '../../shared/proposal.ts';
import { rebalance } from './metric.ts';

let force: Force;
beforeAll(async () => {
  force = await openForce();
});
afterAll(() => force.close());

const rowsOf = async (tables: Tables, settings = {}) => {
  await force.reload(tables, { settings });
  return force.rows(rebalance);
};

const movesIn = async (tables: Tables, settings = {}) =>
  (await rowsOf(tables, settings)).map(
    (row) => `${row.from_officer_id} to ${row.to_officer_id}: ${row.case_id}`
  );

/** 11 high-risk of 50 is above a fifth, 9 of 48 is not. */
const breach: Tables = {
  officers: ['a', 'b'].map((id) => officer(id)),
  cases: [...caseloadOf('a', 50, 11), ...caseloadOf('b', 20, 1)]
};

describe('the moves', () => {
  it('are cases by name, with what is known of them, and stand as a proposal', async () => {
    expect(await rowsOf(breach)).toEqual(
      ['a-high-active-1', 'a-high-active-10'].map((case_id) => ({
        force_id: 'force',
        unit_id: 'U1',
        case_id,
        risk_level: 'high',
        is_high_risk: true,
        area_id: null,
        from_officer_id: 'a',
        to_officer_id: 'b',
        keeps_area: true,
        hours: null,
        hours_least: null,
        hours_most: null,
        standing: PROPOSAL
      }))
    );
  });

  it('follow the limit and the ceiling in force', async () => {
    expect(await movesIn(breach, { high_risk_limit_percent: 22 })).toEqual([]);
    expect(await movesIn(breach, { high_risk_limit_percent: 21 })).toHaveLength(1);
    const full = { absorb_ceiling_cases_per_fte: 47 };
    expect(await movesIn(breach, full)).toHaveLength(3);
  });

  it('are none where nobody is left to take, or nobody is above a limit', async () => {
    expect(await movesIn({ officers: [officer('a')], cases: caseloadOf('a', 50, 11) })).toEqual([]);
    expect(await movesIn({ officers: [officer('a')], cases: [] })).toEqual([]);
    expect(await movesIn({ officers: [officer('a')], cases: caseloadOf('a', 50, 10) })).toEqual([]);
  });

  it('never reach across units', async () => {
    const officers = [officer('a'), officer('b', { unit_id: 'U2' })];
    expect(await movesIn({ ...breach, officers })).toEqual([]);
  });

  // A low case needs 1.306 hours a month here; 37 hours a week are 162.8 in September, 179.08 at 110 %.
  it('go by hours, and stay where the receiver works', async () => {
    const areas = ['AR-1', 'AR-2'].map((area_id) => ({
      area_id,
      area_name: area_id,
      unit_id: 'U1',
      area_km2: 100,
      population: 0
    }));
    const tables: Tables = {
      officers: ['a', 'far', 'near'].map((id) => officer(id)),
      cases: [
        ...casesOf('a', 139, { area_id: 'AR-1', mappa_level: null }),
        ...casesOf('far', 5, { area_id: 'AR-2', mappa_level: null }),
        ...casesOf('near', 60, { area_id: 'AR-1', mappa_level: null })
      ],
      areas,
      absences: []
    };
    const rows = await rowsOf(tables);
    expect(rows.map((row) => [row.from_officer_id, row.to_officer_id, row.keeps_area, row.hours])).toEqual(
      Array(2).fill(['a', 'near', true, 1.306])
    );
    const absent = [
      {
        absence_id: 'L',
        officer_id: 'near',
        kind: 'sickness',
        starts_on: '2026-09-30',
        ends_on: '2026-10-02'
      }
    ];
    const away = await rowsOf({ ...tables, absences: absent });
    expect(away.map((row) => [row.to_officer_id, row.keeps_area])).toEqual(Array(2).fill(['far', false]));
  });

  it('leave who is away for nearly all of the month, and cases without a lead, as they are', async () => {
    const tables: Tables = {
      officers: ['a', 'b'].map((id) => officer(id)),
      cases: [...caseloadOf('a', 50, 11), ...caseloadOf(null, 30, 20)],
      absences: [{ absence_id: 'L', officer_id: 'a', kind: 'maternity', starts_on: '2026-08-01' }]
    };
    expect(await movesIn(tables)).toEqual([]);
  });
});
