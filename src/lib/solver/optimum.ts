// The best whole numbers of a program, from two models of HiGHS that stay open: making one for each question, and
// looking for whole numbers where the relaxation has them already, takes most of the time.
import type { Highs, Model, ModelData } from 'highs';

export interface Optimum {
  /** Whole numbers all, which keep every rule. */
  readonly columns: readonly number[];
  /** No answer is better than this, as far as was proven: what the columns come to, where they are the best. */
  readonly bound: number;
}

export interface Optimiser {
  readonly highs: Highs;
  /**
   * The columns of an optimum, or of the best found by the end of the search; `impossible` where nothing keeps every
   * rule, `not_found` where the search ended before anything did. `start` is an answer to begin from.
   */
  optimum(program: ModelData, start?: readonly number[]): Optimum | 'impossible' | 'not_found';
  /** What a program with an answer comes to at best, parts of cases allowed. */
  relaxed(program: ModelData): number;
  close(): void;
}

/**
 * No gap to the best answer; without a heuristic that takes most of the time on models as small as these. The search
 * ends by a number of steps, the same in every engine; by time only where a machine is very slow.
 */
const EXACT = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_max_nodes: 200,
  time_limit: 20,
  mip_heuristic_run_feasibility_jump: false
} as const;

const RELAXED = { output_flag: false, presolve: 'off' } as const;

/** As near as the solver keeps its own rules. */
const NEAR = 1e-7;

/** As near as an aim comes to a whole number. */
const NEAR_WHOLE = 1e-5;

/** Models in HiGHS's memory: `close` gives it back. */
export function openOptimiser(
  highs: Highs,
  most: Partial<Record<keyof typeof EXACT, number>> = {}
): Optimiser {
  const relaxed = highs.createModel();
  relaxed.options.set(RELAXED);
  const exact = highs.createModel();
  exact.options.set({ ...EXACT, ...most });
  const { optimal, infeasible } = highs.constants.modelStatus;
  const columnsOf = (model: Model): number[] => Array.from(model.getSolution().colValue);

  /** What the columns come to: whole numbers add up exactly. */
  const worth = ({ colCost }: ModelData, columns: readonly number[]): number =>
    columns.reduce((sum, column, i) => sum + column * (colCost as number[])[i]!, 0);

  function searched(program: ModelData, start?: readonly number[]): ReturnType<Optimiser['optimum']> {
    exact.passModel(program);
    exact.zeroAllClocks();
    if (start) exact.setSolution({ colValue: start });
    exact.run();
    const status = exact.getModelStatus();
    if (status === infeasible) return 'impossible';
    const isFound = exact.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    if (!isFound) return 'not_found';
    const columns = columnsOf(exact).map(Math.round);
    if (status === optimal) return { columns, bound: worth(program, columns) };
    return { columns, bound: exact.info.get('mip_dual_bound') as number };
  }

  return {
    highs,
    relaxed({ integrality: _, ...relaxation }) {
      relaxed.passModel(relaxation);
      relaxed.run();
      return relaxed.getObjectiveValue();
    },
    // No whole numbers do better than the relaxation: where its own are whole, they are the best.
    optimum(program, start) {
      const { integrality, ...relaxation } = program;
      relaxed.passModel(relaxation);
      relaxed.run();
      const status = relaxed.getModelStatus();
      if (status === infeasible) return 'impossible';
      if (status !== optimal) throw new Error(`No optimum was found: ${status}`);
      // Whole numbers come to a whole number: a start that comes to it already can't be bettered.
      const { maximize } = highs.constants.objectiveSense;
      const isMost = program.sense === maximize;
      const [value, own] = [relaxed.getObjectiveValue(), start && worth(program, start)];
      const whole = isMost ? Math.floor(value + NEAR_WHOLE) : Math.ceil(value - NEAR_WHOLE);
      if (start && own === whole) return { columns: start, bound: own };
      const parts = columnsOf(relaxed);
      const isWhole = parts.every((part) => Math.abs(part - Math.round(part)) <= NEAR);
      if (!isWhole && integrality) return searched(program, start);
      const columns = parts.map(Math.round);
      return { columns, bound: worth(program, columns) };
    },
    close() {
      relaxed.dispose();
      exact.dispose();
    }
  };
}
