// The bytes that matter to a delimited file, and how each byte is met while scanning.
import type { Records } from '../extracts/records.ts';

export type Delimiter = NonNullable<Records['delimiter']>;

export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

export const COMMA = 0x2c;
export const QUOTE = 0x22;
export const LF = 0x0a;
export const CR = 0x0d;
export const SPACE = 0x20;
export const TAB = 0x09;
export const APOSTROPHE = 0x27;

/** A letter, a digit or one of `-_.:`. */
export const MET_PLAIN = 0;
export const MET_TEXT = 1;
export const MET_SPACE = 2;
export const MET_DELIMITER = 3;
export const MET_LF = 4;
export const MET_CR = 5;
export const MET_QUOTE = 6;
export const MET_APOSTROPHE = 7;
/** A comma where the delimiter is another: its cell will need quotation marks. */
export const MET_COMMA = 8;

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:';

/** For each byte, how it is met. */
export function meetings(delimiter: number): Uint8Array {
  const met = new Uint8Array(256).fill(MET_TEXT);
  for (const character of PLAIN) met[character.charCodeAt(0)] = MET_PLAIN;
  met[SPACE] = MET_SPACE;
  met[TAB] = MET_SPACE;
  met[COMMA] = MET_COMMA;
  met[LF] = MET_LF;
  met[CR] = MET_CR;
  met[QUOTE] = MET_QUOTE;
  met[APOSTROPHE] = MET_APOSTROPHE;
  met[delimiter] = MET_DELIMITER;
  return met;
}

const HYPHEN = 0x2d;
const [ZERO, NINE] = [0x30, 0x39];
/** The most of an id. */
const MOST_IN_FORM = 64;

/**
 * Whether a value, in quotation marks or not, is short enough for an id, and where it is to be a day (1), blank or
 * `YYYY-MM-DD`: digits, not the year 0000. Whether there is such a day is not asked.
 */
export function isInForm(bytes: Uint8Array, from: number, to: number, isDay: number | undefined): boolean {
  const marks = bytes[from] === QUOTE ? 1 : 0;
  const start = from + marks;
  const size = to - start - marks;
  if (isDay !== 1 || size <= 0) return size <= MOST_IN_FORM;
  if (size !== 10 || bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) return false;
  let isYear = false;
  for (let at = 0; at < 10; at++) {
    const byte = bytes[start + at]!;
    if (at === 4 || at === 7) continue;
    if (byte < ZERO || byte > NINE) return false;
    if (at < 4 && byte !== ZERO) isYear = true;
  }
  return isYear;
}

const FORMULA = new Set([...'=+-@\t\r\n'].map((character) => character.charCodeAt(0)));
/** Last bytes of the full-width forms of = + - @, which all begin EF BC. */
const WIDE_FORMULA = new Set([0x9d, 0x8b, 0x8d, 0xa0]);

/**
 * Whether an apostrophe stands at `at` only to keep a spreadsheet from reading a formula: exports put it there, also
 * before a cell's own apostrophes. Outside quotation marks (`delimiter` given) a line end or the delimiter after it ends
 * the cell instead. The same rule for text is `restored`.
 */
export function isNeutraliser(bytes: Uint8Array, at: number, delimiter: number | null): boolean {
  if (bytes[at] !== APOSTROPHE) return false;
  let next = at + 1;
  while (bytes[next] === APOSTROPHE) next++;
  const byte = bytes[next] ?? 0;
  if (delimiter !== null && (byte === CR || byte === LF || byte === delimiter)) return false;
  if (FORMULA.has(byte)) return true;
  return byte === 0xef && bytes[next + 1] === 0xbc && WIDE_FORMULA.has(bytes[next + 2] ?? 0);
}
