// The force that the page holds: its engines are started once, and started again when they die.
import type { Records } from '../extracts/records.ts';
import { Force } from '../pipeline/force.ts';
import type { Reader } from '../pipeline/lens.ts';
import type { Engines } from '../pipeline/work.ts';
import { lockFaults } from '../warehouse/lock.ts';
import type { BootEngines, EngineState } from './engines.ts';

interface Listeners {
  onState(state: EngineState): void;
  /** The engine died and another is starting: what it held has to be loaded again. */
  onLost(records: readonly Records[]): void;
}

export class HeldForce {
  readonly #boot: BootEngines;
  readonly #listeners: Listeners;
  #engines: Promise<Engines> | undefined;
  #force: Promise<Force> | undefined;
  /** The force once it is there: what it holds has to be known at once when its engine dies. */
  #standing: Force | undefined;
  /** Of a start that was ended, or that came before the last one, nothing is heard. */
  #start = 0;

  constructor(boot: BootEngines, listeners: Listeners) {
    this.#boot = boot;
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
    this.#force ??= this.#opened(this.#engines!, reader);
    return this.#force;
  }

  async #opened(engines: Promise<Engines>, reader: Reader): Promise<Force> {
    const force = await Force.open(await engines, reader);
    if (this.#engines === engines) this.#standing = force;
    return force;
  }

  /** What the engine should have refused and did not; none when its lock holds. */
  async lockFaults(): Promise<readonly string[]> {
    void this.boot();
    return lockFaults((await this.#engines!).warehouse);
  }

  /** Ends the engines with all that they hold; others are started when they are asked for. */
  async end(): Promise<void> {
    const ended = this.#engines;
    this.#engines = this.#force = this.#standing = undefined;
    this.#start += 1;
    this.#listeners.onState({ name: 'restarting' });
    const engines = await ended?.catch(() => undefined);
    engines?.solver.close();
    await engines?.warehouse.close();
  }

  #started(): Promise<Engines> {
    const start = (this.#start += 1);
    const onState = (state: EngineState) => {
      if (start === this.#start) this.#listeners.onState(state);
    };
    const started = this.#boot(onState, () => this.restart());
    started.catch((cause: Error) => {
      if (start === this.#start) this.#engines = this.#force = undefined;
      onState({ name: 'failed', reason: cause.message });
    });
    return started;
  }

  /** Ends the engines, if they live, and starts others. What was lost is told before whoever waited for them hears of it. */
  restart(): void {
    const records = this.#standing?.records ?? [];
    void this.end();
    void this.boot();
    this.#listeners.onLost(records);
  }
}
