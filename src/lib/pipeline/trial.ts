// Figures as they would be: the same extracts in engines of their own, so that nothing supposed is among the facts.
import type { Metric } from '../metrics/define.ts';
import type { Change } from '../scenario/scenario.ts';
import { untilStopped } from '../shared/until-stopped.ts';
import { touchedBy, type Misfit } from '../warehouse/suppose.ts';
import type { Row } from '../warehouse/warehouse.ts';
import { Force } from './force.ts';
import { Turns } from './turns.ts';
import type { Choices, Engines, Watch } from './work.ts';

/** What would be, by the same SQL. */
export interface TrialAnswer {
  /** Rows by metric id, as the reader may see them. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** What was supposed and can't be made of these extracts. */
  readonly misfits: readonly Misfit[];
}

/** What a change can name. */
const NAMED = ['officers', 'cases', 'units', 'areas', 'posts', 'approved_premises'];

/** Extracts that at least one of the metrics needs or uses, or a change names or is made in. */
const extractsOf = (metrics: readonly Metric[], changes: readonly Change[]): ReadonlySet<string> =>
  new Set([...NAMED, ...touchedBy(changes), ...metrics.flatMap(({ needs, uses }) => [...needs, ...uses])]);

export class Trial {
  readonly #boot: () => Promise<Engines>;
  readonly #turns = new Turns();
  #engines: Promise<Engines> | null = null;
  #force: Promise<Force> | null = null;
  #asked = new AbortController();

  /** `boot` starts engines of its own, when something is first asked. */
  constructor(boot: () => Promise<Engines>) {
    this.#boot = boot;
  }

  /**
   * Works the metrics out for `choices` on the extracts of `facts`, of which only what the metrics read is loaded. The
   * newest question stops the one before, which rejects with an `AbortError`.
   */
  ask(
    facts: Force,
    choices: Choices,
    metrics: readonly Metric[],
    { onProgress }: Watch = {}
  ): Promise<TrialAnswer> {
    this.stop();
    const { signal } = this.#asked;
    const watch: Watch = {
      signal,
      onProgress: (step) => (signal.aborted ? undefined : onProgress?.(step))
    };
    const answer = this.#turns.take(async () => {
      signal.throwIfAborted();
      const force = await this.#opened(choices);
      const wanted = extractsOf(metrics, choices.supposed ?? []);
      const records = facts.records.filter(({ extract }) => wanted.has(extract));
      await force.restore(records, watch);
      const misfits = await force.build(choices, watch, metrics);
      const rows = new Map<string, readonly Row[]>();
      for (const metric of metrics) rows.set(metric.id, await force.ask(metric, watch));
      return { rows, misfits };
    });
    // At once, though what is in the engine's hands is ended first.
    return untilStopped(answer, signal);
  }

  /** Stops what is being worked out. */
  stop(): void {
    this.#asked.abort();
    this.#asked = new AbortController();
  }

  /** Ends its engines, and with them all that they hold; others are started when something is asked again. */
  async end(): Promise<void> {
    this.stop();
    const ended = this.#engines;
    this.forget();
    const engines = await ended?.catch(() => null);
    engines?.solver.close();
    await engines?.warehouse.close();
  }

  /** Its engines died: others are started when something is asked again. */
  forget(): void {
    this.#engines = null;
    this.#force = null;
  }

  #opened(choices: Choices): Promise<Force> {
    const engines = (this.#engines ??= this.#boot());
    engines.catch(() => this.forget());
    return (this.#force ??= engines.then((ready) => Force.open(ready, choices)));
  }
}
