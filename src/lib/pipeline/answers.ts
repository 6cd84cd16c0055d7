// The figures that were asked, kept for as long as nothing that their SQL reads has changed.
import type { Metric } from '../metrics/define.ts';
import { wordsThatChange } from '../warehouse/intermediate.ts';
import type { Row } from '../warehouse/warehouse.ts';

interface Answer {
  /** The rows; or throws why there are none. */
  readonly rows: () => readonly Row[];
  readonly isFault: boolean;
  readonly readsFrom: ReadonlySet<string>;
}

const isReadFrom = ({ readsFrom }: Answer, changed: ReadonlySet<string>): boolean =>
  [...readsFrom].some((name) => changed.has(name));

export class Answers {
  readonly #kept = new Map<string, Answer>();

  /** Throws why there are none, where that is what was kept. */
  rowsOf(metric: Metric): readonly Row[] | undefined {
    return this.#kept.get(metric.id)?.rows();
  }

  /** Whether no rows are kept of the metric, or those that are were read from anything in `changed`. */
  isOpen({ id }: Metric, changed: ReadonlySet<string>): boolean {
    const kept = this.#kept.get(id);
    return !kept || kept.isFault || isReadFrom(kept, changed);
  }

  /** Keeps the rows, and gives them back. */
  keep(metric: Metric, rows: readonly Row[]): readonly Row[] {
    this.#kept.set(metric.id, { rows: () => rows, isFault: false, readsFrom: wordsThatChange(metric.sql) });
    return rows;
  }

  /** Keeps why there are no rows: whoever asks for them is told that. */
  keepFault(metric: Metric, fault: unknown): void {
    const rows = () => {
      throw fault;
    };
    this.#kept.set(metric.id, { rows, isFault: true, readsFrom: wordsThatChange(metric.sql) });
  }

  /** Forgets what was read from anything in `changed`: tables, settings, `as_of`, `has_<extract>`; all, where null. */
  forget(changed: ReadonlySet<string> | null): void {
    for (const [id, answer] of [...this.#kept])
      if (changed === null || isReadFrom(answer, changed)) this.#kept.delete(id);
  }
}
