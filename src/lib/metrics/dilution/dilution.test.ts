// M2b: given two snapshots of a caseload, expect whether a share cleared because cases were added.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadOf, casesOf, officer, snapshotOf } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { dilution } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce()));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(dilution);
};

type Caseload = readonly [high: number, cases: number];

const between = (before: Caseload, after: Caseload, options?: Parameters<Force['reload']>[1]) =>
  rowsOf(
    {
      officers: [officer('A')],
      cases: caseloadOf('A', after[1], after[0]),
      case_history: snapshotOf('2026-06-30', caseloadOf('A', before[1], before[0]))
    },
    options
  );

describe('between two snapshots', () => {
  it.each<{ before: Caseload; after: Caseload; diluted: boolean; why: string }>([
    { before: [11, 50], after: [11, 56], diluted: true, why: 'cases rose and high-risk ones did not fall' },
    { before: [11, 50], after: [12, 60], diluted: true, why: 'cases rose, and even high-risk ones did' },
    { before: [11, 50], after: [10, 56], diluted: false, why: 'a high-risk case went' },
    { before: [11, 50], after: [11, 54], diluted: false, why: 'it is still above the model' },
    { before: [10, 50], after: [10, 56], diluted: false, why: 'it was within the model before' },
    { before: [11, 50], after: [9, 45], diluted: false, why: 'there are fewer cases' }
  ])('$before to $after is diluted: $diluted, because $why', async ({ before, after, diluted }) => {
    expect(await between(before, after)).toEqual([
      {
        level: 'officer',
        force_id: 'force',
        unit_id: 'U1',
        officer_id: 'A',
        from: '2026-06-30',
        to: '2026-09-30',
        cases_before: before[1],
        cases_after: after[1],
        high_before: before[0],
        high_after: after[0],
        diluted
      }
    ]);
  });

  it('judges each day by its own limit', async () => {
    const limits = (before: number, after: number) => (day: string) => ({
      high_risk_limit_percent: day < '2026-09-01' ? before : after
    });
    const withLimits = async (before: number, after: number) =>
      (await between([11, 50], [11, 54], { settings: limits(before, after) }))[0]?.diluted;
    expect(await withLimits(20, 21)).toBe(true);
    expect(await withLimits(25, 21)).toBe(false);
    expect(await withLimits(20, 20)).toBe(false);
  });

  it.each<{ limit: number; diluted: boolean; why: string }>([
    { limit: 21, diluted: true, why: '22 per cent is still above the new limit' },
    { limit: 22, diluted: false, why: '22 per cent is within the new limit, whatever was added' },
    { limit: 25, diluted: false, why: 'the new limit clears it with room to spare' }
  ])('calls a limit raised to $limit diluting: $diluted, because $why', async ({ limit, diluted }) => {
    const settings = (day: string) => ({ high_risk_limit_percent: day < '2026-09-01' ? 20 : limit });
    expect((await between([11, 50], [11, 54], { settings }))[0]?.diluted).toBe(diluted);
  });
});

describe('which pairs there are', () => {
  it('pairs each snapshot with the next one that was taken, for officers with cases in either', async () => {
    const rows = await rowsOf({
      officers: [officer('A'), officer('B'), officer('C')],
      cases: [...casesOf('A', 3), ...casesOf(null, 4)],
      case_history: [
        ...snapshotOf('2026-03-31', [...casesOf('A', 1), ...casesOf('B', 5)]),
        ...snapshotOf('2026-06-30', casesOf('A', 2)),
        ...snapshotOf('2026-12-31', casesOf('A', 9))
      ]
    });
    expect(rows.map((row) => [row.officer_id, row.from, row.to, row.cases_before, row.cases_after])).toEqual([
      ['A', '2026-03-31', '2026-06-30', 1, 2],
      ['A', '2026-06-30', '2026-09-30', 2, 3],
      ['B', '2026-03-31', '2026-06-30', 5, 0]
    ]);
  });

  it('has none without a history', async () => {
    expect(await rowsOf({ officers: [officer('A')], cases: casesOf('A', 3) })).toEqual([]);
  });
});
