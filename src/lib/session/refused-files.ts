// Files that were refused last, kept so that they can be brought again without a column.
import type { BringOptions, FileBytes, Refusal } from '../pipeline/bring.ts';

export interface Again {
  readonly files: readonly FileBytes[];
  readonly options: NonNullable<BringOptions['files']>;
}

export class RefusedFiles {
  #files: readonly FileBytes[] = [];
  readonly #dropped = new Map<string, readonly string[]>();

  keep(files: readonly FileBytes[], refusals: readonly Refusal[]): void {
    const names = new Set(refusals.map(({ file }) => file));
    this.#files = files.filter(({ name }) => names.has(name));
  }

  /** The file, to be read without this column and those that were left out of it before. */
  without(file: string, column: string): Again {
    const dropColumns = [...(this.#dropped.get(file) ?? []), column];
    this.#dropped.set(file, dropColumns);
    return { files: this.#files.filter(({ name }) => name === file), options: { [file]: { dropColumns } } };
  }

  clear(): void {
    this.#files = [];
    this.#dropped.clear();
  }
}
