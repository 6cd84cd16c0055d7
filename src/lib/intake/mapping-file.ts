// A file of mappings: what a reader said once about the tables of a source, to be used again and on the command line.
import { z } from 'zod';
import { spelling } from '../extracts/contract.ts';
import { cut } from '../extracts/problem-kinds.ts';
import { problem } from '../extracts/problems.ts';
import { EXTRACT_IDS } from '../extracts/registry.ts';
import type { ExtractId } from '../extracts/registry.ts';
import { made, refused } from '../shared/outcome.ts';
import type { Outcome } from '../shared/outcome.ts';
import { columnName } from './columns.ts';
import { headerRowOf } from './header.ts';
import { LIMITS } from './limits.ts';
import type { FileMapping } from './mapping.ts';
import type { TextTable } from './table.ts';

/** How every table with these headers, in whatever order, is read. */
export interface MappedTable {
  readonly headers: readonly string[];
  readonly mapping: FileMapping & { readonly extract: ExtractId };
}

export interface MappingFile {
  /** What it is for, in the reader's words: a system, not a person. */
  readonly producedFor: string;
  readonly tables: readonly MappedTable[];
}

const LARGEST_BYTES = 1_000_000;
const MOST_TABLES = 100;
const MOST_VALUES = 1000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const name = z.string().min(1).max(LIMITS.cellBytes);

const fileSchema = z.strictObject({
  mapping_version: z.literal(1),
  produced_for: z.string().max(200),
  tables: z
    .array(
      z.strictObject({
        extract: z.enum(EXTRACT_IDS as [ExtractId, ...ExtractId[]]),
        headers: z.array(name).min(1).max(LIMITS.columns),
        sheet: name.optional(),
        header_row: z.int().min(1).optional(),
        day_order: z.enum(['year_first', 'day_first']).optional(),
        columns: z.record(name, name.nullable()),
        values: z.record(name, z.record(name, name.nullable()))
      })
    )
    .max(MOST_TABLES)
});

type TableInFile = z.infer<typeof fileSchema>['tables'][number];

/** Where a fault stands, in words: `tables, 1, columns`. Tables count from 1. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? String(part + 1) : cut(String(part)))).join(', ');

function faultOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys')
    return `it has “${cut(issue.keys[0] ?? '')}”, which no mapping has`;
  return issue && issue.path.length > 0
    ? `${placeOf(issue.path)} is not as it should be`
    : 'it is not a mapping';
}

/** The JSON, or the fault in it. A key that would reach an object's prototype is refused before anything is made of it. */
function parsed(bytes: Uint8Array): { json: unknown } | { fault: string } {
  let forbidden: string | null = null;
  try {
    const json: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      (key, value: unknown) => {
        if (FORBIDDEN.has(key.trim().toLowerCase())) forbidden = key;
        return value;
      }
    );
    return forbidden === null
      ? { json }
      : { fault: `the name “${cut(String(forbidden))}” is not allowed in it` };
  } catch {
    return { fault: 'it is not JSON' };
  }
}

/** The first name that is, as it is compared, one of those before it. */
function firstTwice(names: readonly string[], comparedAs: (name: string) => string): string | undefined {
  const before = new Set<string>();
  for (const each of names) {
    const compared = comparedAs(each);
    if (before.has(compared)) return each;
    before.add(compared);
  }
  return undefined;
}

/** What the shape alone does not show: too many values, or one name in two spellings. */
function contentFault({ tables }: z.infer<typeof fileSchema>): string | null {
  for (const { columns, values } of tables) {
    if ([columns, values].some((said) => Object.keys(said).length > LIMITS.columns))
      return `a table has more than ${LIMITS.columns} columns in it`;
    const lists = Object.values(values).map((codes) => Object.keys(codes));
    if (lists.some(({ length }) => length > MOST_VALUES))
      return `a column has more than ${MOST_VALUES} values in it`;
    const twice =
      firstTwice(Object.keys(columns), columnName) ??
      lists.map((list) => firstTwice(list, spelling)).find((each) => each !== undefined);
    if (twice !== undefined) return `“${cut(twice)}” stands in it twice, in two spellings`;
  }
  return null;
}

