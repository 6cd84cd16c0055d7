// HiGHS in Node, for the command line and the tests.
import loadHighs from 'highs';
import { openOptimiser } from './optimum.ts';
import { absorptions, type Solver } from './solver.ts';

const OFFICERS_BETWEEN_BREATHS = 25;

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export async function openNodeSolver(): Promise<Solver> {
  const optimiser = openOptimiser(await loadHighs());
  return {
    async absorb(inputs, limitPercent, onProgress, signal) {
      const steps = absorptions(optimiser, inputs, limitPercent);
      let step = steps.next();
      while (!step.done) {
        signal?.throwIfAborted();
        onProgress?.(step.value, inputs.length);
        if (step.value % OFFICERS_BETWEEN_BREATHS === 0) await breath();
        step = steps.next();
      }
      return step.value;
    },
    close: () => optimiser.close()
  };
}
