// Files that were refused last, kept so that they can be brought again without a column.
import type { BringOptions, FileBytes, Refusal } from '../pipeline/bring.ts';

export interface Again {
  readonly files: readonly FileBytes[];
  readonly options: NonNullable<BringOptions['files']>;
}

export class RefusedFiles {
  #files: readonly FileBytes[] = [];
  /** Columns that each is to be read without. */
  readonly #dropped = new Map<string, Map<string, null>>();

  keep(files: readonly FileBytes[], refusals: readonly Refusal[]): void {
    const names = new Set(refusals.map(({ file }) => file));
    this.#files = files.filter(({ name }) => names.has(name));
  }

  /** The file, to be read without this column and those that were left out of it before. */
  without(file: string, column: string): Again {
    const columns = new Map(this.#dropped.get(file)).set(column, null);
    this.#dropped.set(file, columns);
    const files = this.#files.filter(({ name }) => name === file);
    return { files, options: new Map([[file, { columns }]]) };
  }

  clear(): void {
    this.#files = [];
    this.#dropped.clear();
  }
}
