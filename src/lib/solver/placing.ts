// The best placement of lost cases: dealt out where that places all, else by HiGHS, with what more could not be had.
import { absorptionModel, type AbsorptionAim, type Placing, type Taken } from './absorption-model.ts';
import { dealt } from './dealing.ts';
import { evenlySpread } from './even-spread.ts';
import { casesIn, highIn, total } from './lots.ts';
import type { Optimiser } from './optimum.ts';
import { spareOf } from './receivers.ts';
import { holds, lotsTaken, type Share } from './share.ts';

export interface Placed {
  readonly shares: readonly Share[];
  readonly cases: number;
  readonly high: number;
  /** No more could be placed, as far as was proven. */
  readonly casesAtMost: number;
  readonly highAtMost: number;
}

const NOTHING: Placed = { shares: [], cases: 0, high: 0, casesAtMost: 0, highAtMost: 0 };

/** As near as HiGHS keeps its bound to a whole number. */
const NEAR = 1e-6;

const flat = ({ lots }: Placing, shares: readonly Share[]): number[] =>
  lots.flatMap((_, k) => shares.map(({ taken }) => taken[k]!));

const casesOf = (shares: readonly Share[], { lots }: Placing): number =>
  total(shares, (share) => casesIn(lotsTaken(share, lots)));

const highOf = (shares: readonly Share[], { lots }: Placing): number =>
  total(shares, (share) => highIn(lotsTaken(share, lots)));

/** The shares that a program's columns are. */
function sharesOf({ lots, receivers, limit }: Placing, columns: readonly number[]): Share[] {
  const shares = receivers.map((receiver, i) => ({
    receiver,
    taken: lots.map((_, k) => columns[k * receivers.length + i]!)
  }));
  if (!shares.every((share) => holds(share, lots, limit))) throw new Error('A placement breaks a rule');
  return shares;
}

/** By HiGHS: the most high-risk cases, and then the most cases. `start` is a placement to begin from. */
export function solved(
  optimiser: Optimiser,
  placing: Placing,
  taken: Taken,
  start?: readonly Share[]
): Placed {
  const { lots, receivers } = placing;
  if (receivers.length === 0 || casesIn(lots) === 0) return NOTHING;
  const best = (aim: AbsorptionAim, from?: readonly Share[]) => {
    const model = absorptionModel(optimiser.highs, placing, taken, aim);
    const found = optimiser.optimum(model, from && flat(placing, from));
    if (typeof found === 'string')
      throw new Error(`A placement of nothing keeps every rule, and it is ${found}`);
    return { shares: sharesOf(placing, found.columns), atMost: Math.floor(found.bound + NEAR) };
  };
  const risky = best({ most: 'high' }, start);
  const high = highOf(risky.shares, placing);
  const isStillBest = start !== undefined && highOf(start, placing) === high;
  const { shares, atMost } = best({ most: 'cases', high }, isStillBest ? start : risky.shares);
  // Where more high-risk cases might be placed, so might more cases than with these.
  const casesAtMost = risky.atMost === high ? atMost : casesIn(lots);
  return {
    shares,
    cases: casesOf(shares, placing),
    high: highOf(shares, placing),
    casesAtMost,
    highAtMost: risky.atMost
  };
}

/** The placing without cases that take up more room than anybody has left: nobody can take them. */
export function fitting(placing: Placing): Placing {
  const most = Math.max(0, ...placing.receivers.map(spareOf));
  return { ...placing, lots: placing.lots.map((lot) => (lot.load > most ? { ...lot, cases: 0 } : lot)) };
}

/** Of cases that exist, each with the room that it takes up. */
export function bestPlaced(optimiser: Optimiser, all: Placing): Placed {
  const placing = fitting(all);
  const { lots, receivers, limit } = placing;
  const [cases, high] = [casesIn(lots), highIn(lots)];
  if (receivers.length === 0 || cases === 0) return NOTHING;
  const { shares, isAll } = dealt(lots, receivers, limit);
  if (isAll) return { shares, cases, high, casesAtMost: cases, highAtMost: high };
  const best = solved(optimiser, placing, 'as_it_is', shares);
  return { ...best, shares: evenlySpread(best.shares, lots, limit) };
}

/** Whether all the cases can be placed; null where the search ended before that was known. */
export function canPlaceAll(optimiser: Optimiser, placing: Placing): boolean | null {
  const { lots, receivers, limit } = placing;
  const cases = casesIn(lots);
  if (receivers.length === 0 || casesIn(fitting(placing).lots) < cases) return cases === 0;
  const { shares, isAll } = dealt(lots, receivers, limit);
  if (isAll) return true;
  const model = absorptionModel(optimiser.highs, placing, 'as_it_is', { most: 'cases', high: 0 });
  if (Math.floor(optimiser.relaxed(model) + NEAR) < cases) return false;
  const best = optimiser.optimum(model, flat(placing, shares));
  if (typeof best === 'string') throw new Error(`A placement of nothing keeps every rule, and it is ${best}`);
  if (casesOf(sharesOf(placing, best.columns), placing) === cases) return true;
  return Math.floor(best.bound + NEAR) < cases ? false : null;
}
