// Which contract column each header is: by the mapping, by the contract's own name, or by another name it gives.
import { columnsOf } from '../extracts/contract.ts';
import type { Extract } from '../extracts/contract.ts';
import { EXTRACTS } from '../extracts/registry.ts';
import type { FileMapping } from './mapping.ts';

/** A header as it is compared: trimmed, lower case, `_` for spaces and hyphens. */
export const columnName = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** As other names are compared: letters and digits alone, `Risk Level (Current)` → `risk_level_current`. */
export const plainName = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');

/** `CaseId` → `case_id`. */
const wordsApart = (header: string): string => plainName(header.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1_'));

/** Names of an extract's columns → column; the contract's own names are among the other names too, for looser forms. */
interface Names {
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlyMap<string, string>;
}

const NAMES: ReadonlyMap<string, Names> = new Map(
  EXTRACTS.map((extract) => {
    const columns = columnsOf(extract);
    const others = columns.flatMap(({ name, otherNames = [] }) =>
      [name, ...otherNames].map((other): [string, string] => [other, name])
    );
    return [extract.id, { own: new Set(columns.map(({ name }) => name)), others: new Map(others) }];
  })
);

const ANY_NAME: ReadonlySet<string> = new Set(
  [...NAMES.values()].flatMap(({ others }) => [...others.keys()])
);

/** A header may have thousands of letters; it is compared in looser forms only where some name could be so long. */
export const LONGEST_NAME = 200;
const looseForms = (header: string): string[] =>
  header.length > LONGEST_NAME ? [] : [plainName(header), wordsApart(header)];

/** Whether some extract has a column of this name. */
export const isAnyName = (header: string): boolean => looseForms(header).some((form) => ANY_NAME.has(form));

/** What a header is in one extract's contract. `left_out` is the mapping's word that its values are never read in. */
export interface FieldMatch {
  readonly column: string | null;
  readonly match: 'exact' | 'alias' | 'mapped' | 'left_out' | 'unknown';
}

/** Columns that the annotated copy of a file has before the reader's own. Brought back, they are passed over. */
export const ADDED_HEADERS: readonly string[] = ['Validation result', 'Errors'];

const ADDED_NAMES: ReadonlySet<string> = new Set(ADDED_HEADERS.map(columnName));

export const isAdded = (header: string): boolean => ADDED_NAMES.has(columnName(header));

const UNKNOWN: FieldMatch = { column: null, match: 'unknown' };
const LEFT_OUT: FieldMatch = { column: null, match: 'left_out' };

/** The mapping's columns by header as it is compared. */
export const mappedColumns = ({ columns }: FileMapping): ReadonlyMap<string, string | null> =>
  new Map([...(columns ?? [])].map(([header, column]) => [columnName(header), column]));

const otherColumn = ({ others }: Names, header: string): string | undefined =>
  looseForms(header)
    .map((form) => others.get(form))
    .find((column) => column !== undefined);

/**
 * The contract column of each header, in file order. Another name is taken only where no header has the contract's own,
 * and each column once.
 */
export function matchesFor(
  extract: Extract,
  headers: readonly string[],
  mapping: FileMapping = {}
): FieldMatch[] {
  const names = NAMES.get(extract.id)!;
  const mapped = mappedColumns(mapping);
  const matches = headers.map((header): FieldMatch | null => {
    const name = columnName(header);
    const said = mapped.get(name);
    if (said !== undefined) return said === null ? LEFT_OUT : { column: said, match: 'mapped' };
    if (isAdded(header)) return LEFT_OUT;
    return names.own.has(name) ? { column: name, match: 'exact' } : null;
  });
  const taken = new Set(matches.map((each) => each?.column));
  return matches.map((each, field) => {
    if (each) return each;
    const other = otherColumn(names, headers[field]!);
    if (other === undefined || taken.has(other)) return UNKNOWN;
    taken.add(other);
    return { column: other, match: 'alias' };
  });
}
