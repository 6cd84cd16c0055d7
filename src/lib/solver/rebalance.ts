// The fewest moves of cases that bring every officer of a unit within both limits, or which limit can't be kept.
import type { AbsorptionInput } from '../shared/absorption.ts';
import type { Rebalance, RebalanceAnswer, RebalanceMove } from '../shared/rebalancing.ts';
import { desksOf, fewestMoves, type Desk } from './desks.ts';
import { dealtFlows } from './dealt-flows.ts';
import type { WholeLimit } from './limit.ts';
import type { Optimiser, Optimum } from './optimum.ts';
import { total } from './lots.ts';
import { keepsArea, movingOf, rebalanceModel, type Aim, type Flow, type Moving } from './rebalance-model.ts';
import { movesOf } from './rebalance-moves.ts';

/** As near as HiGHS keeps its bound to a whole number. */
const NEAR = 1e-6;

const FEWEST_MOVES: Aim = { cost: ({ kind }) => Number(kind === 'out') };

const worth = ({ flows }: Moving, columns: readonly number[], cost: Aim['cost']): number =>
  flows.reduce((sum, flow, column) => sum + cost(flow) * columns[column]!, 0);

/** A high-risk case that leaves its area weighs more than all others together that do. */
function leavesArea({ desks, classes }: Moving, moves: number): Aim['cost'] {
  return (flow: Flow) => {
    if (flow.kind !== 'in' || keepsArea(classes[flow.of]!, desks[flow.by]!)) return 0;
    return classes[flow.of]!.is_high_risk ? moves + 1 : 1;
  };
}

interface Found {
  readonly moving: Moving;
  readonly columns: readonly number[];
  readonly atLeast: number;
}

type Sought = Found | 'impossible' | 'not_found';

const isFound = (sought: Sought): sought is Found => typeof sought !== 'string';

/** With more columns the solver would not come to an end: what was dealt out stands, and what is known beforehand. */
const MOST_COLUMNS = 15_000;

const isSearched = ({ flows }: Moving): boolean => flows.length <= MOST_COLUMNS;

/** The fewest moves if those give who `isGiver` says. Where dealing out needs no more than anybody must, that is it. */
function sought(
  optimiser: Optimiser,
  desks: readonly Desk[],
  limit: WholeLimit,
  isGiver: (desk: Desk) => boolean
): Sought {
  const least = fewestMoves(desks);
  const moving = movingOf(desks, limit, isGiver);
  const start = dealtFlows(moving);
  const dealt: Sought = start ? { moving, columns: start, atLeast: least } : 'not_found';
  if (!isSearched(moving) || (start && worth(moving, start, FEWEST_MOVES.cost) === least)) return dealt;
  const model = rebalanceModel(optimiser.highs, moving, FEWEST_MOVES);
  const best = optimiser.optimum(model, start ?? undefined);
  if (typeof best === 'string') return best === 'not_found' ? dealt : best;
  return { moving, columns: best.columns, atLeast: Math.max(least, Math.ceil(best.bound - NEAR)) };
}

/** Of equally few moves, those that keep most cases in their area, the high-risk ones before all. */
function keptInArea(optimiser: Optimiser, found: Found): readonly number[] {
  const { moving, columns } = found;
  const moves = worth(moving, columns, FEWEST_MOVES.cost);
  const cost = leavesArea(moving, moves);
  if (worth(moving, columns, cost) === 0 || !isSearched(moving)) return columns;
  const aim: Aim = { cost, keepsTo: [{ cost: FEWEST_MOVES.cost, most: moves }] };
  const best = optimiser.optimum(rebalanceModel(optimiser.highs, moving, aim), columns);
  return typeof best === 'string' ? columns : best.columns;
}

type Short = Pick<Rebalance, 'outcome' | 'room_short' | 'high_risk_over'>;

