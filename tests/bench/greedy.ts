// What somebody would do by hand, beside the solver: one case after the other, each where it does most just then.
import type { AbsorptionInput } from '../../src/lib/shared/absorption.ts';
import { isWithin, type WholeLimit } from '../../src/lib/solver/limit.ts';

interface OneCase {
  readonly load: number;
  readonly isHighRisk: boolean;
  readonly area: string | null;
}

interface Hand {
  readonly ceiling: number;
  /** Above a limit at the start: takes nothing. */
  readonly wasOver: boolean;
  readonly takes: boolean;
  readonly areas: ReadonlySet<string | null>;
  readonly held: OneCase[];
  load: number;
  high: number;
}

const isOver = ({ load, ceiling, high, held }: Hand, limit: WholeLimit): boolean =>
  load > ceiling || !isWithin(limit, high, held.length);

function handOf(officer: AbsorptionInput, limit: WholeLimit): Hand {
  const { ceiling, load, cases, high_risk_cases: high } = officer;
  const held = officer.classes.flatMap(
    ({ load: one, is_high_risk: isHighRisk, area_id: area, cases: times }) =>
      Array.from({ length: times }, () => ({ load: one, isHighRisk, area }))
  );
  const wasOver = load > ceiling || !isWithin(limit, high, cases);
  const areas = new Set(held.map(({ area }) => area));
  return { ceiling, wasOver, takes: officer.is_receiver && !wasOver, areas, held, load, high };
}

/** Whoever has most room among those who stay within both limits, of those who work in the area if there are any. */
function takerOf(hands: readonly Hand[], one: OneCase, limit: WholeLimit): Hand | undefined {
  const able = hands.filter(
    (hand) =>
      hand.takes &&
      hand.load + one.load <= hand.ceiling &&
      isWithin(limit, hand.high + Number(one.isHighRisk), hand.held.length + 1)
  );
  const near = able.filter(({ areas }) => areas.has(one.area));
  return (near.length > 0 ? near : able).sort((a, b) => b.ceiling - b.load - (a.ceiling - a.load))[0];
}

function pass(from: Hand, to: Hand, one: OneCase): void {
  from.held.splice(from.held.indexOf(one), 1);
  from.load -= one.load;
  from.high -= Number(one.isHighRisk);
  to.held.push(one);
  to.load += one.load;
  to.high += Number(one.isHighRisk);
}

/**
 * Moves until nobody is above a limit, from officer to officer: high-risk cases while their share is too high, else
 * the case that needs most hours; null where it gets stuck.
 */
export function greedyMoves(unit: readonly AbsorptionInput[], limit: WholeLimit): number | null {
  const hands = unit.map((officer) => handOf(officer, limit));
  let moves = 0;
  for (const from of hands.filter(({ wasOver }) => wasOver))
    while (isOver(from, limit)) {
      const isRisky = !isWithin(limit, from.high, from.held.length);
      const offered = from.held
        .filter(({ isHighRisk }) => isHighRisk === isRisky)
        .sort((a, b) => b.load - a.load);
      const one = offered.find((offer) => takerOf(hands, offer, limit));
      if (!one) return null;
      pass(from, takerOf(hands, one, limit)!, one);
      moves += 1;
    }
  return moves;
}

/** Cases of a lost caseload that find a taker, high-risk ones first, then those that need most hours. */
export function greedyPlaced(
  unit: readonly AbsorptionInput[],
  lost: AbsorptionInput,
  limit: WholeLimit
): number {
  const hands = unit.filter((one) => one !== lost).map((officer) => handOf(officer, limit));
  const from = handOf(lost, limit);
  const cases = [...from.held].sort((a, b) => Number(b.isHighRisk) - Number(a.isHighRisk) || b.load - a.load);
  let placed = 0;
  for (const one of cases) {
    const to = takerOf(hands, one, limit);
    if (!to) continue;
    pass(from, to, one);
    placed += 1;
  }
  return placed;
}
