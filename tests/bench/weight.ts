// All figures after a change of one weight, as the product works them out, against the native engine at the same SQL.
import { DEFINITIONS } from '../../src/lib/metrics/definitions.ts';
import type { Brought } from '../../src/lib/pipeline/bring.ts';
import { Force, type Engines } from '../../src/lib/pipeline/force.ts';
import type { Solver } from '../../src/lib/solver/solver.ts';
import { timed } from './clock.ts';
import { assertSameAnswers } from './questions.ts';
import { askAll, everything, settingsWith, standing } from './sets.ts';
import { lineOf, type Line } from './table.ts';

const WEIGHT = 'visits_per_year_very_high';

/** Another value in every round, so that nothing of an earlier one can be kept. */
const visitsIn = (round: number): number => 14 + round;

interface Took {
  /** The solver's part left out. */
  readonly engineMs: number;
  readonly ms: number;
}

interface Side {
  readonly force: Force;
  change(visits: number): Promise<Took>;
}

/** The solver, and how long it has taken so far. */
function clocked(solver: Solver): { solver: Solver; soFar: () => number } {
  let total = 0;
  return {
    soFar: () => total,
    solver: {
      async solve(...asked) {
        const { ms, value } = await timed(() => solver.solve(...asked));
        total += ms;
        return value;
      },
      close: () => solver.close()
    }
  };
}

async function sideOf(engines: Engines, brought: Brought): Promise<Side> {
  const { solver, soFar } = clocked(engines.solver);
  const force = await standing({ warehouse: engines.warehouse, solver }, brought);
  await askAll(force);
  return {
    force,
    async change(visits) {
      const before = soFar();
      const { ms } = await timed(async () => {
        await force.build(everything(brought, settingsWith({ [WEIGHT]: visits })));
        await askAll(force);
      });
      return { ms, engineMs: ms - (soFar() - before) };
    }
  };
}

/** The solver is the same on both sides: once it is left out, so that only the engines are compared, once it counts. */
export async function weight(
  name: string,
  engines: { readonly ours: Engines; readonly floor: Engines },
  brought: Brought,
  rounds: number
): Promise<Line[]> {
  const [ours, floor] = [await sideOf(engines.ours, brought), await sideOf(engines.floor, brought)];
  const found = { ours: [] as Took[], floor: [] as Took[] };
  for (let round = -1; round < rounds; round++) {
    const visits = visitsIn(round);
    const took = { ours: await ours.change(visits), floor: await floor.change(visits) };
    if (round < 0) continue;
    found.ours.push(took.ours);
    found.floor.push(took.floor);
  }
  for (const metric of DEFINITIONS) await assertSameAnswers(metric, ours.force, floor.force);
  const line = (what: string, part: keyof Took, aim: number | null): Line =>
    lineOf(
      `${name}: ${WEIGHT} changed, all metrics, ${what}`,
      found.ours.map((took) => took[part]),
      'native engine, one thread, the same',
      found.floor.map((took) => took[part]),
      aim
    );
  return [line('solver left out', 'engineMs', 4), line('solver counted on both sides', 'ms', null)];
}