const mappedTable = (table: TableInFile): MappedTable => ({
  headers: table.headers,
  mapping: {
    extract: table.extract,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    ...(table.header_row === undefined ? {} : { headerRow: table.header_row }),
    ...(table.day_order === undefined ? {} : { dayOrder: table.day_order }),
    columns: new Map(Object.entries(table.columns)),
    values: new Map(
      Object.entries(table.values).map(([column, codes]) => [
        column,
        new Map(Object.entries(codes).map(([value, code]) => [spelling(value), code]))
      ])
    )
  }
});

/** The mappings in a file of that name, or why they can't be read, in a sentence. */
export function readMappingFile(file: string, bytes: Uint8Array): Outcome<MappingFile> {
  const stop = (fault: string) => refused(problem('mapping-unreadable', { file, fault }));
  if (bytes.length > LARGEST_BYTES) return stop('it is larger than 1 MB');
  const read = parsed(bytes);
  if ('fault' in read) return stop(read.fault);
  const checked = fileSchema.safeParse(read.json);
  if (!checked.success) return stop(faultOf(checked.error));
  const fault = contentFault(checked.data);
  if (fault) return stop(fault);
  return made({
    producedFor: checked.data.produced_for,
    tables: checked.data.tables.map(mappedTable)
  });
}

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Keys in order, on an object without a prototype. */
const sortedObject = <Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> =>
  Object.assign(
    Object.create(null) as Record<string, Value>,
    Object.fromEntries([...entries].sort(([a], [b]) => inOrder(a, b)))
  );

const tableInFile = ({ headers, mapping }: MappedTable): TableInFile => ({
  extract: mapping.extract,
  headers: [...headers],
  ...(mapping.sheet === undefined ? {} : { sheet: mapping.sheet }),
  ...(mapping.headerRow === undefined ? {} : { header_row: mapping.headerRow }),
  ...(mapping.dayOrder === undefined ? {} : { day_order: mapping.dayOrder }),
  columns: sortedObject(mapping.columns ?? []),
  values: sortedObject(
    [...(mapping.values ?? [])].map(([column, codes]) => [column, sortedObject(codes)] as const)
  )
});

/** The file's text: the same mappings give the same bytes. */
export function mappingFileText({ producedFor, tables }: MappingFile): string {
  const written = tables.map(tableInFile).map((table) => ({ table, key: JSON.stringify(table) }));
  const file = {
    mapping_version: 1,
    produced_for: producedFor,
    tables: written.sort((a, b) => inOrder(a.key, b.key)).map(({ table }) => table)
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const setOf = (headers: readonly string[]): string =>
  [...new Set(headers.map(columnName).filter((header) => header !== ''))].sort(inOrder).join('\n');

/**
 * What the file says of a table: the first whose headers, as they are compared, are those of one of its first rows, on
 * its sheet if it names one. Titles above may come and go: the row is found again.
 */
export function mappingFor(
  table: TextTable,
  file: MappingFile
): { readonly of: MappedTable; readonly mapping: FileMapping } | null {
  for (const of of file.tables) {
    const { sheet } = of.mapping;
    if (sheet !== undefined && sheet !== table.sheet) continue;
    const wanted = setOf(of.headers);
    const headerRow = headerRowOf(table, (names) => setOf(names) === wanted, of.mapping);
    if (headerRow !== null) return { of, mapping: { ...of.mapping, headerRow } };
  }
  return null;
}

/** Whether the file is about a table with these column names, on this sheet. */
export const isAbout = ({ tables }: MappingFile, headers: readonly string[], sheet: string | null): boolean =>
  tables.some(
    (of) =>
      setOf(of.headers) === setOf(headers) && (of.mapping.sheet === undefined || of.mapping.sheet === sheet)
  );
