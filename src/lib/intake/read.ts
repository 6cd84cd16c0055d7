// One table of text on its way in: bytes, header, extract, records. Anything may come; an outcome always does.
import { columnsOf } from '../extracts/contract.ts';
import type { Extract } from '../extracts/contract.ts';
import { problem } from '../extracts/problems.ts';
import type { Records } from '../extracts/records.ts';
import { extractById } from '../extracts/registry.ts';
import type { ExtractId } from '../extracts/registry.ts';
import { made, refused } from '../shared/outcome.ts';
import type { Outcome, Problem } from '../shared/outcome.ts';
import { decode, formatOf } from './decode.ts';
import { columnName, columnsFor, headerIn } from './header.ts';
import type { Header } from './header.ts';
import { hasValues, headerLooksLike, identifiersIn } from './identifiers.ts';
import { LIMITS } from './limits.ts';
import { recognise } from './recognise.ts';
import { rowProblems } from './row-problems.ts';
import { scan } from './scan.ts';
import { sha256 } from './sha256.ts';

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** Which extract it is; without it the file's name and columns say. */
  readonly extract?: ExtractId;
  /** Headers whose values must never be read in. */
  readonly dropColumns?: readonly string[];
  /** A larger file is refused; the browser's limit unless said. */
  readonly mostBytes?: number;
}

/** How an unnamed column is spoken of. */
const UNNAMED = '(no name)';
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const isTable = (name: string): boolean => /\.(csv|tsv|tab|psv|txt)$/i.test(name);

/** A table whose header was understood: which extract, which columns, and which fields to leave out. */
interface Table {
  readonly file: string;
  readonly extract: Extract;
  readonly header: Header;
  readonly columns: readonly (string | null)[];
  readonly isDropped: readonly boolean[];
}

/** Why the bytes can't be a table at all, before they are looked at closely. */
function atTheDoor({ name: file, bytes }: FileBytes, mostBytes: number): Problem | null {
  if (bytes.length === 0) return problem('empty-file', { file });
  if (bytes.length > mostBytes) {
    const { commandLineFileBytes } = LIMITS;
    return problem('too-large', { file, bytes: bytes.length, mostBytes, commandLineFileBytes });
  }
  if (isTable(file)) return null;
  const format = formatOf(bytes);
  return problem('wrong-extension', { file, ...(format ? { value: format } : {}) });
}

/** Headers that may not be there, or not twice. */
function headerProblem(file: string, { names, isOverLong, hasOpenQuote }: Header): Problem | null {
  if (hasOpenQuote) return problem('unterminated-quote', { file, line: 1 });
  if (names.length > LIMITS.columns)
    return problem('too-many-columns', { file, columns: names.length, most: LIMITS.columns });
  if (isOverLong) return problem('not-text', { file });
  const forbidden = names.find((name) => FORBIDDEN.has(name.trim().toLowerCase()));
  if (forbidden) return problem('forbidden-header', { file, column: forbidden });
  const written = names.map(columnName);
  const twice = written.find((name, index) => name !== '' && written.indexOf(name) !== index);
  return twice === undefined ? null : problem('duplicate-header', { file, column: twice });
}

/** Needed columns, free text and headers that look like identifiers, against the contract. */
function contractProblem({ file, extract, header, columns, isDropped }: Table): Problem | null {
  const place = { file, extract: extract.id };
  for (const [field, name] of header.names.entries()) {
    const looksLike = columns[field] === null && !isDropped[field] ? headerLooksLike(name) : null;
    if (looksLike) return problem('direct-identifier', { ...place, column: name, looksLike });
  }
  const kept = new Set(columns.filter((_, field) => !isDropped[field]));
  const missing = columnsOf(extract).filter((column) => column.required && !kept.has(column.name));
  if (missing.length > 0)
    return problem('missing-column', { ...place, columns: missing.map((column) => column.name) });
  const stray = header.names.find((name, field) => columns[field] === null && name !== '');
  return extract.refusesFreeText && stray !== undefined
    ? problem('free-text', { ...place, column: stray })
    : null;
}

