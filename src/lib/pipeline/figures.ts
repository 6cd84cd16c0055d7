// Figures as their reader may see them: answered when they are asked, or before a lens takes out what they are made of.
import type { Metric } from '../metrics/define.ts';
import type { Row } from '../warehouse/warehouse.ts';
import { Answers } from './answers.ts';
import { Aside } from './aside.ts';
import { numberIn, type Basis } from './derive.ts';
import { sightOf, visibleRows, type Reader } from './lens.ts';
import { isTakenOut, takeOut } from './narrow.ts';
import { promisedRows } from './rows.ts';
import { isSolved, Solved } from './solved.ts';
import type { Engines, Watch } from './work.ts';

/** Whether the reader's lens takes out what the metric is answered from, so that it has to be answered before. */
export const isAnsweredFirst = (metric: Metric, reader: Reader): boolean =>
  sightOf(metric, reader) !== 'none' &&
  metric.reads.some((table) => !isSolved(table) && isTakenOut(table, reader));

/** Whether what the solver is asked is read before the reader's lens takes it out; its tables are then empty at rest. */
const isAskedFirst = (reader: Reader): boolean => isTakenOut('int_case_loads', reader);

export class Figures {
  readonly #engines: Engines;
  readonly #answers = new Answers();
  readonly #solved = new Solved();
  /** What figures are made of, where the reader's lens took it out. */
  readonly aside: Aside;

  constructor(engines: Engines) {
    this.#engines = engines;
    this.aside = new Aside(engines.warehouse);
  }

  /** Forgets what is in `changed`, and every figure that was read from it; all, where null. */
  forget(changed: ReadonlySet<string> | null): void {
    this.aside.forget(changed);
    this.#answers.forget(changed);
    if (changed === null || [...changed].some(isSolved)) this.#solved.forget();
  }

  /** What was kept is what another reader may see. */
  forgetReader(): void {
    this.aside.forget(null);
    this.#answers.forget(null);
  }

  /** Those of the metrics that are to be answered before the reader's lens takes out what they read. */
  due(metrics: readonly Metric[], reader: Reader, changed: ReadonlySet<string>): readonly Metric[] {
    return metrics.filter(
      (metric) => isAnsweredFirst(metric, reader) && this.#answers.isOpen(metric, changed)
    );
  }

  /** The rows as they were kept, or as the tables give them; `isStanding` says whether these are still the same. */
  async rowsOf(
    metric: Metric,
    reader: Reader,
    isStanding: () => boolean,
    signal?: AbortSignal
  ): Promise<readonly Row[] | null> {
    const known = this.#answers.rowsOf(metric);
    if (known) return known;
    if (isAnsweredFirst(metric, reader)) throw new Error(`${metric.id} was not answered in time`);
    const rows = await this.#read(metric, reader, signal);
    return isStanding() ? this.#answers.keep(metric, rows) : null;
  }

  /** As `rowsOf`, where the solver has a part in it. Nobody else may use the engines meanwhile. */
  async solve(metric: Metric, reader: Reader, basis: Basis, watch: Watch): Promise<readonly Row[]> {
    const known = this.#answers.rowsOf(metric);
    if (known) return known;
    await this.#solved.fill(metric.reads, this.#engines, limitIn(basis), watch);
    const rows = this.#answers.keep(metric, await this.#read(metric, reader, watch.signal));
    if (isAskedFirst(reader)) await this.#solved.empty(this.#engines.warehouse);
    return rows;
  }

  /** Answers what is due, reads what the solver will be asked, and takes out all that the reader's lens does not hold. */
  async settle(
    metrics: readonly Metric[],
    reader: Reader,
    basis: Basis,
    made: ReadonlySet<string> | null,
    { onProgress, signal }: Watch
  ): Promise<void> {
    const { warehouse } = this.#engines;
    const due = this.due(metrics, reader, new Set());
    for (const [done, metric] of due.entries()) {
      onProgress?.({ doing: 'Working out the figures', done, of: due.length });
      await this.#answer(metric, reader, signal);
    }
    if (isAskedFirst(reader)) {
      await this.#solved.read(warehouse, limitIn(basis), signal);
      await this.#solved.empty(warehouse);
    }
    await takeOut(warehouse, this.aside, reader, made);
  }

  /** One that fails leaves the others: it is told to whoever asks for it. */
  async #answer(metric: Metric, reader: Reader, signal?: AbortSignal): Promise<void> {
    try {
      this.#answers.keep(metric, await this.#read(metric, reader, signal));
    } catch (fault) {
      signal?.throwIfAborted();
      this.#answers.keepFault(metric, fault);
    }
  }

  async #read(metric: Metric, reader: Reader, signal?: AbortSignal): Promise<readonly Row[]> {
    const rows = await this.#engines.warehouse.rows(metric.sql, [], signal);
    return visibleRows(metric, promisedRows(metric, rows), reader);
  }
}

const limitIn = (basis: Basis): number => numberIn(basis, 'high_risk_limit_percent');
