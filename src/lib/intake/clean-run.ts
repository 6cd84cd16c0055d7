// The fast way through a file: records that need no rewriting, passed over as one run of bytes.
import * as dialect from './dialect.ts';
import { LIMITS } from './limits.ts';

// Of this module, not imported: where modules are not bundled, an imported constant is looked up for every byte.
const { isInForm, isNeutraliser, CR, LF, QUOTE, SPACE, TAB } = dialect;
const { MET_APOSTROPHE, MET_CR, MET_DELIMITER, MET_LF, MET_PLAIN, MET_QUOTE, MET_SPACE, MET_TEXT } = dialect;

export interface CleanRun {
  /** Start of the first record that is not clean. */
  readonly end: number;
  readonly records: number;
  readonly isPlain: boolean;
  /** Whether every value is; see `isInForm`. */
  readonly isInForm: boolean;
  /** Whether a record ends in CR or CRLF. */
  readonly hasForeignLineEnds: boolean;
}

const endsCell = (next: number | undefined, delimiter: number): boolean =>
  next === undefined || next === delimiter || next === LF || next === CR;

/** The end of a quoted cell with plain bytes only, or -1. */
function plainEnd(bytes: Uint8Array, open: number, met: Uint8Array, delimiter: number): number {
  let at = open + 1;
  while (met[bytes[at]!] === MET_PLAIN) at++;
  return bytes[at] === QUOTE && at > open + 1 && endsCell(bytes[at + 1], delimiter) ? at : -1;
}

/**
 * The end of a quoted cell in canonical form, or -1: doubled marks and delimiters are fine inside, line ends are not,
 * and what follows must end the cell. A delimiter that will be replaced is not fine.
 */
function canonicalEnd(bytes: Uint8Array, open: number, delimiter: number, isRewritten: boolean): number {
  if (isNeutraliser(bytes, open + 1, null)) return -1;
  for (let at = open + 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === LF || byte === CR || (isRewritten && byte === delimiter)) return -1;
    if (byte !== QUOTE) continue;
    const next = bytes[at + 1];
    if (next === QUOTE) at++;
    else return endsCell(next, delimiter) ? at : -1;
  }
  return -1;
}

function isSpaces(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== SPACE && bytes[at] !== TAB) return false;
  return true;
}

/** Passes over clean records from `from`. `days` marks fields; `isRewritten`: the delimiter will be replaced. */
export function cleanRun(
  bytes: Uint8Array,
  from: number,
  met: Uint8Array,
  delimiter: number,
  fieldCount: number,
  days: Uint8Array,
  isRewritten: boolean
): CleanRun {
  const end = bytes.length;
  const mostBytes = LIMITS.cellBytes;
  let recordStart = from;
  let cellStart = from;
  let fields = 1;
  let blanks = fieldCount - 1;
  let records = 0;
  let isPlain = true;
  let areInForm = true;
  /** The two without the record that is being looked at. */
  let wasPlain = true;
  let wereInForm = true;
  let hasForeignLineEnds = false;
  let at = from;
  for (; at < end; at++) {
    const how = met[bytes[at]!]!;
    if (how === MET_PLAIN) continue;
    if (how === MET_DELIMITER) {
      if (at - cellStart > mostBytes) break;
      areInForm &&= isInForm(bytes, cellStart, at, days[fields - 1]);
      fields++;
      cellStart = at + 1;
    } else if (how === MET_LF || how === MET_CR) {
      if (fields !== fieldCount || at - cellStart > mostBytes || at - recordStart === blanks) break;
      areInForm &&= isInForm(bytes, cellStart, at, days[fields - 1]);
      if (how === MET_CR) {
        hasForeignLineEnds = true;
        if (bytes[at + 1] === LF) at++;
      }
      wasPlain = isPlain;
      wereInForm = areInForm;
      records++;
      fields = 1;
      blanks = fieldCount - 1;
      recordStart = cellStart = at + 1;
    } else if (how === MET_TEXT) isPlain = false;
    else if (how === MET_SPACE) {
      isPlain = false;
      blanks++;
    } else if (how === MET_QUOTE && at === cellStart) {
      let close = plainEnd(bytes, at, met, delimiter);
      if (close < 0) {
        close = canonicalEnd(bytes, at, delimiter, isRewritten);
        if (close < 0) break;
        if (isSpaces(bytes, at + 1, close)) blanks += close - at + 1;
        isPlain = false;
      }
      at = close;
    } else if (how === MET_APOSTROPHE && !(at === cellStart && isNeutraliser(bytes, at, delimiter)))
      isPlain = false;
    else break;
  }
  const isWhole = at === end && recordStart < end && fields === fieldCount;
  const lastIsClean = isWhole && end - cellStart <= mostBytes && end - recordStart !== blanks;
  if (lastIsClean) areInForm &&= isInForm(bytes, cellStart, end, days[fields - 1]);
  return lastIsClean
    ? { end, records: records + 1, isPlain, isInForm: areInForm, hasForeignLineEnds }
    : { end: recordStart, records, isPlain: wasPlain, isInForm: wereInForm, hasForeignLineEnds };
}
