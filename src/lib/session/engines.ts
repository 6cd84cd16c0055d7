// The page's engines: the database, booted while the reader chooses files, and the solver, started when first asked.
import { untilStopped } from '../shared/until-stopped.ts';
import { openBrowserSolver } from '../solver/browser.ts';
import type { Solver } from '../solver/solver.ts';
import { openBrowser } from '../warehouse/browser.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

export type EngineState =
  | { readonly name: 'fetching'; readonly received: number; readonly total: number | null }
  | { readonly name: 'ready' }
  | { readonly name: 'restarting' }
  | { readonly name: 'failed'; readonly reason: string };

/** The solver is a megabyte that many readers never need: it starts with the first question. */
function lateSolver(): Solver {
  let started: Promise<Solver> | undefined;
  return {
    async solve(kind, officers, limitPercent, onProgress, signal) {
      started ??= openBrowserSolver();
      started.catch(() => (started = undefined));
      const solver = await untilStopped(started, signal);
      return solver.solve(kind, officers, limitPercent, onProgress, signal);
    },
    close() {
      void started?.then((solver) => solver.close());
    }
  };
}

export interface Engines {
  readonly warehouse: Warehouse;
  readonly solver: Solver;
}

export type BootEngines = typeof bootEngines;

/** Boots the database; `onState` follows it, `onCrash` is called if it dies later. Rejects with the true cause. */
export async function bootEngines(
  onState: (state: EngineState) => void,
  onCrash: (cause: Error) => void
): Promise<Engines> {
  onState({ name: 'fetching', received: 0, total: null });
  const warehouse = await openBrowser({
    onProgress: (received, total) => onState({ name: 'fetching', received, total }),
    onCrash
  });
  onState({ name: 'ready' });
  return { warehouse, solver: lateSolver() };
}
