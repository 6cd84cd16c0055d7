// A proposal dealt out: what those above a limit must give at least, and where that finds no taker, what else they hold.
import type { CaseClass } from '../shared/absorption.ts';
import { deal, forAll, handFor, handsOf, type Hand } from './dealing.ts';
import type { Desk } from './desks.ts';
import { isWithin, type WholeLimit } from './limit.ts';
import type { Lot } from './lots.ts';
import { keepsArea, type Moving } from './rebalance-model.ts';

const isSame = (a: CaseClass, b: CaseClass): boolean =>
  a.load === b.load && a.is_high_risk === b.is_high_risk && a.area_id === b.area_id;

/** One desk above a limit, as far as it gave: by the place of the class among all. */
interface Giving {
  readonly desk: Desk;
  readonly given: number[];
  readonly held: readonly number[];
  readonly fewest: readonly number[];
  load: number;
  cases: number;
  high: number;
}

function givingOf(desk: Desk, classes: readonly CaseClass[]): Giving {
  const { officer, fewest } = desk;
  const own = classes.map((one) => officer.classes.findIndex((held) => isSame(held, one)));
  return {
    desk,
    given: classes.map(() => 0),
    held: own.map((place) => (place < 0 ? 0 : officer.classes[place]!.cases)),
    fewest: own.map((place) => (place < 0 ? 0 : fewest[place]!)),
    load: officer.load,
    cases: officer.cases,
    high: officer.high_risk_cases
  };
}

const isRisky = ({ high, cases }: Giving, limit: WholeLimit): boolean => !isWithin(limit, high, cases);

const isOver = (giving: Giving, limit: WholeLimit): boolean =>
  giving.load > giving.desk.officer.ceiling || isRisky(giving, limit);

/** Columns of the program; null where somebody above a limit finds no taker for enough of what they hold. */
export function dealtFlows({ desks, classes, flows, limit }: Moving): readonly number[] | null {
  const lots = classes.map(({ load, is_high_risk: isHighRisk, cases }): Lot => ({ load, isHighRisk, cases }));
  const takers = desks.filter(({ mayTake }) => mayTake);
  const deskOf = new Map(takers.map((desk) => [desk.officer, desk]));
  const hands = handsOf([...deskOf.keys()], lots.length);
  const giving = new Map(
    desks.filter(({ isOver: over }) => over).map((desk) => [desk, givingOf(desk, classes)])
  );
  const takerOf = (k: number): Hand | undefined =>
    handFor(hands, lots[k]!, limit, (receiver) => !keepsArea(classes[k]!, deskOf.get(receiver)!));
  const pass = (from: Giving, to: Hand, k: number): void => {
    deal(to, lots[k]!, k);
    from.given[k]! += 1;
    from.load -= lots[k]!.load;
    from.cases -= 1;
    from.high -= Number(lots[k]!.isHighRisk);
  };
  for (const k of forAll(lots))
    for (const from of giving.values())
      while (from.given[k]! < from.fewest[k]!) {
        const to = takerOf(k);
        if (!to) break;
        pass(from, to, k);
      }
  const byLoad = [...lots.keys()].sort((a, b) => lots[b]!.load - lots[a]!.load);
  for (const from of giving.values())
    while (isOver(from, limit)) {
      const mustBeHigh = isRisky(from, limit);
      const k = byLoad.find(
        (place) =>
          from.given[place]! < from.held[place]! &&
          (lots[place]!.isHighRisk || !mustBeHigh) &&
          takerOf(place) !== undefined
      );
      if (k === undefined) return null;
      pass(from, takerOf(k)!, k);
    }
  const taken = new Map(hands.map((hand) => [hand.receiver, hand.taken]));
  return flows.map((flow) => {
    if (flow.kind === 'out') return giving.get(desks[flow.by]!)?.given[flow.of] ?? 0;
    return flow.kind === 'in' ? taken.get(desks[flow.by]!.officer)![flow.of]! : 0;
  });
}
