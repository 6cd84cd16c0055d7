// The figures that were asked, kept for as long as nothing that their SQL reads has changed.
import type { Metric } from '../metrics/define.ts';
import { wordsThatChange } from '../warehouse/intermediate.ts';
import type { Row } from '../warehouse/warehouse.ts';

interface Answer {
  readonly rows: readonly Row[];
  readonly readsFrom: ReadonlySet<string>;
}

const isReadFrom = ({ readsFrom }: Answer, changed: ReadonlySet<string>): boolean =>
  [...readsFrom].some((name) => changed.has(name));

export class Answers {
  readonly #kept = new Map<string, Answer>();

  rowsOf(metric: Metric): readonly Row[] | undefined {
    return this.#kept.get(metric.id)?.rows;
  }

  /** Whether nothing is kept of the metric, or what is kept was read from anything in `changed`. */
  isOpen({ id }: Metric, changed: ReadonlySet<string>): boolean {
    const kept = this.#kept.get(id);
    return !kept || isReadFrom(kept, changed);
  }

  /** Keeps the rows, and gives them back. */
  keep(metric: Metric, rows: readonly Row[]): readonly Row[] {
    const readsFrom = wordsThatChange(metric.sql);
    this.#kept.set(metric.id, { rows, readsFrom });
    return rows;
  }

  /** Forgets what was read from anything in `changed`: tables, settings, `as_of`, `has_<extract>`; all, where null. */
  forget(changed: ReadonlySet<string> | null): void {
    for (const [id, answer] of [...this.#kept])
      if (changed === null || isReadFrom(answer, changed)) this.#kept.delete(id);
  }
}
