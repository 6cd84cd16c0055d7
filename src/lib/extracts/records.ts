// The border between intake and warehouse: one file, decoded and cut into records, not yet checked by type.
import type { Problem } from '../shared/outcome.ts';

/**
 * A delimited file after intake. `bytes` is UTF-8, comma, LF, RFC 4180 quoting, no header, no BOM, and holds only
 * records with the right number of fields; record k (from 0) stands on line `lineOf(k)` of the reader's file.
 */
export interface Records {
  /** Extract id in the contract. */
  readonly extract: string;
  /** File name as the reader brought it; text only, never a path into anything. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Contract column for each field, in file order; null = not in the contract, not loaded. */
  readonly columns: readonly (string | null)[];
  /** Headers that are not loaded, as the reader wrote them. */
  readonly ignoredHeaders: readonly string[];
  /** Records in `bytes`. */
  readonly recordCount: number;
  /** Records that never reached `bytes` (ragged, over-long): one row problem each. */
  readonly rejectedCount: number;
  readonly blankCount: number;
  readonly problems: readonly Problem[];
  /** Line in the reader's file, header = 1. */
  lineOf(record: number): number;
  /** True when every byte is a letter, a digit or one of `-_.:` apart from separators: ids need no further check. */
  readonly isPlain: boolean;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** SHA-256 of the reader's bytes, hex. */
  readonly sha256: string;
  readonly byteCount: number;
}

/** How a checked file came out: `rows = accepted + rejected + blank`, always. */
export interface Receipt {
  readonly extract: string;
  readonly file: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  readonly sha256: string;
  readonly encoding: Records['encoding'];
  readonly delimiter: Records['delimiter'];
  readonly byteCount: number;
  readonly ignoredHeaders: readonly string[];
  readonly problems: readonly Problem[];
}
