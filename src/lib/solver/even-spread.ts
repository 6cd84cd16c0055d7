// Of all placements that place as many cases, one that spreads them evenly. Totals never change, only who takes what.
import type { WholeLimit } from './limit.ts';
import { holds, type Share } from './share.ts';

const loadOf = ({ receiver, high, other }: Share): number => receiver.cases + high + other;
const highOf = ({ receiver, high }: Share): number => receiver.high_risk_cases + high;

/** Whether moving one case from `from` to `to` lowers Σ held² ÷ ceiling; in whole numbers. */
const isFairer = (from: Share, to: Share, held: (share: Share) => number): boolean =>
  (2 * held(to) + 1) * from.receiver.ceiling < (2 * held(from) - 1) * to.receiver.ceiling;

const withMore = (share: Share, high: number, other: number): Share => ({
  ...share,
  high: share.high + high,
  other: share.other + other
});

type Move = readonly [from: Share, to: Share];

/** The first of: one other case passed on, one high-risk case passed on, one of each exchanged. */
function fairerMove(from: Share, to: Share, limit: WholeLimit): Move | null {
  const moves: Move[] = [];
  if (isFairer(from, to, loadOf)) {
    moves.push([withMore(from, 0, -1), withMore(to, 0, 1)], [withMore(from, -1, 0), withMore(to, 1, 0)]);
  }
  if (isFairer(from, to, highOf)) moves.push([withMore(from, -1, 1), withMore(to, 1, -1)]);
  return moves.find(([less, more]) => holds(less, limit) && holds(more, limit)) ?? null;
}

/**
 * Moves single cases for as long as a move lowers Σ held² ÷ ceiling, and, between equals, exchanges a high-risk case
 * for another where that lowers the same sum for high-risk cases. Every step keeps every rule, and each lowers the
 * pair of sums, so it ends. Whole numbers and a fixed order: the same answer in every engine.
 */
export function evenlySpread(shares: readonly Share[], limit: WholeLimit): Share[] {
  const spread = [...shares];
  let isMoving = true;
  while (isMoving) {
    isMoving = false;
    for (let i = 0; i < spread.length; i += 1) {
      for (let j = 0; j < spread.length; j += 1) {
        const move = i === j ? null : fairerMove(spread[i] as Share, spread[j] as Share, limit);
        if (!move) continue;
        [spread[i], spread[j]] = move;
        isMoving = true;
      }
    }
  }
  return spread;
}