function tableOf(file: string, header: Header, options: ReadOptions): Outcome<Table> {
  const fault = headerProblem(file, header);
  if (fault) return refused(fault);
  const extract = options.extract ? extractById(options.extract) : recognise(file, header.names)?.extract;
  if (!extract) return refused(problem('unrecognised-file', { file }));
  const dropped = new Set(options.dropColumns?.map(columnName));
  const isDropped = header.names.map((name) => dropped.has(columnName(name)));
  const table = { file, extract, header, columns: columnsFor(extract, header.names), isDropped };
  const broken = contractProblem(table);
  return broken ? refused(broken) : made(table);
}

/** Values that may not come in: identifiers, and anything in an unnamed column of a file without free text. */
function valueProblems(
  table: Table,
  bytes: Uint8Array,
  columns: Table['columns'],
  isPlain: boolean
): Problem[] {
  const { file, extract, header, isDropped } = table;
  const names = header.names.filter((_, field) => !isDropped[field]);
  const place = (field: number) => ({ file, extract: extract.id, column: names[field] || UNNAMED });
  const unnamed = names.map((name) => name === '');
  if (extract.refusesFreeText && hasValues(bytes, unnamed))
    return [problem('free-text', place(unnamed.indexOf(true)))];
  return identifiersIn(bytes, columns, extract, isPlain).map(({ field, looksLike }) =>
    problem('direct-identifier', { ...place(field), looksLike })
  );
}

const notices = (table: Table): Problem[] =>
  table.header.names.flatMap((name, field) =>
    table.columns[field] === null && !table.isDropped[field] && name !== ''
      ? [problem('unknown-column', { file: table.file, extract: table.extract.id, column: name })]
      : []
  );

type Source = Pick<Records, 'sha256' | 'byteCount' | 'encoding'>;

function recordsOf(table: Table, text: Uint8Array, source: Source): Outcome<Records> {
  const { file, extract, header, isDropped } = table;
  const place = { file, extract: extract.id };
  const delimiter = header.delimiter.charCodeAt(0);
  const dropped = isDropped.includes(true) ? isDropped : null;
  const shape = { delimiter, fieldCount: header.names.length, dropped };
  const scanned = scan(text, shape, header.next, header.nextLine);
  if (scanned.openQuoteLine !== null)
    return refused(problem('unterminated-quote', { ...place, line: scanned.openQuoteLine }));
  const rejected = rowProblems(scanned, header.names, place);
  if (scanned.recordCount === 0)
    return scanned.rejectedCount === 0
      ? refused(problem('header-only', place))
      : refused(problem('nothing-accepted', { ...place, rejected: scanned.rejectedCount }), ...rejected);
  const columns = table.columns.filter((_, field) => !isDropped[field]);
  const named = valueProblems(table, scanned.bytes, columns, scanned.isPlain);
  if (named.length > 0) return refused(...named);
  return made({
    ...source,
    extract: extract.id,
    file,
    bytes: scanned.bytes,
    columns,
    ignoredHeaders: header.names.filter(
      (name, field) => name !== '' && (table.columns[field] === null || isDropped[field])
    ),
    recordCount: scanned.recordCount,
    rejectedCount: scanned.rejectedCount,
    blankCount: scanned.blankCount + header.blankCount,
    problems: [...rejected, ...notices(table)],
    lineOf: scanned.lineOf,
    isPlain: scanned.isPlain,
    delimiter: header.delimiter
  });
}

/**
 * One file as records of one extract, not yet checked by type; or the problems that stop it. Never throws for
 * anything that a file may hold.
 */
export async function readExtract(file: FileBytes, options: ReadOptions = {}): Promise<Outcome<Records>> {
  const turnedAway = atTheDoor(file, options.mostBytes ?? LIMITS.fileBytes);
  if (turnedAway) return refused(turnedAway);
  const decoded = decode(file.bytes);
  if (!decoded.ok)
    return refused(
      decoded.format
        ? problem('wrong-format', { file: file.name, format: decoded.format })
        : problem('not-text', { file: file.name })
    );
  const header = headerIn(decoded.bytes);
  if (!header) return refused(problem('empty-file', { file: file.name }));
  const table = tableOf(file.name, header, options);
  if (!table.ok) return table;
  return recordsOf(table.value, decoded.bytes, {
    sha256: await sha256(file.bytes),
    byteCount: file.bytes.length,
    encoding: decoded.encoding
  });
}
