// A mapping file: written, read back the same, refused with its reason, and found again for the right table.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textTable } from '../../../tests/support/inspecting.ts';
import { utf8 } from '../../../tests/support/reading.ts';
import { spelling } from '../extracts/contract.ts';
import { EXTRACT_IDS } from '../extracts/registry.ts';
import { columnName } from './columns.ts';
import { mappingFileText, mappingFor, readMappingFile } from './mapping-file.ts';
import type { MappedTable, MappingFile } from './mapping-file.ts';

function read(text: string): MappingFile {
  const outcome = readMappingFile('mapping.json', utf8(text));
  if (!outcome.ok) throw new Error(outcome.problems[0]?.sentence);
  return outcome.value;
}

function faultOf(content: unknown): string | undefined {
  const outcome = readMappingFile(
    'm.json',
    utf8(typeof content === 'string' ? content : JSON.stringify(content))
  );
  return outcome.ok ? undefined : outcome.problems[0]?.sentence;
}

const TABLE = { extract: 'units', headers: ['a', 'b', 'c'], columns: { a: 'unit_id' }, values: {} };
const file = (...tables: unknown[]) => ({ mapping_version: 1, produced_for: 'HR', tables });

const FORBIDDEN = /^\s*(__proto__|constructor|prototype)\s*$/i;
const name = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
    fc.constantFrom('toString', 'hasOwnProperty', '1', '0', '"', '\u2028', 'Ref')
  )
  .filter((text) => !FORBIDDEN.test(text));
const mapOf = <Value>(
  keys: fc.Arbitrary<string>,
  values: fc.Arbitrary<Value>,
  comparedAs: (key: string) => string
) =>
  fc
    .uniqueArray(fc.tuple(keys, values), { maxLength: 5, selector: ([key]) => comparedAs(key) })
    .map((entries) => new Map(entries));
const spelled = name.map(spelling).filter((text) => text !== '' && !FORBIDDEN.test(text));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const mappedTable: fc.Arbitrary<MappedTable> = fc
  .record({
    headers: fc.array(name, { minLength: 1, maxLength: 5 }),
    extract: fc.constantFrom(...EXTRACT_IDS),
    sheet: maybe(name),
    headerRow: maybe(fc.integer({ min: 1, max: 50 })),
    dayOrder: maybe(fc.constantFrom('year_first' as const, 'day_first' as const)),
    columns: mapOf(name, fc.option(name), columnName),
    values: mapOf(name, mapOf(spelled, fc.option(name), spelling), String)
  })
  .map(({ headers, sheet, headerRow, dayOrder, ...mapping }) => ({
    headers,
    mapping: {
      ...mapping,
      ...(sheet === undefined ? {} : { sheet }),
      ...(headerRow === undefined ? {} : { headerRow }),
      ...(dayOrder === undefined ? {} : { dayOrder })
    }
  }));

test('any mapping is written and read back the same, and written again to the same bytes', () => {
  fc.assert(
    fc.property(
      fc.array(mappedTable, { maxLength: 4 }),
      fc.string({ maxLength: 30 }),
      (tables, producedFor) => {
        const text = mappingFileText({ producedFor, tables });
        const again = read(text);
        expect(again.producedFor).toBe(producedFor);
        expect(again.tables).toEqual(expect.arrayContaining(tables));
        expect(again.tables).toHaveLength(tables.length);
        expect(mappingFileText(again)).toBe(text);
        expect(mappingFileText({ producedFor, tables: [...tables].reverse() })).toBe(text);
      }
    ),
    { numRuns: 300 }
  );
});

