// What every format becomes on its way in: a table of delimited text, and where it came from.
import type { Format, Records } from '../extracts/records.ts';
import type { Numbering, Problem } from '../shared/outcome.ts';

export type { Format };

/** How a sheet of a workbook that has several is spoken of. */
export const nameOfSheet = (file: string, sheet: string): string => `${file} (sheet ${sheet})`;

/** The reader's own file that a table was read from. */
export interface Origin {
  /** File name or path as the reader brought it; of an archive, its name with the path inside: `all.zip/cases.csv`. */
  readonly file: string;
  /** Archive that it came in; null when it was brought by itself. */
  readonly container: string | null;
  readonly format: Format;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  readonly byteCount: number;
  /** How delimited text was written; null for other formats. */
  readonly encoding: Records['encoding'];
}

/** One table of one file as UTF-8 delimited text without BOM. A delimited file is one; a workbook has one a sheet. */
export interface TextTable {
  readonly origin: Origin;
  /** How it is spoken of: its file, with the sheet where the file has several. */
  readonly name: string;
  /** Sheet of a workbook; null elsewhere. */
  readonly sheet: string | null;
  readonly isHidden: boolean;
  readonly bytes: Uint8Array;
  /** How a place in it is told: by text lines, or by rows of a sheet, of which each record is one. */
  readonly numbering: Numbering;
  /** What was met while it was made: cells of which not all could be kept. */
  readonly notices: readonly Problem[];
}
