// Moves that bring everybody within both limits: worked cases, and every way of moving on small random units.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyHolder, holderOf } from '../../../tests/support/holders.ts';
import type { AbsorptionInput } from '../shared/absorption.ts';
import type { RebalanceMove } from '../shared/rebalancing.ts';
import { openNodeSolver } from './node.ts';
import type { Solver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await openNodeSolver();
});
afterAll(() => solver.close());

async function proposed(unit: readonly AbsorptionInput[], limit = 20) {
  const { rebalances, moves } = await solver.solve('rebalance', unit, limit);
  return { ...rebalances[0]!, list: moves };
}

const brief = (moves: readonly RebalanceMove[]) =>
  moves.map((one) => `${one.officer_id} to ${one.receiver_id}: ${one.is_high_risk ? 'high' : 'other'}`);

describe('the fewest moves', () => {
  it('are none where nobody is above a limit', async () => {
    const unit = [holderOf('a', 50, 10, 60), holderOf('b', 10, 0, 60)];
    expect(await proposed(unit)).toMatchObject({ outcome: 'nothing_to_do', moves: 0, list: [] });
  });

  // 11 of 50 is above a fifth, 10 of 49 still, 9 of 48 is not: two have to go, and both are high-risk.
  it('pass high-risk cases on, and never top up who is above the limit', async () => {
    const unit = [holderOf('a', 50, 11, 60), holderOf('b', 40, 2, 60)];
    const { outcome, moves, moves_at_least, list } = await proposed(unit);
    expect({ outcome, moves, moves_at_least }).toEqual({ outcome: 'balanced', moves: 2, moves_at_least: 2 });
    expect(brief(list)).toEqual(['a to b: high', 'a to b: high']);
    expect(list.map(({ nth }) => nth)).toEqual([1, 2]);
  });

  it('take the cases that need most hours from who has too many', async () => {
    const held = [1000, 1000, 1000, 5000, 5000].map((load) => [load, false] as const);
    const unit = [busyHolder('a', held, 8500), busyHolder('b', [[1000, false]], 20_000)];
    const { moves, list } = await proposed(unit);
    expect(moves).toBe(1);
    expect(list.map(({ load }) => load)).toEqual([5000]);
  });

  it('go through somebody in between where that is the only way', async () => {
    // Only b may take the high-risk case, and has to pass a low one on first; c may take no high-risk one.
    const unit = [
      busyHolder(
        'a',
        [
          [2000, true],
          [1000, false],
          [1000, false]
        ],
        4000
      ),
      busyHolder(
        'b',
        Array.from({ length: 9 }, () => [1000, false] as const),
        10_000
      ),
      busyHolder(
        'c',
        Array.from({ length: 5 }, (_, i) => [1000, i === 0] as const),
        6000
      )
    ];
    const { outcome, moves, list } = await proposed(unit);
    expect({ outcome, moves }).toEqual({ outcome: 'balanced', moves: 2 });
    expect(brief(list)).toEqual(['a to b: high', 'b to c: other']);
  });

  it('keep a case in its area where they can, high-risk ones before others', async () => {
    const unit = [
      busyHolder('a', [[1000, true, 'N'], [1000, true, 'N'], ...Array(4).fill([1000, false, 'N'])], 9000),
      busyHolder('near', Array(9).fill([1000, false, 'N']), 10_000),
      busyHolder('far', Array(9).fill([1000, false, 'S']), 20_000)
    ];
    const { list } = await proposed(unit);
    expect(list.map(({ receiver_id, keeps_area }) => [receiver_id, keeps_area])).toEqual([['near', true]]);
  });

  it('let another case leave its area rather than a high-risk one', async () => {
    const small = Array.from({ length: 6 }, () => [1000, false, 'M'] as const);
    const many = (area: string) => Array.from({ length: 9 }, () => [1000, false, area] as const);
    const unit = [
      busyHolder('a', [[2000, true, 'N'], [2000, false, 'N'], ...small], 6000),
      busyHolder('near', many('N'), 11_000),
      busyHolder('far', many('S'), 20_000)
    ];
    const { list } = await proposed(unit);
    expect(list.map(({ is_high_risk, receiver_id }) => [is_high_risk, receiver_id])).toEqual([
      [true, 'near'],
      [false, 'far']
    ]);
  });

  it('give nothing to who is above a limit, with whatever room', async () => {
    const others = (count: number, load: number) =>
      Array.from({ length: count }, () => [load, false] as const);
    const unit = [
      busyHolder('full', others(5, 2000), 8500),
      busyHolder('risky', [[1000, true], ...others(3, 1000)], 90_000),
      busyHolder('free', others(9, 1000), 20_000)
    ];
    expect(brief((await proposed(unit)).list)).toEqual(['risky to free: high', 'full to free: other']);
  });

  it('are found for two hundred officers, ten of whom are above the limit', async () => {
    const unit = Array.from({ length: 200 }, (_, i) =>
      holderOf(`o-${String(i).padStart(3, '0')}`, 50, i < 10 ? 11 : 8, 60)
    );
    const { outcome, moves, moves_at_least } = await proposed(unit);
    expect([outcome, moves, moves_at_least]).toEqual(['balanced', 20, 20]);
  });

  it('are asked of nobody who is away for nearly all of the month, absent or not trained', async () => {
    const away = busyHolder('away', [[9000, false]], 0, { is_working: false, is_receiver: false });
    const untrained = busyHolder('untrained', [], 90_000, { is_receiver: false });
    const over = busyHolder(
      'over',
      [
        [4000, false],
        [4000, false]
      ],
      5000
    );
    expect(await proposed([away, untrained])).toMatchObject({ outcome: 'nothing_to_do' });
    expect(await proposed([away, untrained, over])).toMatchObject({ outcome: 'ceiling', room_short: 3000 });
  });
});

describe('where no moves do', () => {
  it('it says that room is short, and by how much', async () => {
    const unit = [holderOf('a', 65, 0, 60), holderOf('b', 58, 0, 60)];
    expect(await proposed(unit)).toMatchObject({
      outcome: 'ceiling',
      room_short: 3,
      high_risk_over: 0,
      list: []
    });
  });

  it('it says that there are too many high-risk cases, and how many', async () => {
    const unit = [holderOf('a', 20, 8, 60), holderOf('b', 20, 3, 60)];
    expect(await proposed(unit)).toMatchObject({ outcome: 'ratio', room_short: 0, high_risk_over: 3 });
  });

  it('it says both', async () => {
    const unit = [holderOf('a', 30, 12, 20), holderOf('b', 20, 8, 20)];
    expect(await proposed(unit)).toMatchObject({ outcome: 'ceiling_and_ratio', high_risk_over: 10 });
  });

  it('in a unit of one', async () => {
    expect(await proposed([holderOf('a', 65, 0, 60)])).toMatchObject({ outcome: 'ceiling', room_short: 5 });
    expect(await proposed([holderOf('a', 50, 11, 60)])).toMatchObject({
      outcome: 'ratio',
      high_risk_over: 1
    });
  });
});
