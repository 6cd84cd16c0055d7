// How much one file may hold: past these it is refused with the number, before it can fill the memory.
export const LIMITS = {
  /** In the browser, where the file and the tables share one tab's memory. */
  fileBytes: 200_000_000,
  /** On the command line. */
  commandLineFileBytes: 2_000_000_000,
  columns: 200,
  cellBytes: 4096,
  /** Rows among which the header is looked for. */
  headerRows: 50,
  /** Rows that are looked at before a table is read, and different unknown values that are then listed for a column. */
  inspectedRows: 20_000,
  unknownValues: 50,
  /** Problems told one by one for each file; the rest of a kind is told as a count. */
  problemsTold: 1000
} as const;

export interface ArchiveLimits {
  /** Packed, the archive as a whole. */
  readonly archiveBytes: number;
  readonly parts: number;
  /** One part, unpacked. */
  readonly partBytes: number;
  /** All parts, unpacked. */
  readonly unpackedBytes: number;
}

const UNPACKED = { archiveBytes: 50_000_000, partBytes: 200_000_000, unpackedBytes: 500_000_000 };

export const ARCHIVE_LIMITS: ArchiveLimits = { ...UNPACKED, parts: 200 };
/** A workbook of many sheets has several parts for each. */
export const WORKBOOK_LIMITS: ArchiveLimits = { ...UNPACKED, parts: 1000 };