/** What is short in all, whoever takes what; the search stopped where nothing is. */
function shortInAll(desks: readonly Desk[], { per, of }: WholeLimit): Short {
  const officers = desks.map(({ officer }) => officer);
  const sum = (amount: (officer: AbsorptionInput) => number) => total(officers, amount);
  const room_short = Math.max(
    0,
    sum(({ load, ceiling }) => load - ceiling)
  );
  const high = sum(({ high_risk_cases }) => high_risk_cases);
  const high_risk_over = Math.max(0, Math.ceil((of * high - per * sum(({ cases }) => cases)) / of));
  const isBoth = room_short > 0 && high_risk_over > 0;
  const one = room_short > 0 ? 'ceiling' : high_risk_over > 0 ? 'ratio' : 'search_stopped';
  return { outcome: isBoth ? 'ceiling_and_ratio' : one, room_short, high_risk_over };
}

/** The least that stays above the limits, the high-risk limit kept before the ceiling where one of them can be. */
function* shortfall(optimiser: Optimiser, desks: readonly Desk[], limit: WholeLimit): Generator<void, Short> {
  const least = (slack: Parameters<typeof movingOf>[3], aim: Aim): Optimum | null => {
    const moving = movingOf(desks, limit, () => true, slack);
    const best = optimiser.optimum(rebalanceModel(optimiser.highs, moving, aim));
    return typeof best === 'string' ? null : best;
  };
  const boundOf = (best: Optimum | null): number => (best ? Math.ceil(best.bound - NEAR) : 0);
  const roomShort: Aim['cost'] = ({ kind }) => Number(kind === 'room_short');
  const highOver: Aim['cost'] = ({ kind }) => Number(kind === 'high_risk_over');
  const ceiling = least(['room_short'], { cost: roomShort });
  if (ceiling) return { outcome: 'ceiling', room_short: boundOf(ceiling), high_risk_over: 0 };
  yield;
  const ratio = least(['high_risk_over'], { cost: highOver });
  if (ratio) return { outcome: 'ratio', room_short: 0, high_risk_over: boundOf(ratio) };
  yield;
  const both = ['room_short', 'high_risk_over'] as const;
  const high_risk_over = boundOf(least(both, { cost: highOver }));
  yield;
  const keepsTo = [{ cost: highOver, most: high_risk_over }];
  const room_short = boundOf(least(both, { cost: roomShort, keepsTo }));
  return { outcome: 'ceiling_and_ratio', room_short, high_risk_over };
}

/** The proposal for one unit. */
export function* rebalanced(
  optimiser: Optimiser,
  unit: readonly AbsorptionInput[],
  limit: WholeLimit
): Generator<void, RebalanceAnswer> {
  const { unit_id } = unit[0]!;
  const desks = desksOf(unit, limit);
  const none = { unit_id, moves: 0, moves_at_least: 0, room_short: 0, high_risk_over: 0 };
  const answer = (rebalance: Partial<Rebalance>, moves: readonly RebalanceMove[] = []): RebalanceAnswer => ({
    rebalances: [{ ...none, outcome: 'nothing_to_do', ...rebalance }],
    moves
  });
  const least = fewestMoves(desks);
  if (!desks.some(({ isOver }) => isOver)) return answer({});
  const fromOver = sought(optimiser, desks, limit, ({ isOver }) => isOver);
  yield;
  const isFewest = isFound(fromOver) && worth(fromOver.moving, fromOver.columns, FEWEST_MOVES.cost) === least;
  const fromAll = isFewest ? fromOver : sought(optimiser, desks, limit, () => true);
  yield;
  const found = betterOf(fromOver, fromAll, least);
  if (isFound(found)) {
    const moves = movesOf(found.moving, keptInArea(optimiser, found));
    const moves_at_least = Math.min(moves.length, found.atLeast);
    return answer({ outcome: 'balanced', moves: moves.length, moves_at_least }, moves);
  }
  if (found === 'not_found') return answer({ moves_at_least: least, ...shortInAll(desks, limit) });
  return answer(yield* shortfall(optimiser, desks, limit));
}

/** What everybody can give is what is possible; where the longer search found no better, what was found before stands. */
function betterOf(fromOver: Sought, fromAll: Sought, least: number): Sought {
  if (!isFound(fromAll)) return isFound(fromOver) ? { ...fromOver, atLeast: least } : fromAll;
  if (!isFound(fromOver)) return fromAll;
  const [a, b] = [fromOver, fromAll].map(({ moving, columns }) => worth(moving, columns, FEWEST_MOVES.cost));
  return b! < a! ? fromAll : { ...fromOver, atLeast: fromAll.atLeast };
}
