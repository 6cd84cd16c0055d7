// The border between intake and warehouse: one table, decoded and cut into records, not yet checked by type.
import type { Numbering, Problem } from '../shared/outcome.ts';
import type { RecordRun } from './record-runs.ts';

/** What the reader's file was. */
export type Format = 'delimited' | 'xlsx' | 'ods' | 'parquet' | 'arrow';

/** Where records stand: from record `records[i]` on, and up to the next, line = record + `offsets[i]`. */
export interface Lines {
  readonly records: Uint32Array;
  readonly offsets: Uint32Array;
}

/** The line, or the row of a sheet, of a record of the reader's file, header = 1. Records count from 0. */
export function lineOf({ records, offsets }: Lines, record: number): number {
  let low = 0;
  let high = records.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (records[middle]! <= record) low = middle;
    else high = middle;
  }
  return record + (offsets[low] ?? 0);
}

/** How days with slashes are written: not at all, or DD/MM/YYYY beside YYYY-MM-DD. */
export type DayOrder = 'year_first' | 'day_first';

/** Contract column → spelling of a value (see `spelling`) → the code that it is read as; null = blank, not known. */
export type ValueReadings = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/** How a table of text was cut into a header and records, so that it can be walked again beside them. */
export interface Cut {
  readonly delimiter: string;
  /** Names of the header's fields. */
  readonly names: readonly string[];
  /** By field: whether its values were left out, and never read in. */
  readonly isLeftOut: readonly boolean[];
  /** Position of what follows the header. */
  readonly next: number;
}

/** The mapping by which a table was read. */
export interface MappingUsed {
  /** Name of the mapping file; null where the reader said it on the page. */
  readonly file: string | null;
  /** SHA-256, hex, of the mapping as a mapping file says it: the same for the same mapping, however it is written. */
  readonly sha256: string;
}

/** A table after intake: its records as text, or as columns. */
export interface Records {
  /** Extract id in the contract. */
  readonly extract: string;
  /** File name as the reader brought it, with the sheet where it has several; text only, never a path into anything. */
  readonly file: string;
  readonly format: Format;
  /** Sheet of a workbook; null elsewhere. */
  readonly sheet: string | null;
  /** Archive that the file came in; null when it was brought by itself. */
  readonly container: string | null;
  /** Name of the file as it was brought: the archive, or the workbook without its sheet. */
  readonly source: string;
  readonly cut: Cut;
  /** UTF-8, comma, LF, RFC 4180 quoting, no header, no BOM: whole records only. Empty where there are `runs`. */
  readonly bytes: Uint8Array;
  /** The records as columns; null where they are text, since some value is not, to the letter, what is loaded. */
  readonly runs: readonly RecordRun[] | null;
  /** Contract column for each field, in file order; null = not in the contract, not loaded. */
  readonly columns: readonly (string | null)[];
  /** Headers that are not loaded, as the reader wrote them. */
  readonly ignoredHeaders: readonly string[];
  /** Records in `bytes`, or in `runs`. */
  readonly recordCount: number;
  /** Records that are in neither (ragged, over-long): one row problem each. */
  readonly rejectedCount: number;
  readonly blankCount: number;
  /** Rows above the header, blank ones too: titles and notes, passed over. In no other count. */
  readonly aboveHeader: number;
  /** The reader's word on days with slashes, and on values that are no code of the contract. */
  /** Null where the table's own names said it all. */
  readonly mapping: MappingUsed | null;
  readonly dayOrder: DayOrder;
  readonly values: ValueReadings;
  readonly problems: readonly Problem[];
  /** Where each record stands; see `lineOf`. */
  readonly lines: Lines;
  readonly numbering: Numbering;
  /** True when every value is letters, digits and `-_.:` only, quotation marks or not: ids need no further check. */
  readonly isPlain: boolean;
  /** True when it is plain, no value is longer than an id, and each day is `YYYY-MM-DD`, if not one of the calendar. */
  readonly isInForm: boolean;
  /** How delimited text was written; null for other formats. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null;
  readonly delimiter: ',' | ';' | '\t' | '|' | null;
  /** SHA-256 of the reader's bytes, hex. */
  readonly sha256: string;
  readonly byteCount: number;
}

/** How a checked file came out: `rows = accepted + rejected + blank`, always. */
export interface Receipt {
  readonly extract: string;
  readonly file: string;
  readonly format: Format;
  readonly sheet: string | null;
  readonly container: string | null;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  /** Rows above the header, which are not among `rows`. */
  readonly aboveHeader: number;
  readonly mapping: MappingUsed | null;
  readonly sha256: string;
  readonly encoding: Records['encoding'];
  readonly delimiter: Records['delimiter'];
  readonly byteCount: number;
  readonly ignoredHeaders: readonly string[];
  readonly problems: readonly Problem[];
}

/** Where the records come from, as a problem says it. */
export const placeOf = ({ file, sheet, numbering }: Pick<Records, 'file' | 'sheet' | 'numbering'>) => ({
  file,
  ...(sheet !== null && { sheet }),
  numbering
});
