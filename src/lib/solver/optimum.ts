// The best whole numbers of a program, from two models of HiGHS that stay open: making one for each loss, and looking
// for whole numbers where the relaxation has them already, takes most of the time.
import type { Highs, Model, ModelData } from 'highs';

export interface Optimiser {
  readonly highs: Highs;
  /** The columns of an optimum, whole numbers all. Throws where there is none. */
  optimum(program: ModelData): readonly number[];
  close(): void;
}

/** No gap to the best answer; without a heuristic that takes most of the time on models as small as these. */
const EXACT = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_heuristic_run_feasibility_jump: false
} as const;

const RELAXED = { output_flag: false, presolve: 'off' } as const;

/** As near as the solver keeps its own rules. */
const NEAR = 1e-7;

/** Models in HiGHS's memory: `close` gives it back. */
export function openOptimiser(highs: Highs): Optimiser {
  const relaxed = highs.createModel();
  relaxed.options.set(RELAXED);
  const exact = highs.createModel();
  exact.options.set(EXACT);

  const solved = (model: Model, program: ModelData): readonly number[] => {
    model.passModel(program);
    model.run();
    const status = model.getModelStatus();
    if (status !== highs.constants.modelStatus.optimal) throw new Error(`No optimum was found: ${status}`);
    return Array.from(model.getSolution().colValue);
  };

  return {
    highs,
    // No whole numbers do better than the relaxation: where its own are whole, they are the best.
    optimum({ integrality, ...program }) {
      const parts = solved(relaxed, program);
      const isWhole = parts.every((part) => Math.abs(part - Math.round(part)) <= NEAR);
      return (isWhole || !integrality ? parts : solved(exact, { ...program, integrality })).map(Math.round);
    },
    close() {
      relaxed.dispose();
      exact.dispose();
    }
  };
}
