// The header: where it stands among the first rows, and in which delimiter it is written.
import type { Extract } from '../extracts/contract.ts';
import { EXTRACTS } from '../extracts/registry.ts';
import { columnName, isAnyName, mappedColumns, matchesFor } from './columns.ts';
import { DELIMITERS } from './dialect.ts';
import type { Delimiter } from './dialect.ts';
import { LIMITS } from './limits.ts';
import type { FileMapping } from './mapping.ts';
import type { TextTable } from './table.ts';
import { topRecords } from './top-records.ts';
import type { Start, TopRecord } from './top-records.ts';

export interface Header {
  readonly delimiter: Delimiter;
  /** Names as the reader wrote them, trimmed. */
  readonly names: readonly string[];
  /** Line or row on which it begins; of two rows, the lower one. */
  readonly row: number;
  /** 2 = group names stand above: `Officer` over `ID` and `Role`. */
  readonly rowCount: 1 | 2;
  /** Why this row, in words. */
  readonly reason: string;
  /** The mapping says so, or it has column names enough. */
  readonly isSure: boolean;
  /** Records above it: titles, notes and blank ones. */
  readonly aboveCount: number;
  /** Records above it that are not blank, nor a line that names the delimiter. */
  readonly titleCount: number;
  /** Position, and line or row, of what follows. */
  readonly next: number;
  readonly nextLine: number;
  readonly isOverLong: boolean;
  readonly hasOpenQuote: boolean;
}

/** No header within these limits stands further down. */
const SEARCHED = LIMITS.columns * (LIMITS.cellBytes + 1);

/** Below the first row that is not blank, only a row with so many column names of one extract is a header. */
const FEWEST_NAMES = 2;

/** Spreadsheets put `sep=;` above a table to say its delimiter. */
function separatorLine(text: Uint8Array): { delimiter: Delimiter; start: Start } | null {
  const found = /^"?sep=([,;\t|])"?(\r\n|\r|\n)/i.exec(String.fromCharCode(...text.subarray(0, 12)));
  return found ? { delimiter: found[1] as Delimiter, start: { position: found[0].length, at: 2 } } : null;
}

interface Top {
  readonly delimiter: Delimiter;
  readonly start: Start;
  readonly records: readonly TopRecord[];
}

function topsOf({ bytes, numbering }: Pick<TextTable, 'bytes' | 'numbering'>): Top[] {
  const text = bytes.subarray(0, SEARCHED);
  const separator = numbering === 'lines' ? separatorLine(text) : null;
  const start = separator?.start ?? { position: 0, at: 1 };
  const delimiters = numbering === 'rows' ? DELIMITERS.slice(0, 1) : DELIMITERS;
  return (separator ? [separator.delimiter] : delimiters).map((delimiter) => ({
    delimiter,
    start,
    records: topRecords(text, delimiter, start, numbering)
  }));
}

/** The first records in the delimiter of the header, for the reader to look at. */
export const topOf = (
  table: Pick<TextTable, 'bytes' | 'numbering'>,
  { delimiter }: Header
): readonly TopRecord[] => topsOf(table).find((top) => top.delimiter === delimiter)!.records;

/**
 * Names of a header in two rows: what stands below, with the name of its group before it where that makes a name of the
 * contract possible. A group's cell was merged: the cells to its right are blank.
 */
function joinedNames(upper: TopRecord, lower: TopRecord, isKnown: (name: string) => boolean): string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, field) => {
    const above = upper.cells[field] ?? '';
    const below = lower.cells[field] ?? '';
    if (above !== '') group = below === '' ? '' : above;
    if (below === '') return above;
    return group === '' || isKnown(below) ? below : `${group} ${below}`;
  });
}

interface Attempt {
  readonly top: Top;
  readonly index: number;
  readonly names: readonly string[];
  readonly rowCount: 1 | 2;
  /** Extract of which it has the most column names, and how many. */
  readonly extract: Extract | null;
  readonly known: number;
}

function knownIn(extract: Extract, names: readonly string[], mapping: FileMapping): number {
  return matchesFor(extract, names, mapping).filter(({ match }) => match !== 'unknown').length;
}

