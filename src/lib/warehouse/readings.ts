// The reader's word on values that are no code of the contract: a small table, joined where there is any.
import type { Extract } from '../extracts/contract.ts';
import type { Records } from '../extracts/records.ts';
import { name } from './literal.ts';
import type { Warehouse } from './warehouse.ts';

/** Quoted name of the table: one row per raw text column and spelling. */
const readingsTable = (extract: Extract): string => name(`readings_${extract.id}`);

/** `spelling` of the contract in SQL: what JavaScript takes for a space is one here too. */
export const spelledOut = (raw: string): string =>
  `trim(regexp_replace(lower(${raw}), '[\\s\\v\\p{Z}\\x{feff}_-]+', '_', 'g'), '_')`;

/** Does `work` while the table stands, filled from the records' mapping, values by prepared statement only. */
export async function withReadingsTable<Value>(
  warehouse: Warehouse,
  extract: Extract,
  records: Records,
  work: () => Promise<Value>
): Promise<Value> {
  if (records.values.size === 0) return work();
  try {
    await fill(warehouse, readingsTable(extract), records);
    return await work();
  } finally {
    await warehouse.run(`drop table if exists ${readingsTable(extract)}`);
  }
}

async function fill(warehouse: Warehouse, table: string, { columns, values }: Records): Promise<void> {
  await warehouse.run(`create or replace table ${table} (raw varchar, spelling varchar, code varchar)`);
  for (const [column, codes] of values)
    for (const [spelling, code] of codes)
      await warehouse.run(`insert into ${table} values (?, ?, ?)`, [
        `c${columns.indexOf(column)}`,
        spelling,
        code
      ]);
}

/** Records with `read_<raw>` beside each raw column that has readings: the code that a value stands for, or itself. */
export function withReadings(records: string, extract: Extract, raws: readonly string[]): string {
  if (raws.length === 0) return records;
  const read = raws.map(
    (raw) => `case when of_${raw}.raw is null then records.${raw} else of_${raw}.code end as ${readName(raw)}`
  );
  const joins = raws.map(
    (raw) =>
      `left join ${readingsTable(extract)} as of_${raw} on of_${raw}.raw = '${raw}' ` +
      `and of_${raw}.spelling = ${spelledOut(`records.${raw}`)}`
  );
  return `select records.*, ${read.join(', ')} from (${records}) as records ${joins.join(' ')}`;
}

/** Column of a raw column's readings. */
export const readName = (raw: string): string => `read_${raw}`;
