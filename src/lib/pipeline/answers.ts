// The figures that were asked, kept for as long as nothing that their SQL reads has changed.
import type { Metric } from '../metrics/define.ts';
import { wordsThatChange } from '../warehouse/intermediate.ts';
import type { Row } from '../warehouse/warehouse.ts';

interface Answer {
  readonly rows: readonly Row[];
  readonly readsFrom: ReadonlySet<string>;
}

export class Answers {
  readonly #kept = new Map<string, Answer>();

  rowsOf(metric: Metric): readonly Row[] | undefined {
    return this.#kept.get(metric.id)?.rows;
  }

  /** Keeps the rows, and gives them back. */
  keep(metric: Metric, rows: readonly Row[]): readonly Row[] {
    const readsFrom = wordsThatChange(metric.sql);
    this.#kept.set(metric.id, { rows, readsFrom });
    return rows;
  }

  /** Forgets what was read from anything in `changed`: tables, settings, `as_of`, `has_<extract>`; all, where null. */
  forget(changed: ReadonlySet<string> | null): void {
    for (const [id, { readsFrom }] of [...this.#kept])
      if (changed === null || [...readsFrom].some((name) => changed.has(name))) this.#kept.delete(id);
  }
}
