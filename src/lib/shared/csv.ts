// Comma-separated text that a spreadsheet can't mistake for formulas, and that reads back as it was.

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const QUOTED_FORMULA = /^''*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Text that a spreadsheet would run as a formula gets an apostrophe in front; plain numbers stay as they are. */
export const neutralised = (text: string): string =>
  FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;

/** Undoes `neutralised`: `restored(neutralised(text)) === text` for every text. */
export const restored = (text: string): string => (QUOTED_FORMULA.test(text) ? text.slice(1) : text);

/** A cell: text is neutralised, a number is written with a full stop and no grouping, null is empty. */
export type CsvCell = string | number | boolean | null;

function written(cell: CsvCell, separator: string): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? neutralised(cell) : String(cell);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 lines, each ended by CR LF; the first row is the header. `separator` is a tab for the clipboard. */
export const csvText = (rows: readonly (readonly CsvCell[])[], separator = ','): string =>
  rows.map((row) => `${row.map((cell) => written(cell, separator)).join(separator)}\r\n`).join('');
