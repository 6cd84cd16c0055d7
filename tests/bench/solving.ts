// Rebalancing and the whole matrix of single losses for invented units: how long, how far proven, and what a greedy way needs.
import { wholeLimit } from '../../src/lib/solver/limit.ts';
import { openNodeSolver } from '../../src/lib/solver/node.ts';
import type { Solver } from '../../src/lib/solver/solver.ts';
import { timed } from './clock.ts';
import { greedyMoves, greedyPlaced } from './greedy.ts';
import { inventedUnit, type Fullness } from './invented-unit.ts';
import { milliseconds, type Fact } from './table.ts';

const SIZES = [
  [20, 1000],
  [60, 3000],
  [200, 10_000]
] as const;

const PERCENT = 20;
const LIMIT = wholeLimit(PERCENT);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

async function rebalancing(
  solver: Solver,
  officers: number,
  cases: number,
  fullness: Fullness
): Promise<Fact> {
  const unit = inventedUnit(officers, cases, fullness);
  const { ms, value } = await timed(() => solver.solve('rebalance', unit, PERCENT));
  const { outcome, moves, moves_at_least: least, room_short, high_risk_over } = value.rebalances[0]!;
  const away = value.moves.filter(({ keeps_area }) => !keeps_area).length;
  const greedy = greedyMoves(unit, LIMIT);
  const byHand = greedy === null ? 'greedy gets stuck' : `greedy ${greedy} moves`;
  const found: Partial<Record<typeof outcome, string>> = {
    balanced: `${moves} moves, proven ${least} at least, ${away} leave their area`,
    search_stopped: `none found, proven ${least} at least`
  };
  const short = `${outcome}, short of ${room_short / 1000} h, ${high_risk_over} high-risk too many`;
  return {
    what: `rebalance, ${officers} officers, ${cases} cases, ${fullness}`,
    value: `${milliseconds(ms)}: ${found[outcome] ?? short}; ${byHand}`
  };
}

async function losses(solver: Solver, officers: number, cases: number, fullness: Fullness): Promise<Fact> {
  const unit = inventedUnit(officers, cases, fullness);
  const { ms, value } = await timed(() => solver.solve('absorb', unit, PERCENT));
  const found = value.absorptions;
  const absorbed = found.filter(({ limiting }) => limiting === null).length;
  const gaps = found.map((loss) => loss.placed_at_most - loss.placed);
  const greedy = sum(unit.map((lost) => greedyPlaced(unit, lost, LIMIT)));
  return {
    what: `every single loss, ${officers} officers, ${cases} cases, ${fullness}`,
    value:
      `${milliseconds(ms)}: ${absorbed} of ${officers} absorbed, ${sum(found.map(({ placed }) => placed))} cases placed; ` +
      `not proven ${gaps.filter((gap) => gap > 0).length}, gap ${sum(gaps)} cases; ` +
      `greedy ${sum(found.map(({ placed }) => placed)) - greedy} fewer`
  };
}

export async function solving(): Promise<Fact[]> {
  const solver = await openNodeSolver();
  const facts: Fact[] = [];
  try {
    for (const [officers, cases] of SIZES)
      for (const measured of [
        () => rebalancing(solver, officers, cases, 'usual'),
        () => rebalancing(solver, officers, cases, 'tight'),
        () => losses(solver, officers, cases, 'usual'),
        () => losses(solver, officers, cases, 'full')
      ]) {
        const fact = await measured();
        facts.push(fact);
        process.stdout.write(`  ${fact.what}: ${fact.value}\n`);
      }
  } finally {
    solver.close();
  }
  return facts;
}
