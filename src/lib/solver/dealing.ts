// Cases dealt out one by one to whoever is left with most room: where that places all, nothing can be better.
import { isWithin, type WholeLimit } from './limit.ts';
import type { Lot } from './lots.ts';
import { spareOf } from './receivers.ts';
import type { AbsorptionInput } from '../shared/absorption.ts';
import type { Share } from './share.ts';

/** One receiver, as far as cases were dealt. */
export interface Hand {
  readonly receiver: AbsorptionInput;
  readonly taken: number[];
  spare: number;
  cases: number;
  high: number;
}

/** Part of the ceiling that would be taken up, and the share that would be high-risk: less of both is better. */
const filled = ({ receiver, spare }: Hand, load: number): number => 1 - (spare - load) / receiver.ceiling;

/** More than anybody can be filled. */
const LAST = 1e9;

/** Whoever suits (others are asked last), has room for one case more of the lot and would be filled least by it. */
export function handFor(
  hands: readonly Hand[],
  { load, isHighRisk }: Lot,
  limit: WholeLimit,
  isUnsuited: (receiver: AbsorptionInput) => boolean = () => false
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
export const forAll: Order = (lots) => {
  const places = [...lots.keys()];
  return [...places.filter((k) => !lots[k]!.isHighRisk), ...places.filter((k) => lots[k]!.isHighRisk)];
};

/** High-risk cases first, as far as they go, and again at the end. */
const forHigh: Order = (lots) => {
  const places = [...lots.keys()];
  const high = places.filter((k) => lots[k]!.isHighRisk);
  return [...high, ...places.filter((k) => !lots[k]!.isHighRisk), ...high];
};

/** High-risk cases first, and again at the end; those that take up least room before, so that more go in. */
const forMost: Order = (lots) => {
  const places = [...lots.keys()].reverse();
  const high = places.filter((k) => lots[k]!.isHighRisk);
  return [...high, ...places.filter((k) => !lots[k]!.isHighRisk), ...high];
};

/** Receivers before anything is dealt of so many lots. */
export const handsOf = (receivers: readonly AbsorptionInput[], lots: number): Hand[] =>
  receivers.map((receiver) => ({
    receiver,
    taken: Array<number>(lots).fill(0),
    spare: spareOf(receiver),
    cases: receiver.cases,
    high: receiver.high_risk_cases
  }));

/** One case of the lot at `k`. */
export function deal(hand: Hand, { load, isHighRisk }: Lot, k: number): void {
  hand.taken[k]! += 1;
  hand.spare -= load;
  hand.cases += 1;
  hand.high += Number(isHighRisk);
}

function dealtInOrder(
  lots: readonly Lot[],
  receivers: readonly AbsorptionInput[],
  limit: WholeLimit,
  order: Order
): { shares: Share[]; isAll: boolean } {
  const hands = handsOf(receivers, lots.length);
  const left = lots.map(({ cases }) => cases);
  for (const k of order(lots)) {
    const lot = lots[k]!;
    for (; left[k]! > 0; left[k]! -= 1) {
      const hand = handFor(hands, lot, limit);
      if (!hand) break;
      deal(hand, lot, k);
    }
  }
  const shares = hands.map(({ receiver, taken }) => ({ receiver, taken }));
  return { shares, isAll: left.every((cases) => cases === 0) };
}

/** All cases to whoever is left with most room; or, where not all go in that way, as many as go. The order is fixed. */
export function dealt(
  lots: readonly Lot[],
  receivers: readonly AbsorptionInput[],
  limit: WholeLimit
): { shares: Share[]; isAll: boolean } {
  for (const order of [forAll, forHigh]) {
    const all = dealtInOrder(lots, receivers, limit, order);
    if (all.isAll) return all;
  }
  return dealtInOrder(lots, receivers, limit, forMost);
}
