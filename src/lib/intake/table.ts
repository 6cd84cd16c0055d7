// What every format becomes on its way in: a table of delimited text, and where it came from.
import type { Records } from '../extracts/records.ts';

export type Format = 'delimited' | 'xlsx' | 'ods' | 'parquet' | 'arrow';

/** The reader's own file that a table was read from. */
export interface Origin {
  /** File name as the reader brought it; inside an archive, its path there. */
  readonly file: string;
  /** Archive or folder that it came in; null when it was brought by itself. */
  readonly container: string | null;
  readonly format: Format;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  readonly byteCount: number;
  /** How delimited text was written; null for other formats. */
  readonly encoding: Records['encoding'] | null;
}

/** One table of one file as UTF-8 delimited text without BOM. A delimited file is one; a workbook has one a sheet. */
export interface TextTable {
  readonly origin: Origin;
  /** Sheet of a workbook; null elsewhere. */
  readonly sheet: string | null;
  readonly isHidden: boolean;
  readonly bytes: Uint8Array;
  /** How a place in it is told: by text lines, or by rows of a sheet, of which each record is one. */
  readonly numbering: 'lines' | 'rows';
}
