// One table of text on its way in: bytes, header, extract, records. Anything may come; an outcome always does.
import { columnsOf } from '../extracts/contract.ts';
import { problem } from '../extracts/problems.ts';
import { placeOf, type Records } from '../extracts/records.ts';
import { extractById } from '../extracts/registry.ts';
import { made, refused } from '../shared/outcome.ts';
import type { Outcome, Problem } from '../shared/outcome.ts';
import type { OnRead } from './amount.ts';
import { hasValues, identifiersIn } from './identifiers.ts';
import { scanInForm } from './in-form.ts';
import { valueReadings } from './mapped-values.ts';
import type { FileMapping } from './mapping.ts';
import { rowProblems } from './row-problems.ts';
import { scan } from './scan.ts';
import type { Scan } from './scan.ts';
import type { TextTable } from './table.ts';
import { contractProblem, matched, understood } from './understood.ts';
import type { Matched } from './understood.ts';

/** How an unnamed column is spoken of. */
const UNNAMED = '(no name)';

/** Values that may not come in: identifiers, and anything in an unnamed column of a file without free text. */
function valueProblems({ table, extract }: Matched, kept: Kept, { bytes, isPlain }: Scan): Problem[] {
  const file = table.name;
  const place = (field: number) => ({ file, extract: extract.id, column: kept.names[field] || UNNAMED });
  const unnamed = kept.names.map((name) => name === '');
  if (extract.refusesFreeText && hasValues(bytes, unnamed))
    return [problem('free-text', place(unnamed.indexOf(true)))];
  return identifiersIn(bytes, kept.columns, extract, isPlain).map(({ field, looksLike }) =>
    problem('direct-identifier', { ...place(field), looksLike })
  );
}

function notices({ table, extract, header, matches }: Matched): Problem[] {
  const place = { file: table.name, extract: extract.id };
  const { numbering } = table;
  const { titleCount, row } = header;
  const above =
    titleCount > 0
      ? [problem('rows-above-header', { ...place, rows: titleCount, line: row, numbering })]
      : [];
  const unknown = header.names.filter((name, field) => matches[field]!.match === 'unknown' && name !== '');
  return [...above, ...unknown.map((column) => problem('unknown-column', { ...place, column }))];
}

/** The fields that are not left out. */
interface Kept {
  readonly names: readonly string[];
  readonly columns: readonly (string | null)[];
}

function recordsOf(known: Matched, onRead: OnRead | undefined): Outcome<Records> {
  const { table, extract, header, matches, mapping } = known;
  const { name: file, origin, sheet, numbering } = table;
  const place = { ...placeOf({ file, sheet, numbering }), extract: extract.id };
  const isLeftOut = matches.map(({ match }) => match === 'left_out');
  const kinds = new Map(columnsOf(extract).map(({ name, kind }) => [name, kind]));
  const delimiter = header.delimiter.charCodeAt(0);
  const { next, nextLine } = header;
  const columns = matches.map(({ column }) => column);
  const values = valueReadings(mapping);
  const shape = {
    delimiter,
    fieldCount: header.names.length,
    dropped: isLeftOut.includes(true) ? isLeftOut : null,
    days: columns.map((column) => column !== null && kinds.get(column) === 'day'),
    numbering
  };
  const says = { dayOrder: mapping.dayOrder ?? 'year_first', values };
  const formShape = { extract, columns, isLeftOut, delimiter, says };
  const inForm = scanInForm(table.bytes, formShape, next, nextLine, onRead);
  const scanned = inForm ?? scan(table.bytes, shape, next, nextLine, { onRead });
  if (scanned.openQuoteLine !== null)
    return refused(problem('unterminated-quote', { ...place, line: scanned.openQuoteLine }));
  const rejected = rowProblems(scanned, header.names, place);
  if (scanned.recordCount === 0)
    return scanned.rejectedCount === 0
      ? refused(problem('header-only', place))
      : refused(problem('nothing-accepted', { ...place, rejected: scanned.rejectedCount }), ...rejected);
  const kept: Kept = {
    names: header.names.filter((_, field) => !isLeftOut[field]),
    columns: columns.filter((_, field) => !isLeftOut[field])
  };
  const named = valueProblems(known, kept, scanned);
  if (named.length > 0) return refused(...named);
  return made({
    extract: extract.id,
    file,
    format: origin.format,
    sheet,
    container: origin.container,
    source: origin.container ?? origin.file,
    cut: { delimiter: header.delimiter, names: header.names, isLeftOut, next },
    bytes: scanned.bytes,
    runs: scanned.runs,
    columns: kept.columns,
    ignoredHeaders: header.names.filter((name, field) => name !== '' && matches[field]!.column === null),
    recordCount: scanned.recordCount,
    rejectedCount: scanned.rejectedCount,
    blankCount: scanned.blankCount,
    aboveHeader: header.aboveCount,
    mapping: null,
    dayOrder: says.dayOrder,
    // What the reader says that a value stands for is in the columns: read once more, it could be another.
    values: scanned.runs ? new Map() : values,
    problems: [...rejected, ...notices(known)],
    lines: scanned.lines,
    numbering,
    isPlain: scanned.isPlain,
    isInForm: scanned.isInForm,
    encoding: origin.encoding,
    delimiter: origin.format === 'delimited' ? header.delimiter : null,
    sha256: origin.sha256,
    byteCount: origin.byteCount
  });
}

/**
 * One table as records of one extract, not yet checked by type; or the problems that stop it. Never throws for anything
 * that a table or a mapping may hold.
 */
export function readTable(table: TextTable, mapping: FileMapping = {}, onRead?: OnRead): Outcome<Records> {
  const known = understood(table, mapping);
  if (!known.ok) return known;
  const { recognised } = known.value;
  if (!recognised) return refused(problem('unrecognised-file', { file: table.name }));
  const matchedTable = matched(known.value, extractById(recognised.extract));
  const broken = contractProblem(matchedTable);
  return broken ? refused(broken) : recordsOf(matchedTable, onRead);
}
