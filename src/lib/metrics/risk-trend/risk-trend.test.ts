// M2 over time: given snapshots, expect a share for each day, unit and officer.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  caseloadOf,
  casesOf,
  officer,
  randomForce,
  snapshotOf,
  sumsOf
} from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { runs } from '../../../../tests/support/strength.ts';
import { riskTrend } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce()));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(riskTrend);
};

const shown = (rows: Awaited<ReturnType<typeof rowsOf>>, level: string) =>
  rows
    .filter((row) => row.level === level)
    .map((row) => [row.officer_id, row.as_of, row.high_risk_cases, row.cases, row.state]);

describe('the share at each snapshot', () => {
  it('comes from the history, and on the as-of day from the cases themselves', async () => {
    const rows = await rowsOf({
      officers: [officer('A')],
      cases: caseloadOf('A', 10, 1),
      case_history: [
        ...snapshotOf('2026-07-31', caseloadOf('A', 10, 3)),
        ...snapshotOf('2026-08-31', caseloadOf('A', 10, 2)),
        ...snapshotOf('2026-09-30', caseloadOf('A', 10, 9)),
        ...snapshotOf('2026-10-31', caseloadOf('A', 10, 9))
      ]
    });
    expect(shown(rows, 'officer')).toEqual([
      ['A', '2026-07-31', 3, 10, 'breach'],
      ['A', '2026-08-31', 2, 10, 'ok'],
      ['A', '2026-09-30', 1, 10, 'ok']
    ]);
    expect(shown(rows, 'force')).toEqual(shown(rows, 'unit'));
  });

  it('is judged by the settings of its own day', async () => {
    const cases = [...caseloadOf('A', 10, 2), ...casesOf('A', 5, { management: 'reactive' })];
    const rows = await rowsOf(
      { officers: [officer('A')], cases, case_history: snapshotOf('2026-06-30', cases) },
      {
        settings: (day) =>
          day < '2026-09-01'
            ? { high_risk_limit_percent: 10, counted_management: ['active', 'reactive'] }
            : { high_risk_limit_percent: 20 }
      }
    );
    expect(shown(rows, 'officer')).toEqual([
      ['A', '2026-06-30', 2, 15, 'breach'],
      ['A', '2026-09-30', 2, 10, 'ok']
    ]);
  });

  it('watches a day that depends on cases not assessed', async () => {
    const rows = await rowsOf({
      officers: [officer('A')],
      cases: caseloadOf('A', 10, 1),
      case_history: snapshotOf('2026-06-30', caseloadOf('A', 20, 3, 2))
    });
    expect(
      rows
        .filter(({ as_of }) => as_of === '2026-06-30')
        .map(({ state, not_assessed }) => [state, not_assessed])
    ).toEqual([
      ['watch', 2],
      ['watch', 2],
      ['watch', 2]
    ]);
  });
});

describe('whose snapshot it is', () => {
  it('gives a leaver the cases of the days in post, and nobody those after', async () => {
    const cases = caseloadOf('left', 5, 1);
    const rows = await rowsOf({
      officers: [officer('left', { ended_on: '2026-07-31' })],
      cases,
      case_history: [...snapshotOf('2026-07-31', cases), ...snapshotOf('2026-08-31', cases)]
    });
    expect(shown(rows, 'officer')).toEqual([
      ['left', '2026-07-31', 1, 5, 'ok'],
      [null, '2026-08-31', 1, 5, 'ok'],
      [null, '2026-09-30', 1, 5, 'ok']
    ]);
  });

  it('puts an officer’s earlier cases where the officer works, and a stranger’s in their own unit', async () => {
    const rows = await rowsOf({
      officers: [officer('A', { unit_id: 'U2' })],
      cases: casesOf('A', 1),
      case_history: snapshotOf('2026-06-30', [
        ...casesOf('A', 2),
        ...casesOf('stranger', 3, { unit_id: 'old-unit' })
      ])
    });
    const inJune = rows.filter(({ as_of, level }) => as_of === '2026-06-30' && level !== 'force');
    expect(inJune.map((row) => [row.force_id, row.unit_id, row.officer_id, row.cases])).toEqual([
      ['force', 'U2', null, 2],
      ['force', 'old-unit', null, 3],
      ['force', 'U2', 'A', 2],
      ['force', 'old-unit', null, 3]
    ]);
  });
});

describe('on any force', () => {
  it('officers and no lead add up to the unit, and units to the force, on every day', async () => {
    await fc.assert(
      fc.asyncProperty(randomForce, async (tables) => {
        const rows = await rowsOf({ ...tables, case_history: snapshotOf('2026-06-30', tables.cases) });
        for (const day of ['2026-06-30', '2026-09-30']) {
          const { added, stated } = sumsOf(
            rows.filter(({ as_of }) => as_of === day),
            ['cases', 'high_risk_cases', 'not_assessed']
          );
          expect(added).toEqual(stated);
        }
        const all = rows
          .filter(({ as_of, level }) => as_of === '2026-06-30' && level === 'force')
          .reduce((sum, { cases }) => sum + cases, 0);
        expect(all).toBe(tables.cases.filter(({ management }) => management === 'active').length);
      }),
      { numRuns: runs(10) }
    );
  });
});
