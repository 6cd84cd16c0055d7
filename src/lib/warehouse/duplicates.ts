// Rows that repeat a primary key: the first stays, each later one is rejected with both lines named.
import { columnsOf, type Extract } from '../extracts/contract.ts';
import type { Records } from '../extracts/records.ts';
import type { Problem } from '../shared/outcome.ts';
import { duplicateProblem, LISTED_PER_RULE, withTheRest } from './faults.ts';
import { name } from './literal.ts';
import type { Loading } from './load.ts';
import { onlyNumber, onlyText } from './query.ts';
import type { Row } from './warehouse.ts';

type Keyed = Pick<Loading, 'warehouse' | 'extract' | 'table'>;

/** Whether the keys strictly increase in file order: one streaming look, true of most large exports. */
async function keysIncrease({ warehouse, extract, table }: Keyed): Promise<boolean> {
  const keys = extract.primaryKey;
  const required = new Set(
    columnsOf(extract)
      .filter((column) => column.required)
      .map((column) => column.name)
  );
  if (!keys.every((key) => required.has(key))) return false;
  const earlier = keys.map((key, index) => `lag(${name(key)}) over () as earlier_${index}`);
  const notAfter = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((same, place) => `${name(same)} = earlier_${place} and `);
    const isLast = index === keys.length - 1;
    return `(${equal.join('')}${name(key)} ${isLast ? '<=' : '<'} earlier_${index})`;
  });
  const [found] = await warehouse.rows(
    `select count(*)::integer as count from (select ${keys.map(name).join(', ')}, ${earlier.join(', ')} ` +
      `from ${table}) where ${notAfter.join(' or ')}`
  );
  return onlyNumber(found, 'count') === 0;
}

async function keysDiffer({ warehouse, extract, table }: Keyed): Promise<boolean> {
  const keys = extract.primaryKey.map(name).join(', ');
  const [found] = await warehouse.rows(
    `select (count(*) - count(distinct hash(${keys})))::integer as count from ${table}`
  );
  return onlyNumber(found, 'count') === 0;
}

/**
 * The quoted name of a table of the later rows of each repeated key (`record_number`, the key as `value`,
 * `first_record`), which the caller drops; null where every key stands once.
 */
export async function repeatedRows(keyed: Keyed): Promise<string | null> {
  if ((await keysIncrease(keyed)) || (await keysDiffer(keyed))) return null;
  const { warehouse, extract, table } = keyed;
  const keys = extract.primaryKey.map(name);
  const shown = keys.map((key) => `coalesce(${key}::varchar, '')`).join(` || ', ' || `);
  const repeated = name(`repeated_${extract.id}`);
  const hash = `hash(${keys.join(', ')})`;
  await warehouse.run(
    `create or replace table ${repeated} as select * from (select record_number, ${shown} as value, ` +
      `min(record_number) over (partition by ${keys.join(', ')}) as first_record from ${table} ` +
      `where ${hash} in (select ${hash} from ${table} group by all having count(*) > 1)) ` +
      `where record_number <> first_record`
  );
  return repeated;
}

/** The problem of one row of `repeatedRows`. */
export const repeatedProblem = (extract: Extract, records: Records, row: Row): Problem =>
  duplicateProblem(
    extract,
    records,
    onlyText(row, 'value'),
    onlyNumber(row, 'record_number'),
    onlyNumber(row, 'first_record')
  );

/** Removes the later rows of each repeated key from the table, and says which. */
export async function rejectDuplicates(
  loading: Loading
): Promise<{ count: number; problems: readonly Problem[] }> {
  const repeated = await repeatedRows(loading);
  if (repeated === null) return { count: 0, problems: [] };
  const { warehouse, extract, records, table } = loading;
  const listed = await warehouse.rows(
    `select record_number, value, first_record, (select count(*) from ${repeated})::integer as count ` +
      `from ${repeated} order by record_number limit ${LISTED_PER_RULE}`
  );
  await warehouse.run(`delete from ${table} where record_number in (select record_number from ${repeated})`);
  await warehouse.run(`drop table ${repeated}`);
  if (listed.length === 0) return { count: 0, problems: [] };
  const count = onlyNumber(listed[0], 'count');
  const problems = listed.map((row) => repeatedProblem(extract, records, row));
  return { count, problems: withTheRest(problems, count) };
}
