// Of all placements that place as many cases, one that spreads them evenly. Totals never change, only who takes what.
import type { WholeLimit } from './limit.ts';
import { holds, type Share } from './share.ts';

type Held = (share: Share) => number;

/** What passes from one receiver to another: high-risk and other cases, negative the other way. */
type Step = readonly [high: number, other: number];

const casesHeld: Held = ({ receiver, high, other }) => receiver.cases + high + other;
const highHeld: Held = ({ receiver, high }) => receiver.high_risk_cases + high;

const after = (share: Share, [high, other]: Step, sign: 1 | -1): Share => ({
  receiver: share.receiver,
  high: share.high + sign * high,
  other: share.other + sign * other
});

/** What one case more would add to Σ held² ÷ ceiling, and what one case fewer would take off. */
const costOfMore = (share: Share, held: Held): number => (2 * held(share) + 1) / share.receiver.ceiling;
const gainOfLess = (share: Share, held: Held): number => (2 * held(share) - 1) / share.receiver.ceiling;

/** The shares after one step that lowers Σ held² ÷ ceiling and keeps every rule; null where there is none. */
function fairer(
  shares: readonly Share[],
  held: Held,
  steps: readonly Step[],
  limit: WholeLimit
): Share[] | null {
  const givers = shares
    .filter(({ high, other }) => high + other > 0)
    .sort((a, b) => gainOfLess(b, held) - gainOfLess(a, held));
  const takers = [...shares].sort((a, b) => costOfMore(a, held) - costOfMore(b, held));
  for (const from of givers) {
    for (const to of takers) {
      if (costOfMore(to, held) >= gainOfLess(from, held)) break;
      for (const step of steps) {
        const less = after(from, step, -1);
        const more = after(to, step, 1);
        if (holds(less, limit) && holds(more, limit))
          return shares.map((share) => (share === from ? less : share === to ? more : share));
      }
    }
  }
  return null;
}

function evened(shares: readonly Share[], held: Held, steps: readonly Step[], limit: WholeLimit): Share[] {
  let spread = [...shares];
  for (let next = fairer(spread, held, steps, limit); next; next = fairer(spread, held, steps, limit))
    spread = next;
  return spread;
}

/**
 * First passes single cases on for as long as that evens out cases held for their ceilings, then exchanges high-risk
 * cases for others for as long as that evens out the high-risk ones. Each step lowers a sum, so it ends; the order
 * of steps is fixed, so the answer is the same in every engine.
 */
export const evenlySpread = (shares: readonly Share[], limit: WholeLimit): Share[] =>
  evened(
    evened(
      shares,
      casesHeld,
      [
        [0, 1],
        [1, 0]
      ],
      limit
    ),
    highHeld,
    [[1, -1]],
    limit
  );
