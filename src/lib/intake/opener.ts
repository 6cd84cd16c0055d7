// The port to what opens and reads files. Two stand behind it: the browser's, in workers, and Node's, in the same thread.
import type { Records } from '../extracts/records.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { ReadWatch } from './amount.ts';
import type { Boundaries } from './boundaries.ts';
import type { FileMapping } from './mapping.ts';
import type { Format, TextTable } from './table.ts';

export interface FileBytes {
  /** File name, or path in the folder that was brought. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file whose format is known by its name and its first bytes. */
export interface Source extends FileBytes {
  readonly format: Format;
  /** Archive that it came in. */
  readonly container: string | null;
}

/**
 * Each question takes over the bytes that it is given: what the caller goes on with is in the answer, and of a table that
 * was read, nothing is left in memory but its records. Expected trouble is an outcome; each rejects only with the reason
 * of its signal, once that is aborted.
 */
export interface Opener {
  /** The files of a ZIP archive, named `archive/path`. */
  unpack(file: FileBytes, signal?: AbortSignal): Promise<Outcome<readonly FileBytes[]>>;
  open(file: Source, watch?: ReadWatch): Promise<Outcome<readonly TextTable[]>>;
  boundaries(file: FileBytes, signal?: AbortSignal): Promise<Outcome<Boundaries>>;
  read(table: TextTable, mapping: FileMapping, watch?: ReadWatch): Promise<Outcome<Records>>;
}
