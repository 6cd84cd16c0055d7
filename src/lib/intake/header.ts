// The header line: which delimiter it is written in, and which contract column each of its names is.
import { columnsOf } from '../extracts/contract.ts';
import type { Extract } from '../extracts/contract.ts';
import { EXTRACTS } from '../extracts/registry.ts';
import type { Numbering } from '../shared/outcome.ts';
import { CarefulRecord } from './careful.ts';
import { DELIMITERS } from './dialect.ts';
import type { Delimiter } from './dialect.ts';
import { LIMITS } from './limits.ts';

export interface Header {
  readonly delimiter: Delimiter;
  /** Names as the reader wrote them, trimmed. */
  readonly names: readonly string[];
  /** Position and line of what follows. */
  readonly next: number;
  readonly nextLine: number;
  /** Blank lines above it. */
  readonly blankCount: number;
  readonly isOverLong: boolean;
  readonly hasOpenQuote: boolean;
}

/** No header within these limits is longer. */
const SEARCHED = LIMITS.columns * (LIMITS.cellBytes + 1);

/** A header as it is compared: trimmed, lower case, `_` for spaces and hyphens. */
export const columnName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

const KNOWN_NAMES: ReadonlySet<string> = new Set(
  EXTRACTS.flatMap((extract) => columnsOf(extract).map((column) => column.name))
);

/** Other names that systems give to contract columns; used only where the contract's own name is not there. */
const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    risk: ['risk_level'],
    mappa_category: ['category'],
    level: ['mappa_level'],
    lead_officer: ['lead_officer_id'],
    second_officer: ['second_officer_id'],
    officer: ['officer_id'],
    unit: ['unit_id'],
    case: ['case_id'],
    supervisor: ['supervisor_id'],
    start_date: ['starts_on', 'started_on'],
    end_date: ['ends_on', 'ended_on'],
    date_opened: ['opened_on'],
    date_closed: ['closed_on'],
    hours: ['contracted_hours']
  })
);

function attempt(
  text: Uint8Array,
  delimiter: Delimiter,
  from: number,
  firstLine: number,
  numbering: Numbering = 'lines'
): Header | null {
  const record = new CarefulRecord();
  const decoder = new TextDecoder();
  let at = from;
  let line = firstLine;
  for (let blankCount = 0; at < text.length; blankCount++) {
    record.read(text, at, delimiter.charCodeAt(0));
    at = Math.min(record.next, text.length);
    line += numbering === 'rows' ? 1 : record.lines;
    if (record.isBlankFrom(0)) continue;
    const content = record.content.written();
    const cells = record.ends.map((end, index) => content.subarray(record.startOf(index), end));
    return {
      delimiter,
      names: cells.map((cell) => decoder.decode(cell).trim()),
      next: at,
      nextLine: line,
      blankCount,
      isOverLong: cells.some((cell) => cell.length > LIMITS.cellBytes),
      hasOpenQuote: record.openQuote !== null
    };
  }
  return null;
}

/** Spreadsheets put `sep=;` above a table to say its delimiter. */
function separatorLine(text: Uint8Array): { delimiter: Delimiter; length: number } | null {
  const found = /^"?sep=([,;\t|])"?(\r\n|\r|\n)/i.exec(String.fromCharCode(...text.subarray(0, 12)));
  return found ? { delimiter: found[1] as Delimiter, length: found[0].length } : null;
}

/**
 * The header, in the delimiter that gives the most names of the contract; null when every line is blank. What is
 * counted by rows was written here, with commas.
 */
export function headerIn(bytes: Uint8Array, numbering: Numbering): Header | null {
  const text = bytes.subarray(0, SEARCHED);
  if (numbering === 'rows') return attempt(text, ',', 0, 1, numbering);
  const separator = separatorLine(text);
  if (separator) return attempt(text, separator.delimiter, separator.length, 2);
  const attempts = DELIMITERS.map((delimiter) => attempt(text, delimiter, 0, 1)).filter(
    (each) => each !== null
  );
  const known = (header: Header) => header.names.filter((name) => KNOWN_NAMES.has(columnName(name))).length;
  const [best = null] = attempts.sort((a, b) => known(b) - known(a) || b.names.length - a.names.length);
  return best;
}

/** The contract column of each header, in file order; null = not in this extract's contract. */
export function columnsFor(extract: Extract, names: readonly string[]): (string | null)[] {
  const contract = new Set(columnsOf(extract).map((column) => column.name));
  const written = names.map(columnName);
  const taken = new Set(written.filter((name) => contract.has(name)));
  return written.map((name) => {
    if (contract.has(name)) return name;
    const other = OTHER_NAMES.get(name)?.find(
      (candidate) => contract.has(candidate) && !taken.has(candidate)
    );
    if (other === undefined) return null;
    taken.add(other);
    return other;
  });
}
