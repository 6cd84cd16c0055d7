// Spreading changes who takes what, never how much, and breaks no rule.
import { describe, expect, it } from 'vitest';
import { holderOf } from '../../../tests/support/holders.ts';
import { evenlySpread } from './even-spread.ts';
import { wholeLimit } from './limit.ts';
import type { Lot } from './lots.ts';
import { holds, type Share } from './share.ts';

const share = (
  [cases, highRisk, ceiling]: readonly [number, number, number],
  high: number,
  other: number
): Share => ({ receiver: holderOf('A-1', cases, highRisk, ceiling), taken: [high, other] });

const LOTS: readonly Lot[] = [
  { load: 1, isHighRisk: true, cases: 20 },
  { load: 1, isHighRisk: false, cases: 20 }
];

const spread = (...shares: Share[]) => evenlySpread(shares, LOTS, wholeLimit(20)).map(({ taken }) => taken);

describe('spreading', () => {
  it('evens out the cases held', () => {
    expect(spread(share([20, 2, 60], 0, 12), share([20, 2, 60], 0, 0))).toEqual([
      [0, 6],
      [0, 6]
    ]);
  });

  it('counts what each holds already, for the ceiling of each', () => {
    expect(spread(share([30, 2, 60], 0, 12), share([20, 2, 60], 0, 0))).toEqual([
      [0, 1],
      [0, 11]
    ]);
    expect(spread(share([20, 2, 60], 0, 15), share([10, 1, 30], 0, 0))).toEqual([
      [0, 10],
      [0, 5]
    ]);
  });

  it('exchanges high-risk cases for others', () => {
    expect(spread(share([40, 2, 60], 4, 0), share([40, 2, 60], 0, 4))).toEqual([
      [2, 2],
      [2, 2]
    ]);
  });

  it('leaves a high-risk case where passing it on would break the limit', () => {
    expect(spread(share([10, 0, 60], 2, 0), share([10, 2, 60], 0, 0))).toEqual([
      [2, 0],
      [0, 0]
    ]);
  });
});

it('passes on cases of different hours while that evens out the hours, and keeps every hour', () => {
  const lots: Lot[] = [
    { load: 5000, isHighRisk: false, cases: 2 },
    { load: 1000, isHighRisk: false, cases: 3 }
  ];
  const free = (taken: number[]): Share => ({
    receiver: holderOf('A-1', 0, 0, 40_000, { absorb_by: 'hours' }),
    taken
  });
  const spread = evenlySpread([free([2, 3]), free([0, 0])], lots, wholeLimit(20)).map(({ taken }) => taken);
  expect(spread).toEqual([
    [1, 1],
    [1, 2]
  ]);
});

describe('a share', () => {
  it.each([
    ['within both limits', share([50, 10, 55], 1, 4), true],
    ['above the ceiling', share([50, 10, 54], 1, 4), false],
    ['above the high-risk limit', share([50, 10, 60], 1, 3), false],
    ['of fewer than no cases', share([50, 5, 60], -1, 3), false]
  ])('%s', (_, one, expected) => {
    expect(holds(one, LOTS, wholeLimit(20))).toBe(expected);
  });
});
