// Two tables of one extract's accepted rows against each other, row by row, matched by primary key.
import { columnsOf, type Column, type Extract } from '../extracts/contract.ts';
import type { ChangedValue, Difference, ExampleRows, RowKey } from '../extracts/difference.ts';
import { name } from './literal.ts';
import { onlyNumber } from './query.ts';
import { hasTime, stagedColumns } from './schema.ts';
import type { Parameter, Row, Warehouse } from './warehouse.ts';

/** Rows of each kind that are told one by one. */
export const EXAMPLES_TOLD = 50;

/** Which rows may be told one by one: a condition on the extract's columns, and the columns that are kept back. */
export interface Shown {
  readonly condition: string;
  readonly parameters: readonly Parameter[];
  readonly hiddenColumns: ReadonlySet<string>;
}

/** Quoted names of two tables with the extract's staged columns, and the contract columns that their files had. */
export interface Sides {
  readonly before: string;
  readonly after: string;
  readonly columnsBefore: readonly (string | null)[];
  readonly columnsAfter: readonly (string | null)[];
}

type Counts = Pick<Difference, 'added' | 'removed' | 'changed' | 'unchanged'>;

/** A value as a file would write it. */
function writtenValue({ kind, name: column }: Column, side: string): string {
  const value = `${side}.${name(column)}`;
  switch (kind) {
    case 'moment': {
      const timed = `regexp_replace(strftime(${value}, '%Y-%m-%dT%H:%M:%S'), ':00$', '')`;
      return `case when ${side}.${name(hasTime(column))} then ${timed} else strftime(${value}, '%Y-%m-%d') end`;
    }
    case 'yes_no':
      return `case ${value} when true then 'yes' when false then 'no' end`;
    case 'number':
      return `regexp_replace(${value}::varchar, '[.]0$', '')`;
    default:
      return `${value}::varchar`;
  }
}

/** One row for each row that is added, removed or changed: which, and its numbers in the two tables. */
async function matched(warehouse: Warehouse, extract: Extract, { before, after }: Sides): Promise<string> {
  const table = name(`difference_${extract.id}`);
  const isSame = (column: string) => `b.${name(column)} is not distinct from a.${name(column)}`;
  const values = stagedColumns(extract)
    .map(([column]) => column)
    .filter((column) => column !== 'record_number' && !extract.primaryKey.includes(column));
  const differs = values.map((column) => `not (${isSame(column)})`);
  await warehouse.run(
    `create or replace table ${table} as select b.record_number as before_record, a.record_number as after_record, ` +
      `case when b.record_number is null then 'added' when a.record_number is null then 'removed' else 'changed' end as what ` +
      `from ${before} b full join ${after} a on ${extract.primaryKey.map(isSame).join(' and ')} ` +
      `where ${['b.record_number is null', 'a.record_number is null', ...differs].join(' or ')}`
  );
  return table;
}

async function countsOf(warehouse: Warehouse, matches: string, { before }: Sides): Promise<Counts> {
  const [row] = await warehouse.rows(
    `select count(*) filter (what = 'added')::integer as added, count(*) filter (what = 'removed')::integer as removed, ` +
      `count(*) filter (what = 'changed')::integer as changed, ` +
      `(select count(*) from ${before})::integer as loaded from ${matches}`
  );
  const [added, removed, changed] = ['added', 'removed', 'changed'].map((what) => onlyNumber(row, what)) as [
    number,
    number,
    number
  ];
  return { added, removed, changed, unchanged: onlyNumber(row, 'loaded') - removed - changed };
}

const textIn = (row: Row, column: string): string | null => {
  const value = row[column];
  return value === null || value === undefined ? null : String(value);
};

const changesIn = (row: Row, columns: readonly Column[]): ChangedValue[] =>
  columns.flatMap((column, index) => {
    const [before, after] = [textIn(row, `before_${index}`), textIn(row, `after_${index}`)];
    return before === after ? [] : [{ column: column.name, before, after }];
  });

async function examplesOf(
  warehouse: Warehouse,
  extract: Extract,
  matches: string,
  { before, after }: Sides,
  { condition, parameters, hiddenColumns }: Shown
): Promise<ExampleRows> {
  const isKey = (column: Column) => extract.primaryKey.includes(column.name);
  const columns = columnsOf(extract).filter((column) => !isKey(column) && !hiddenColumns.has(column.name));
  const keys = columnsOf(extract).filter(isKey);
  const sorted = keys.map(({ name: key }) => `coalesce(a.${name(key)}, b.${name(key)})`).join(', ');
  const texts = [
    ...keys.map(
      (key, index) => `coalesce(${writtenValue(key, 'a')}, ${writtenValue(key, 'b')}) as key_${index}`
    ),
    ...columns.flatMap((column, index) => [
      `${writtenValue(column, 'b')} as before_${index}`,
      `${writtenValue(column, 'a')} as after_${index}`
    ])
  ];
  const shown = (table: string) => `(select record_number from ${table} where ${condition})`;
  const rows = await warehouse.rows(
    `select what, ${texts.join(', ')} from ${matches} ` +
      `left join ${before} b on b.record_number = before_record left join ${after} a on a.record_number = after_record ` +
      `where before_record in ${shown(before)} or after_record in ${shown(after)} ` +
      `qualify row_number() over (partition by what order by ${sorted}) <= ${EXAMPLES_TOLD} order by what, ${sorted}`,
    [...parameters, ...parameters]
  );
  const keyIn = (row: Row): RowKey => keys.map((_, index) => textIn(row, `key_${index}`));
  const of = (what: string) => rows.filter((row) => row['what'] === what);
  return {
    added: of('added').map(keyIn),
    removed: of('removed').map(keyIn),
    changed: of('changed')
      .map((row) => ({ key: keyIn(row), changes: changesIn(row, columns) }))
      .filter(({ changes }) => changes.length > 0)
  };
}

/** What `after` would change in `before`. `shown` = null tells no row, only how many. */
export async function differenceBetween(
  warehouse: Warehouse,
  extract: Extract,
  sides: Sides,
  shown: Shown | null
): Promise<Difference> {
  const matches = await matched(warehouse, extract, sides);
  const columns = columnsOf(extract).map((column) => column.name);
  const onlyIn = (these: Sides['columnsAfter'], those: Sides['columnsAfter']) =>
    columns.filter((column) => these.includes(column) && !those.includes(column));
  try {
    return {
      keyColumns: extract.primaryKey,
      ...(await countsOf(warehouse, matches, sides)),
      newColumns: onlyIn(sides.columnsAfter, sides.columnsBefore),
      goneColumns: onlyIn(sides.columnsBefore, sides.columnsAfter),
      examples: shown && (await examplesOf(warehouse, extract, matches, sides, shown))
    };
  } finally {
    await warehouse.run(`drop table ${matches}`);
  }
}
