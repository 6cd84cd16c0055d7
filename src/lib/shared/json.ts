// JSON that people can read in an editor and compare line by line.

/** An array with one row per line. */
export const jsonLines = (rows: readonly unknown[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
