// The files that were brought, as handles: they are read again when they are wanted again, and no bytes are kept.
import { problem } from '../extracts/problems.ts';
import { LIMITS } from '../intake/limits.ts';
import type { FileBytes, Refusal } from '../pipeline/bring.ts';
import type { Watch } from '../pipeline/work.ts';
import { isolated } from '../shared/isolated.ts';
import { made, refused, type Outcome } from '../shared/outcome.ts';
import { untilStopped } from '../shared/until-stopped.ts';

export interface BroughtFile {
  /** File name, or path in the folder that was brought. */
  readonly name: string;
  /** Where that is known before it is read. */
  readonly byteCount?: number;
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

  /** The same files, to be kept with others. */
  copy(): BroughtFiles {
    const copy = new BroughtFiles();
    for (const turn of this.#turns) copy.keep(turn);
    return copy;
  }

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

const UNREAD =
  'it was moved or changed after it was chosen, or there is no memory for it, and it has to be brought again';

/** A file past the limit is not even read: it may be larger than the memory there is. */
async function bytesIn({ name: file, byteCount = 0, read }: BroughtFile): Promise<Outcome<Uint8Array>> {
  const { fileBytes: mostBytes, commandLineFileBytes } = LIMITS;
  if (byteCount > mostBytes)
    return refused(problem('too-large', { file, bytes: byteCount, mostBytes, commandLineFileBytes }));
  try {
    return made(await read());
  } catch (cause) {
    if (cause instanceof DOMException || cause instanceof RangeError)
      return refused(problem('unreadable-file', { file, namedAs: 'a file', fault: UNREAD }));
    throw cause;
  }
}

/** What could be read of them, and why not of the others. Rejects with the reason of the watch's signal, however slow the disk is. */
export async function readOff(
  files: readonly BroughtFile[],
  { onProgress, signal }: Watch
): Promise<{ readonly read: readonly FileBytes[]; readonly refusals: readonly Refusal[] }> {
  const read: FileBytes[] = [];
  const refusals: Refusal[] = [];
  for (const [done, file] of files.entries()) {
    onProgress?.({ doing: `Fetching ${isolated(file.name)}`, done, of: files.length });
    const outcome = await untilStopped(bytesIn(file), signal);
    if (outcome.ok) read.push({ name: file.name, bytes: outcome.value });
    else refusals.push({ file: file.name, extract: null, problems: outcome.problems });
  }
  return { read, refusals };
}

export const bytesOf = (files: readonly BroughtFile[]): Promise<FileBytes[]> =>
  Promise.all(files.map(async ({ name, read }) => ({ name, bytes: await read() })));
