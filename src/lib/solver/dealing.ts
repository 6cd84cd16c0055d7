// Cases dealt out one by one to whoever is left with most room: where that places all, nothing can be better.
import { isWithin, type WholeLimit } from './limit.ts';
import type { Lot } from './lots.ts';
import { spareOf } from './receivers.ts';
import type { AbsorptionInput } from '../shared/absorption.ts';
import type { Share } from './share.ts';

interface Hand {
  readonly receiver: AbsorptionInput;
  readonly taken: number[];
  spare: number;
  cases: number;
  high: number;
}

/** Part of the ceiling that would be taken up, and the share that would be high-risk: less of both is better. */
const filled = ({ receiver, spare }: Hand, load: number): number => 1 - (spare - load) / receiver.ceiling;

/** Who would rather not take cases of the lot at `k`; they are asked last. */
export type Unsuited = (receiver: AbsorptionInput, k: number) => boolean;

/** More than anybody can be filled. */
const LAST = 1e9;

/** Whoever suits, has room for one case more of the lot and would be filled least by it. */
function handFor(
  hands: readonly Hand[],
  { load, isHighRisk }: Lot,
  limit: WholeLimit,
  isUnsuited: (receiver: AbsorptionInput) => boolean
): Hand | undefined {
  let best: Hand | undefined;
  let least = Infinity;
  for (const hand of hands) {
    if (hand.spare < load || !isWithin(limit, hand.high + Number(isHighRisk), hand.cases + 1)) continue;
    const now = filled(hand, load) + (isUnsuited(hand.receiver) ? LAST : 0);
    if (now >= least) continue;
    best = hand;
    least = now;
  }
  return best;
}

/** The order in which lots are dealt: by their places. */
type Order = (lots: readonly Lot[]) => readonly number[];

/** Others first, which make room for high-risk ones under the limit, and those that take up most room before. */
const forAll: Order = (lots) => {
  const places = [...lots.keys()];
  return [...places.filter((k) => !lots[k]!.isHighRisk), ...places.filter((k) => lots[k]!.isHighRisk)];
};

/** High-risk cases first, and again at the end; those that take up least room before, so that more go in. */
const forMost: Order = (lots) => {
  const places = [...lots.keys()].reverse();
  const high = places.filter((k) => lots[k]!.isHighRisk);
  return [...high, ...places.filter((k) => !lots[k]!.isHighRisk), ...high];
};

function dealtInOrder(
  lots: readonly Lot[],
  receivers: readonly AbsorptionInput[],
  limit: WholeLimit,
  isUnsuited: Unsuited,
  order: Order
): { shares: Share[]; isAll: boolean } {
  const hands = receivers.map((receiver): Hand => ({
    receiver,
    taken: lots.map(() => 0),
    spare: spareOf(receiver),
    cases: receiver.cases,
    high: receiver.high_risk_cases
  }));
  const left = lots.map(({ cases }) => cases);
  for (const k of order(lots)) {
    const lot = lots[k]!;
    for (; left[k]! > 0; left[k]! -= 1) {
      const hand = handFor(hands, lot, limit, (receiver) => isUnsuited(receiver, k));
      if (!hand) break;
      hand.taken[k]! += 1;
      hand.spare -= lot.load;
      hand.cases += 1;
      hand.high += Number(lot.isHighRisk);
    }
  }
  const shares = hands.map(({ receiver, taken }) => ({ receiver, taken }));
  return { shares, isAll: left.every((cases) => cases === 0) };
}

/** All cases to whoever is left with most room; or, where not all go in that way, as many as go. The order is fixed. */
export function dealt(
  lots: readonly Lot[],
  receivers: readonly AbsorptionInput[],
  limit: WholeLimit,
  isUnsuited: Unsuited = () => false
): { shares: Share[]; isAll: boolean } {
  const all = dealtInOrder(lots, receivers, limit, isUnsuited, forAll);
  return all.isAll ? all : dealtInOrder(lots, receivers, limit, isUnsuited, forMost);
}
