// The checked tables' shape, from the contract alone: one ENUM per code list, one stg_ table per extract.
import { columnsOf, type Column, type Extract } from '../extracts/contract.ts';
import { EXTRACTS } from '../extracts/registry.ts';
import { literals, name } from './literal.ts';
import type { Warehouse } from './warehouse.ts';

/** One ENUM type for each distinct code list, named after the first column that uses it. */
const ENUMS: ReadonlyMap<string, { readonly type: string; readonly codes: readonly string[] }> = (() => {
  const enums = new Map<string, { type: string; codes: readonly string[] }>();
  for (const extract of EXTRACTS) {
    for (const { name: column, codes } of columnsOf(extract)) {
      if (codes && !enums.has(codes.join('\n')))
        enums.set(codes.join('\n'), { type: `${extract.id}_${column}`, codes });
    }
  }
  return enums;
})();

/** The ENUM type of a coded column. */
export function enumOf(codes: readonly string[]): string {
  const found = ENUMS.get(codes.join('\n'));
  if (!found) throw new Error(`No type holds the codes ${codes.join(', ')}`);
  return name(found.type);
}

const TYPES = {
  id: 'varchar',
  text: 'varchar',
  pattern: 'varchar',
  month: 'varchar',
  day: 'date',
  moment: 'timestamp',
  yes_no: 'boolean',
  number: 'double',
  whole_number: 'integer'
} as const;

export const typeOf = (column: Column): string =>
  column.kind === 'code' ? enumOf(column.codes ?? []) : TYPES[column.kind];

/** Whether a moment was given with its time stands beside it, in a column of this name. */
export const hasTime = (column: string): string => `${column}_has_time`;

export const stagingTable = (extractId: string): string => name(`stg_${extractId}`);

/** Column names and types of an extract's checked table, in order: `record_number`, then the contract's. */
export function stagedColumns(extract: Extract): readonly (readonly [name: string, type: string])[] {
  return [
    ['record_number', 'integer'],
    ...columnsOf(extract).flatMap((column): [string, string][] =>
      column.kind === 'moment'
        ? [
            [column.name, typeOf(column)],
            [hasTime(column.name), 'boolean']
          ]
        : [[column.name, typeOf(column)]]
    )
  ];
}

/** Makes an empty table for an extract's checked rows, by this quoted name. */
export async function createStaged(warehouse: Warehouse, extract: Extract, table: string): Promise<void> {
  const columns = stagedColumns(extract).map(([column, type]) => `${name(column)} ${type}`);
  await warehouse.run(`create or replace table ${table} (${columns.join(', ')})`);
}

/** Empties an extract's checked table, or makes it. */
export const emptyStaging = (warehouse: Warehouse, extract: Extract): Promise<void> =>
  createStaged(warehouse, extract, stagingTable(extract.id));

/** Every type and every empty `stg_` table: the warehouse before anything is loaded. */
export async function createSchema(warehouse: Warehouse): Promise<void> {
  for (const { type, codes } of ENUMS.values())
    await warehouse.run(`create type if not exists ${name(type)} as enum (${literals(codes)})`);
  for (const extract of EXTRACTS) await emptyStaging(warehouse, extract);
}