/** The row alone, and with the row above it where the two together hold more names. */
function attemptAt(top: Top, index: number, mapping: FileMapping): Attempt {
  const record = top.records[index]!;
  const upper = top.records[index - 1];
  const mapped = mappedColumns(mapping);
  const isName = (name: string) => name !== '' && (isAnyName(name) || mapped.has(columnName(name)));
  let best: Attempt = { top, index, names: record.cells, rowCount: 1, extract: null, known: 0 };
  const hasNames = record.cells.some(isName);
  const isUnderGroups = upper !== undefined && !upper.isBlank && (hasNames || upper.cells.some(isName));
  if (!hasNames && !isUnderGroups) return best;
  for (const extract of EXTRACTS.filter(
    ({ id }) => mapping.extract === undefined || id === mapping.extract
  )) {
    const known = knownIn(extract, record.cells, mapping);
    if (known > best.known) best = { ...best, names: record.cells, rowCount: 1, extract, known };
    if (!isUnderGroups) continue;
    const names = joinedNames(upper, record, (name) => knownIn(extract, [name], mapping) > 0);
    const together = knownIn(extract, names, mapping);
    const apart = Math.max(known, knownIn(extract, upper.cells, mapping));
    if (together > apart && together > best.known)
      best = { ...best, names, rowCount: 2, extract, known: together };
  }
  return best;
}

/** The one with the most names; of several the first by row, then the one cut into the most fields. */
const withMostNames = (attempts: readonly Attempt[]): Attempt | undefined =>
  [...attempts].sort((a, b) => b.known - a.known || a.index - b.index || b.names.length - a.names.length)[0];

/** Of one row in several delimiters. */
const bestCut = (attempts: readonly Attempt[]): Attempt | undefined =>
  [...attempts].sort((a, b) => b.known - a.known || b.names.length - a.names.length)[0];

function reasonOf({ extract, known }: Attempt, isChosen: boolean): string {
  if (isChosen) return 'chosen by hand';
  return extract && known >= FEWEST_NAMES
    ? `it has ${known} column names of ${extract.title.toLowerCase()}`
    : 'it is the first that is not blank';
}

function headerOf(attempt: Attempt, isChosen: boolean): Header {
  const { top, index, names, rowCount } = attempt;
  const record = top.records[index]!;
  const above = top.records.slice(0, index + 1 - rowCount);
  return {
    delimiter: top.delimiter,
    names,
    row: record.at,
    rowCount,
    reason: reasonOf(attempt, isChosen),
    isSure: isChosen || attempt.known >= FEWEST_NAMES,
    aboveCount: above.length + top.start.at - 1,
    titleCount: above.filter(({ isBlank }) => !isBlank).length,
    next: record.next,
    nextLine: record.nextAt,
    isOverLong: record.isOverLong,
    hasOpenQuote: record.hasOpenQuote
  };
}

/**
 * The header of a table, in the delimiter that fits: the row that the mapping says, else the one among the first
 * `LIMITS.headerRows` with the most column names of one extract, the first of several. With fewer than two such names
 * it is the first row that is not blank. Null where every row is blank, or no row stands where the mapping says.
 */
export function headerIn(
  table: Pick<TextTable, 'bytes' | 'numbering'>,
  mapping: FileMapping = {}
): Header | null {
  const { headerRow } = mapping;
  const attempts = topsOf(table).map((top) =>
    top.records.flatMap((record, index) =>
      record.isBlank || (headerRow !== undefined && record.at !== headerRow)
        ? []
        : [attemptAt(top, index, mapping)]
    )
  );
  const most = withMostNames(attempts.flat());
  const best =
    headerRow === undefined && most && most.known >= FEWEST_NAMES
      ? most
      : bestCut(attempts.flatMap(([first]) => first ?? []));
  return best ? headerOf(best, headerRow !== undefined) : null;
}

/** The row whose names are the wanted ones: the mapping's where it is one of several, else the first. */
export function headerRowOf(
  table: Pick<TextTable, 'bytes' | 'numbering'>,
  isWanted: (names: readonly string[]) => boolean,
  mapping: FileMapping
): number | null {
  const rows = topsOf(table).flatMap((top) =>
    top.records.flatMap((record, index) =>
      isWanted(attemptAt(top, index, mapping).names) ? [record.at] : []
    )
  );
  return rows.find((row) => row === mapping.headerRow) ?? rows[0] ?? null;
}
