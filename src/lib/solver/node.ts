// HiGHS in Node, for the command line and the tests.
import loadHighs from 'highs';
import { openOptimiser } from './optimum.ts';
import { solving, type Solver } from './solver.ts';

const STEPS_BETWEEN_BREATHS = 25;

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** `search` ends a search earlier than usual, as tests of what is said then need it. */
export async function openNodeSolver(search: { mip_max_nodes?: number } = {}): Promise<Solver> {
  const optimiser = openOptimiser(await loadHighs(), search);
  return {
    async solve(kind, officers, limitPercent, onProgress, signal) {
      signal?.throwIfAborted();
      const steps = solving(kind, optimiser, officers, limitPercent);
      let step = steps.next();
      for (let worked = 1; !step.done; worked += 1) {
        signal?.throwIfAborted();
        onProgress?.(step.value, officers.length);
        if (worked % STEPS_BETWEEN_BREATHS === 0) await breath();
        step = steps.next();
      }
      return step.value;
    },
    close: () => optimiser.close()
  };
}
