// The force that the page holds: its engines are started once, and started again when they die.
import type { Records } from '../extracts/records.ts';
import { Force } from '../pipeline/force.ts';
import type { Reader } from '../pipeline/lens.ts';
import type { Engines } from '../pipeline/work.ts';
import { lockFaults } from '../warehouse/lock.ts';
import { bootEngines, type EngineState } from './engines.ts';

interface Listeners {
  onState(state: EngineState): void;
  /** The engine died and another is starting: what it held has to be loaded again. */
  onLost(records: readonly Records[]): void;
}

export class HeldForce {
  readonly #listeners: Listeners;
  #engines: Promise<Engines> | undefined;
  #force: Promise<Force> | undefined;

  constructor(listeners: Listeners) {
    this.#listeners = listeners;
  }

  /** Starts the engines; harmless when they are already under way. Resolves once they are there or have failed. */
  async boot(): Promise<void> {
    this.#engines ??= this.#started();
    await this.#engines.catch(() => undefined);
  }

  /** The force as it is now; undefined before anything was asked of it. */
  get current(): Promise<Force> | undefined {
    return this.#force;
  }

  /** The force, opened for the reader if it is not yet. Rejects when the engines can't start. */
  open(reader: Reader): Promise<Force> {
    void this.boot();
    this.#force ??= this.#engines!.then((engines) => Force.open(engines, reader));
    return this.#force;
  }

  /** What the engine should have refused and did not; none when its lock holds. */
  async lockFaults(): Promise<readonly string[]> {
    void this.boot();
    return lockFaults((await this.#engines!).warehouse);
  }

  /** Ends the engines with all that they hold; others are started when they are asked for. */
  async end(): Promise<void> {
    const ended = this.#engines;
    this.#engines = undefined;
    this.#force = undefined;
    const engines = await ended?.catch(() => undefined);
    engines?.solver.close();
    await engines?.warehouse.close();
  }

  #started(): Promise<Engines> {
    const { onState } = this.#listeners;
    const started = bootEngines(onState, () => void this.restart());
    started.catch((cause: Error) => {
      this.#engines = undefined;
      this.#force = undefined;
      onState({ name: 'failed', reason: cause.message });
    });
    return started;
  }

  /** Ends the engines, if they live, and starts others. */
  async restart(): Promise<void> {
    const lost = await this.#force?.catch(() => undefined);
    await this.end();
    this.#listeners.onState({ name: 'restarting' });
    void this.boot();
    this.#listeners.onLost(lost?.records ?? []);
  }
}
