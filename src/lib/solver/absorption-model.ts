// Lost cases as an integer program: how many of each lot each receiver takes.
import type { Highs, ModelData } from 'highs';
import type { AbsorptionInput } from '../shared/absorption.ts';
import type { WholeLimit } from './limit.ts';
import { casesIn, type Lot } from './lots.ts';
import { spareOf } from './receivers.ts';
import { programOf, type Constraint, type Term } from './program.ts';

/**
 * What is taken of a lost caseload. `by_number` is the specification's count: no more cases than there are, and no
 * more high-risk ones, so that a place for another case may stand for a high-risk one. `as_it_is` also takes no more
 * of the other cases than there are, so that each case taken is a case that exists.
 */
export type Taken = 'by_number' | 'as_it_is';

/** Of lost cases, who takes how many: column k · R + i = cases of lot k that receiver i takes. */
export interface Placing {
  readonly lots: readonly Lot[];
  readonly receivers: readonly AbsorptionInput[];
  readonly limit: WholeLimit;
}

/** How many cases go into the room at most: known beforehand, and what keeps the search short. */
function mostCases(lots: readonly Lot[], room: number): number {
  let [left, most] = [room, 0];
  for (const { load, cases } of [...lots].sort((a, b) => a.load - b.load)) {
    const fits = load === 0 ? cases : Math.min(cases, Math.floor(left / load));
    most += fits;
    left -= fits * load;
  }
  return most;
}

/** How many high-risk cases the receiver can take within the limit, with as many cases as go in. */
const mostHigh = (receiver: AbsorptionInput, cases: number, { per, of }: WholeLimit): number =>
  Math.floor((per * (receiver.cases + cases)) / of) - receiver.high_risk_cases;

/** First the most high-risk cases; then, with no fewer of those than `high`, the most cases. */
export type AbsorptionAim = { readonly most: 'high' } | { readonly most: 'cases'; readonly high: number };

export function absorptionModel(
  highs: Highs,
  { lots, receivers, limit }: Placing,
  taken: Taken,
  aim: AbsorptionAim
): ModelData {
  const width = receivers.length;
  const cases = casesIn(lots);
  const most = receivers.map((receiver) => mostCases(lots, spareOf(receiver)));
  const mostOf = (lot: Lot) => (taken === 'by_number' && !lot.isHighRisk ? cases : lot.cases);
  const mostBy = (receiver: AbsorptionInput, lot: Lot) =>
    lot.load === 0 ? mostOf(lot) : Math.min(mostOf(lot), Math.floor(spareOf(receiver) / lot.load));
  const ofLot = (k: number): Term[] => receivers.map((_, i): Term => [k * width + i, 1]);
  const ofReceiver = (i: number, by: (lot: Lot) => number): Term[] =>
    lots.map((lot, k): Term => [k * width + i, by(lot)]);
  const constraints: Constraint[] = [
    ...lots.map((lot, k) => ({ terms: ofLot(k), atMost: mostOf(lot) })),
    { terms: lots.flatMap((_, k) => ofLot(k)), atMost: cases },
    ...(aim.most === 'high'
      ? []
      : [
          {
            terms: lots.flatMap(({ isHighRisk }, k) => (isHighRisk ? ofLot(k) : [])),
            atLeast: aim.high,
            atMost: cases
          }
        ]),
    ...receivers.flatMap((receiver, i) => [
      { terms: ofReceiver(i, ({ load }) => load), atMost: spareOf(receiver) },
      { terms: ofReceiver(i, () => 1), atMost: most[i]! },
      {
        terms: ofReceiver(i, ({ isHighRisk }) => Number(isHighRisk)),
        atMost: mostHigh(receiver, most[i]!, limit)
      },
      // of · (held high + high) ≤ per · (held + high + other), with what is held moved to the right.
      {
        terms: ofReceiver(i, ({ isHighRisk }) => (isHighRisk ? limit.of : 0) - limit.per),
        atMost: limit.per * receiver.cases - limit.of * receiver.high_risk_cases
      }
    ])
  ];
  return programOf(highs, {
    sense: 'maximize',
    columns: lots.flatMap((lot) =>
      receivers.map((receiver) => ({
        cost: Number(aim.most === 'cases' || lot.isHighRisk),
        most: mostBy(receiver, lot)
      }))
    ),
    constraints
  });
}
