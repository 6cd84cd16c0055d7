// A table whose header was found: which extract it is, and which contract column each of its fields.
import { columnsOf } from '../extracts/contract.ts';
import type { Extract } from '../extracts/contract.ts';
import { problem } from '../extracts/problems.ts';
import { extractById } from '../extracts/registry.ts';
import { made, refused } from '../shared/outcome.ts';
import type { Outcome, Problem } from '../shared/outcome.ts';
import { columnName, isAdded, mappedColumns, matchesFor } from './columns.ts';
import type { FieldMatch } from './columns.ts';
import { headerIn } from './header.ts';
import type { Header } from './header.ts';
import { headerLooksLike } from './identifiers.ts';
import type { Candidate } from './inspection.ts';
import { LIMITS } from './limits.ts';
import { valueMappingFault } from './mapped-values.ts';
import type { FileMapping } from './mapping.ts';
import { recognise } from './recognise.ts';
import type { TextTable } from './table.ts';

export interface Understood {
  readonly table: TextTable;
  readonly mapping: FileMapping;
  readonly header: Header;
  /** Which extract it is, and why; null where neither the mapping nor the table says. */
  readonly recognised: Candidate | null;
}

/** A table of a known extract. */
export interface Matched extends Understood {
  readonly extract: Extract;
  /** One for each field. */
  readonly matches: readonly FieldMatch[];
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Why a header can't be read, whatever a mapping says. */
function headerProblem(file: string, { names, row, isOverLong, hasOpenQuote }: Header): Problem | null {
  if (hasOpenQuote) return problem('unterminated-quote', { file, line: row });
  if (names.length > LIMITS.columns)
    return problem('too-many-columns', { file, columns: names.length, most: LIMITS.columns });
  if (isOverLong) return problem('not-text', { file });
  const forbidden = names.find((name) => FORBIDDEN.has(name.trim().toLowerCase()));
  return forbidden ? problem('forbidden-header', { file, column: forbidden }) : null;
}

function recognised(table: TextTable, header: Header, { extract }: FileMapping): Candidate | null {
  if (extract === undefined) return recognise(table.name, header.names);
  return { extract, title: extractById(extract).title, reason: 'chosen by hand' };
}

/** The header of a table and what it is, or why it has none. */
export function understood(table: TextTable, mapping: FileMapping): Outcome<Understood> {
  const file = table.name;
  const header = headerIn(table, mapping);
  if (!header)
    return refused(
      mapping.headerRow === undefined
        ? problem('empty-file', { file })
        : problem('mapping-header-row', {
            file,
            line: mapping.headerRow,
            numbering: table.numbering,
            most: LIMITS.headerRows
          })
    );
  const fault = headerProblem(file, header);
  if (fault) return refused(fault);
  return made({ table, mapping, header, recognised: recognised(table, header, mapping) });
}

export function matched(known: Understood, extract: Extract): Matched {
  return { ...known, extract, matches: matchesFor(extract, known.header.names, known.mapping) };
}

/** What the mapping says that this table or its contract does not bear out. */
function mappingFault({ table, header, mapping, extract }: Matched): Problem | null {
  const place = { file: table.name, extract: extract.id };
  const contract = new Set(columnsOf(extract).map(({ name }) => name));
  const names = new Set(header.names.map(columnName));
  for (const [name, column] of mappedColumns(mapping)) {
    if (column === null) continue;
    if (!contract.has(column))
      return problem('mapping-unknown-column', { ...place, column, title: extract.title });
    if (!names.has(name)) return problem('mapping-missing-header', { ...place, column: name });
  }
  return valueMappingFault(extract, mapping, place);
}

/** Two fields for one contract column. */
function twiceProblem({ table, header, matches, extract }: Matched): Problem | null {
  const place = { file: table.name, extract: extract.id };
  for (const [field, { column }] of matches.entries()) {
    const first = matches.findIndex((each) => each.column === column);
    if (column === null || first === field) continue;
    const both = [matches[first]!, matches[field]!];
    return both.some(({ match }) => match === 'mapped')
      ? problem('mapping-column-twice', {
          ...place,
          column,
          headers: [header.names[first]!, header.names[field]!]
        })
      : problem('duplicate-header', { ...place, column });
  }
  return null;
}

/** A header that could name a person; what the contract itself names never does. */
export function identifierIn({ match }: FieldMatch, header: string): string | null {
  return match === 'unknown' || match === 'mapped' ? headerLooksLike(header) : null;
}

/** Needed columns, free text and headers that look like identifiers, against the contract and the mapping. */
export function contractProblem(known: Matched): Problem | null {
  const { table, extract, header, matches } = known;
  const place = { file: table.name, extract: extract.id };
  for (const [field, name] of header.names.entries()) {
    const looksLike = identifierIn(matches[field]!, name);
    if (looksLike) return problem('direct-identifier', { ...place, column: name, looksLike });
  }
  const fault = mappingFault(known) ?? twiceProblem(known);
  if (fault) return fault;
  const found = new Set(matches.map(({ column }) => column));
  const missing = columnsOf(extract).filter((column) => column.required && !found.has(column.name));
  if (missing.length > 0)
    return problem('missing-column', { ...place, columns: missing.map((column) => column.name) });
  const stray = header.names.find(
    (name, field) => matches[field]!.column === null && name !== '' && !isAdded(name)
  );
  return extract.refusesFreeText && stray !== undefined
    ? problem('free-text', { ...place, column: stray })
    : null;
}
