// The figures asked of the force: each once until something changes, watched while under way, and stoppable.
import type { Metric } from '../metrics/define.ts';
import type { Step, Watch } from '../pipeline/work.ts';
import type { Row } from '../warehouse/warehouse.ts';

type AskForce = (metric: Metric, watch: Watch) => Promise<readonly Row[]>;

export class Questions {
  /** What the figures being asked wait for, where that can be counted. */
  step = $state.raw<Step | null>(null);
  #answers = $state.raw(new Map<string, Promise<readonly Row[]>>());
  #controller = new AbortController();
  readonly #ask: AskForce;

  constructor(ask: AskForce) {
    this.#ask = ask;
  }

  /** Rows of the metric for all that the reader may see. Rejects with an `AbortError` once stopped. */
  ask(metric: Metric): Promise<readonly Row[]> {
    const answers = this.#answers;
    const known = answers.get(metric.id);
    if (known) return known;
    const { signal } = this.#controller;
    const onProgress = (step: Step) => (this.step = step);
    const answer = this.#ask(metric, { onProgress, signal }).finally(() => (this.step = null));
    answers.set(metric.id, answer);
    return answer;
  }

  /** Stops those under way; whoever waits for them is told. */
  stop(): void {
    this.#controller.abort();
    this.#controller = new AbortController();
  }

  /** Forgets the answers, so that everything on show is asked again. */
  again(): void {
    this.#answers = new Map();
  }
}
