// Of all placements that place as many cases, one that spreads them evenly. Totals never change, only who takes what.
import type { WholeLimit } from './limit.ts';
import { highIn, loadIn, type Lot } from './lots.ts';
import { holds, lotsTaken, type Share } from './share.ts';

type Held = (share: Share) => number;

/** What passes from one receiver to another of each lot, negative the other way. */
type Step = readonly number[];

const after = ({ receiver, taken }: Share, step: Step, sign: 1 | -1): Share => ({
  receiver,
  taken: taken.map((cases, k) => cases + sign * step[k]!)
});

/** A share, and what of it is to be evened out. */
interface Weighed {
  readonly share: Share;
  readonly held: number;
}

/** What `step` more would add to Σ held² ÷ ceiling, and what it fewer would take off. */
const costOfMore = ({ share, held }: Weighed, step: number): number =>
  (2 * held + step) / share.receiver.ceiling;
const gainOfLess = ({ share, held }: Weighed, step: number): number =>
  (2 * held - step) / share.receiver.ceiling;

const has = ({ taken }: Share, step: Step): boolean => step.every((cases, k) => cases <= taken[k]!);

/** The shares after one step that lowers Σ held² ÷ ceiling and keeps every rule; null where there is none. */
function fairer(
  shares: readonly Share[],
  held: Held,
  steps: readonly (readonly [Step, number])[],
  lots: readonly Lot[],
  limit: WholeLimit
): Share[] | null {
  const weighed = shares.map((share): Weighed => ({ share, held: held(share) }));
  const givers = weighed
    .filter(({ share }) => share.taken.some((cases) => cases > 0))
    .sort((a, b) => gainOfLess(b, 1) - gainOfLess(a, 1));
  const takers = [...weighed].sort((a, b) => costOfMore(a, 1) - costOfMore(b, 1));
  for (const from of givers) {
    const own = steps.filter(([step]) => has(from.share, step));
    for (const to of takers) {
      if (costOfMore(to, 1) >= gainOfLess(from, 1)) break;
      for (const [step, amount] of own) {
        if (costOfMore(to, amount) >= gainOfLess(from, amount)) continue;
        const more = after(to.share, step, 1);
        if (!holds(more, lots, limit)) continue;
        const less = after(from.share, step, -1);
        if (holds(less, lots, limit))
          return shares.map((share) => (share === from.share ? less : share === to.share ? more : share));
      }
    }
  }
  return null;
}

function evened(
  shares: readonly Share[],
  held: Held,
  steps: readonly (readonly [Step, number])[],
  lots: readonly Lot[],
  limit: WholeLimit
): Share[] {
  let spread = [...shares];
  for (let next = fairer(spread, held, steps, lots, limit); next;) {
    spread = next;
    next = fairer(spread, held, steps, lots, limit);
  }
  return spread;
}

/**
 * First passes single cases on for as long as that evens out the room taken up for the ceilings, then exchanges
 * high-risk cases for others for as long as that evens out the high-risk ones. Each step lowers a sum, so it ends; the
 * order of steps is fixed, so the answer is the same in every engine.
 */
export function evenlySpread(shares: readonly Share[], lots: readonly Lot[], limit: WholeLimit): Share[] {
  const one = (k: number): number[] => lots.map((_, other) => Number(other === k));
  const inTurn = [...lots.keys()].reverse();
  const passes = inTurn
    .filter((k) => lots[k]!.load > 0)
    .map((k): readonly [Step, number] => [one(k), lots[k]!.load]);
  const exchanges = inTurn
    .filter((k) => lots[k]!.isHighRisk)
    .flatMap((high) =>
      inTurn
        .filter((k) => !lots[k]!.isHighRisk && lots[k]!.load === lots[high]!.load)
        .map((other): readonly [Step, number] => [
          one(high).map((cases, k) => cases - Number(k === other)),
          1
        ])
    );
  const loadHeld: Held = (share) => share.receiver.load + loadIn(lotsTaken(share, lots));
  const highHeld: Held = (share) => share.receiver.high_risk_cases + highIn(lotsTaken(share, lots));
  return evened(evened(shares, loadHeld, passes, lots, limit), highHeld, exchanges, lots, limit);
}
