// Tables that were refused last, kept so that they can be read again without a column.
import type { TextTable } from '../intake/table.ts';
import type { BringOptions } from '../pipeline/bring.ts';

export type Again = Required<Pick<BringOptions, 'tables' | 'files'>>;

export class RefusedFiles {
  #tables: readonly TextTable[] = [];
  /** Columns that each is to be read without. */
  readonly #dropped = new Map<string, Map<string, null>>();

  keep(tables: readonly TextTable[]): void {
    this.#tables = tables;
  }

  /** The table, to be read without this column and those that were left out of it before. */
  without(file: string, column: string): Again {
    const columns = new Map(this.#dropped.get(file)).set(column, null);
    this.#dropped.set(file, columns);
    const tables = this.#tables.filter(({ name }) => name === file);
    return { tables, files: new Map([[file, { columns }]]) };
  }

  clear(): void {
    this.#tables = [];
    this.#dropped.clear();
  }
}
