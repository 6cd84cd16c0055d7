// The files that were brought, as handles: they are read again when they are wanted again, and no bytes are kept.
import type { FileBytes } from '../pipeline/bring.ts';

export interface BroughtFile {
  /** File name, or path in the folder that was brought. */
  readonly name: string;
  /** Its bytes, read anew. Rejects when it is gone or has changed. */
  readonly read: () => Promise<Uint8Array>;
}

/** The file itself, or the archive or workbook that it is in: `all.zip` for `all.zip/cases.csv`. */
export function holding(files: Iterable<BroughtFile>, name: string): BroughtFile | undefined {
  const [longest] = [...files]
    .filter((file) => name.startsWith(file.name))
    .sort((a, b) => b.name.length - a.name.length);
  return longest;
}

export class BroughtFiles {
  readonly #files = new Map<string, BroughtFile>();
  #turns: readonly (readonly BroughtFile[])[] = [];

  /** Of files with one name the last is kept. */
  keep(files: readonly BroughtFile[]): void {
    for (const file of files) this.#files.set(file.name, file);
    const isKept = ({ name }: BroughtFile) => !files.some((file) => file.name === name);
    this.#turns = [...this.#turns.map((turn) => turn.filter(isKept)), files].filter(
      (turn) => turn.length > 0
    );
  }

  /** In the order in which they were brought, those of one time together. */
  get turns(): readonly (readonly BroughtFile[])[] {
    return this.#turns;
  }

  holding(name: string): BroughtFile | undefined {
    return holding(this.#files.values(), name);
  }

  clear(): void {
    this.#files.clear();
    this.#turns = [];
  }
}

export const bytesOf = (files: readonly BroughtFile[]): Promise<FileBytes[]> =>
  Promise.all(files.map(async ({ name, read }) => ({ name, bytes: await read() })));