describe('a file that is no mapping is refused in a sentence', () => {
  test.each([
    ['no JSON', '{', 'it is not JSON'],
    ['a list', '[]', 'it is not a mapping'],
    ['another version', { ...file(), mapping_version: 2 }, 'mapping_version is not as it should be'],
    ['a key too many', { ...file(), by: 'x' }, 'it has “by”, which no mapping has'],
    ['a key too many in a table', file({ ...TABLE, note: 'x' }), 'it has “note”, which no mapping has'],
    [
      'no such extract',
      file(TABLE, { ...TABLE, extract: 'people' }),
      'tables, 2, extract is not as it should be'
    ],
    ['no headers', file({ ...TABLE, headers: [] }), 'tables, 1, headers is not as it should be'],
    [
      'too many headers',
      file({ ...TABLE, headers: Array(201).fill('x') }),
      'tables, 1, headers is not as it should be'
    ],
    ['a header row of 0', file({ ...TABLE, header_row: 0 }), 'tables, 1, header_row is not as it should be'],
    [
      'a column that is a number',
      file({ ...TABLE, columns: { a: 1 } }),
      'tables, 1, columns, a is not as it should be'
    ],
    [
      'another order',
      file({ ...TABLE, day_order: 'month_first' }),
      'tables, 1, day_order is not as it should be'
    ],
    [
      'a prototype',
      JSON.stringify(file(TABLE)).replace('"a":', '"__proto__":'),
      'the name “__proto__” is not allowed in it'
    ],
    [
      'a constructor',
      file({ ...TABLE, values: { Constructor: {} } }),
      'the name “Constructor” is not allowed in it'
    ],
    [
      'more values than fit',
      file({
        ...TABLE,
        values: { kind: Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`v${at}`, 'other'])) }
      }),
      'a column has more than 1000 values in it'
    ],
    [
      'one header in two spellings',
      file({ ...TABLE, columns: { 'My Ref': 'unit_id', 'my-ref': null } }),
      '“my-ref” stands in it twice, in two spellings'
    ],
    [
      'one value in two spellings',
      file({ ...TABLE, values: { kind: { 'At Home': 'other', 'at-home': 'x' } } }),
      '“at-home” stands in it twice, in two spellings'
    ],
    ['more than 1 MB', ' '.repeat(1_000_001), 'it is larger than 1 MB']
  ])('%s', (_, content, fault) => {
    expect(faultOf(content)).toBe(`m.json is not a mapping that can be read: ${fault}.`);
  });

  test('and any bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.uint8Array().map(String)), (text) => {
        readMappingFile('m.json', utf8(text));
      })
    );
  });

  test('a key of an object is only ever a key', () => {
    const table = read(JSON.stringify(file({ ...TABLE, columns: { toString: 'unit_id' } }))).tables[0];
    expect([...(table?.mapping.columns ?? [])]).toEqual([['toString', 'unit_id']]);
  });
});

describe('a mapping applies to a table', () => {
  const mappings = read(
    JSON.stringify(
      file(
        { ...TABLE, headers: ['Ref', 'Title', 'Org'] },
        { ...TABLE, headers: ['Ref', 'Title', 'Org', 'More'], sheet: 'Teams' },
        { ...TABLE, headers: ['Ref', 'Title', 'Org', 'More'], header_row: 2 }
      )
    )
  );
  const found = (content: string, sheet: string | null = null) => {
    const of = mappingFor(textTable(content, 'x.csv', { sheet }), mappings);
    return of && [mappings.tables.indexOf(of.of), of.mapping.headerRow];
  };

  test.each([
    ['in any order and case', 'ORG,ref,"  title "\n', [0, 1]],
    ['in any delimiter', 'Ref;Org;Title\n', [0, 1]],
    ['under titles, however many', 'Teams\n\nRef,Title,Org\n', [0, 3]],
    ['with columns that have no name', 'Ref,Title,Org,,\n', [0, 1]],
    ['not with one more', 'Ref,Title,Org,Else\n', null],
    ['not with one less', 'Ref,Title\n', null],
    ['not on another sheet, but by the next that fits', 'Ref,Title,Org,More\n', [2, 1]],
    ['where it says, of two rows', 'Ref,Title,Org,More\nRef,Title,Org,More\n', [2, 2]]
  ])('whose headers are the same: %s', (_, content, expected) => {
    expect(found(content)).toEqual(expected);
  });

  test('of its own sheet', () => {
    expect(found('Ref,Title,Org,More\n', 'Teams')).toEqual([1, 1]);
  });
});
