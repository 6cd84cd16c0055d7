// One table of text on its way in: header, extract, records. Anything may come; an outcome always does.
import { columnsOf } from '../extracts/contract.ts';
import type { Extract } from '../extracts/contract.ts';
import { problem } from '../extracts/problems.ts';
import type { Records } from '../extracts/records.ts';
import { extractById } from '../extracts/registry.ts';
import type { ExtractId } from '../extracts/registry.ts';
import { made, refused } from '../shared/outcome.ts';
import type { Outcome, Problem } from '../shared/outcome.ts';
import { columnName, columnsFor, headerIn } from './header.ts';
import type { Header } from './header.ts';
import { hasValues, headerLooksLike, identifiersIn } from './identifiers.ts';
import { LIMITS } from './limits.ts';
import { recognise } from './recognise.ts';
import { rowProblems } from './row-problems.ts';
import { scan } from './scan.ts';
import type { TextTable } from './table.ts';

export interface ReadOptions {
  /** Which extract it is; without it the file's name and columns say. */
  readonly extract?: ExtractId;
  /** Headers whose values must never be read in. */
  readonly dropColumns?: readonly string[];
}

/** How an unnamed column is spoken of. */
const UNNAMED = '(no name)';
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** A table whose header was understood: which extract, which columns, and which fields to leave out. */
interface Table {
  readonly text: TextTable;
  readonly file: string;
  readonly extract: Extract;
  readonly header: Header;
  readonly columns: readonly (string | null)[];
  readonly isDropped: readonly boolean[];
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

function tableOf(text: TextTable, header: Header, options: ReadOptions): Outcome<Table> {
  const file = text.name;
  const fault = headerProblem(file, header);
  if (fault) return refused(fault);
  const extract = options.extract ? extractById(options.extract) : recognise(file, header.names)?.extract;
  if (!extract) return refused(problem('unrecognised-file', { file }));
  const dropped = new Set(options.dropColumns?.map(columnName));
  const isDropped = header.names.map((name) => dropped.has(columnName(name)));
  const table = { text, file, extract, header, columns: columnsFor(extract, header.names), isDropped };
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

function recordsOf(table: Table): Outcome<Records> {
  const { text, file, extract, header, isDropped } = table;
  const { origin, sheet, numbering } = text;
  const place = { file, extract: extract.id, numbering };
  const delimiter = header.delimiter.charCodeAt(0);
  const dropped = isDropped.includes(true) ? isDropped : null;
  const shape = { delimiter, fieldCount: header.names.length, dropped, numbering };
  const scanned = scan(text.bytes, shape, header.next, header.nextLine);
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
    extract: extract.id,
    file,
    format: origin.format,
    sheet,
    container: origin.container,
    bytes: scanned.bytes,
    columns,
    ignoredHeaders: header.names.filter(
      (name, field) => name !== '' && (table.columns[field] === null || isDropped[field])
    ),
    recordCount: scanned.recordCount,
    rejectedCount: scanned.rejectedCount,
    blankCount: scanned.blankCount + header.blankCount,
    problems: [...rejected, ...notices(table)],
    lines: scanned.lines,
    numbering,
    isPlain: scanned.isPlain,
    encoding: origin.encoding,
    delimiter: origin.format === 'delimited' ? header.delimiter : null,
    sha256: origin.sha256,
    byteCount: origin.byteCount
  });
}

/**
 * One table as records of one extract, not yet checked by type; or the problems that stop it. Never throws for
 * anything that a table may hold.
 */
export function readTable(text: TextTable, options: ReadOptions = {}): Outcome<Records> {
  const header = headerIn(text.bytes, text.numbering);
  if (!header) return refused(problem('empty-file', { file: text.name }));
  const table = tableOf(text, header, options);
  return table.ok ? recordsOf(table.value) : table;
}
