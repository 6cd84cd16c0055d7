// How much one file may hold: past these it is refused with the number, before it can fill the memory.
export const LIMITS = {
  /** In the browser, where the file and the tables share one tab's memory. */
  fileBytes: 200_000_000,
  /** On the command line. */
  commandLineFileBytes: 2_000_000_000,
  columns: 200,
  cellBytes: 4096,
  /** Problems told one by one for each file; the rest of a kind is told as a count. */
  problemsTold: 1000
} as const;
