// From marked rows to problems: the second look at a file, only at the rows that break a rule.
import type { Extract } from '../extracts/contract.ts';
import { problem, valueProblem } from '../extracts/problems.ts';
import { lineOf, placeOf, type Records } from '../extracts/records.ts';
import type { Problem } from '../shared/outcome.ts';
import { rawRecords, typedRecords, type Check } from './check.ts';
import { name } from './literal.ts';
import type { Loading } from './load.ts';
import { withSlot } from './pieces.ts';
import { onlyNumber } from './query.ts';
import { bytesOf } from './runs-as-text.ts';
import type { Row } from './warehouse.ts';

/** Problems of one rule and column that are listed one by one; the rest are counted in one more. */
export const LISTED_PER_RULE = 1000;

const LINES_OF_A_NOTICE = 20;
const VALUES_OF_A_NOTICE = 20;

/** The listed problems, and one that stands for those beyond the list, so that the counts stay exact. */
export function withTheRest(listed: readonly Problem[], count: number): readonly Problem[] {
  const [first] = listed;
  if (!first || count <= listed.length) return listed;
  const { id, severity, advice, orSay, file, sheet, extract, column, rule } = first;
  const place = Object.entries({ orSay, file, sheet, extract, column, rule }).filter(
    ([, said]) => said !== undefined
  );
  const sentence = `${first.sentence.replace(/\.$/, '')}, and so on.`;
  const rest = count - listed.length;
  return [...listed, { id, severity, sentence, advice, ...Object.fromEntries(place), count: rest }];
}

const textOf = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

/** The problem of one row that breaks a check: its `record_number`, `value`, and the `earlier` day of an order. */
export function faultProblem(check: Check, extract: Extract, records: Records, row: Row): Problem {
  const place = {
    ...placeOf(records),
    extract: extract.id,
    line: lineOf(records.lines, onlyNumber(row, 'record_number'))
  };
  const value = textOf(row, 'value');
  if (check.rule === 'value' || !check.from) return valueProblem(check.column, value, place);
  return problem('end-before-start', {
    ...place,
    column: check.column.name,
    value,
    from: check.from.column,
    fromValue: textOf(row, 'earlier'),
    rule: `not before ${check.from.column}`,
    example: textOf(row, 'earlier')
  });
}

export const duplicateProblem = (
  extract: Extract,
  records: Records,
  key: string,
  record: number,
  firstRecord: number
): Problem =>
  problem('duplicate-key', {
    ...placeOf(records),
    extract: extract.id,
    line: lineOf(records.lines, record),
    firstLine: lineOf(records.lines, firstRecord),
    column: extract.primaryKey.join(' + '),
    value: key,
    key,
    keyColumns: extract.primaryKey,
    rule: 'each key stands once'
  });

export const nothingAccepted = (records: Records): Problem =>
  records.recordCount + records.rejectedCount === 0
    ? problem('header-only', { file: records.file, extract: records.extract })
    : problem('nothing-accepted', {
        file: records.file,
        extract: records.extract,
        rejected: records.recordCount + records.rejectedCount
      });

/** Problems of one check, of which `count` rows break the rule; `listed` holds at least the first of them. */
async function problemsOf(
  check: Check,
  count: number,
  { warehouse, extract, records }: Loading,
  listed: string
) {
  const earlier = check.from?.raw ?? 'null::varchar';
  const rows = await warehouse.rows(
    `select record_number, ${check.raw} as value, ${earlier} as earlier ` +
      `from ${listed} where ${check.broken} order by record_number limit ${LISTED_PER_RULE}`
  );
  const problems = rows.map((row) => faultProblem(check, extract, records, row));
  return withTheRest(problems, count);
}

async function noticeOf(
  check: Check,
  count: number,
  { warehouse, extract, records }: Loading,
  listed: string
) {
  const rows = await warehouse.rows(
    `select ${check.raw} as value, record_number from ${listed} where ${check.broken} ` +
      `order by record_number limit ${LISTED_PER_RULE}`
  );
  const values = new Set(rows.map((row) => textOf(row, 'value')));
  const lines = rows
    .slice(0, LINES_OF_A_NOTICE)
    .map((row) => lineOf(records.lines, onlyNumber(row, 'record_number')));
  return [
    problem('unknown-code-as-other', {
      ...placeOf(records),
      extract: extract.id,
      column: check.column.name,
      count,
      lines,
      values: [...values].slice(0, VALUES_OF_A_NOTICE)
    })
  ];
}

/** How many rows break each check, and the records that are listed: one pass that keeps nothing else in memory. */
async function tallied({ warehouse, extract, checks }: Loading, typed: string) {
  const tally = name(`tally_${extract.id}`);
  const columns = checks.flatMap(({ broken }, index) => [
    `(count(*) filter (where ${broken}))::integer as count_${index}`,
    `coalesce(min(record_number, ${LISTED_PER_RULE}) filter (where ${broken}), []) as records_${index}`
  ]);
  await warehouse.run(`create or replace table ${tally} as select ${columns.join(', ')} from (${typed})`);
  const counts = checks.map((_, index) => `count_${index}`);
  const [row] = await warehouse.rows(`select ${counts.join(', ')} from ${tally}`);
  return { tally, counts: counts.map((count) => onlyNumber(row, count)) };
}

/** Reads the file again and says what is wrong with each marked row, in the order of the columns. */
export const faultProblems = (loading: Loading): Promise<Problem[]> =>
  withSlot(loading.warehouse, bytesOf(loading.records), (slot) => problemsIn(slot, loading));

async function problemsIn(slot: string, loading: Loading): Promise<Problem[]> {
  const { warehouse, extract, records, checks } = loading;
  const raw = rawRecords(slot, records);
  const { tally, counts } = await tallied(loading, typedRecords(raw, loading));
  const lists = checks.map((_, index) => `records_${index}`);
  const marked = name(`marked_${extract.id}`);
  await warehouse.run(
    `create or replace table ${marked} as select * from (${raw}) semi join ` +
      `(select unnest(flatten([${lists.join(', ')}])) as record_number from ${tally}) using (record_number)`
  );
  const listed = `(${typedRecords(`select * from ${marked}`, loading)})`;
  try {
    const problems: Problem[] = [];
    for (const [index, check] of checks.entries()) {
      const count = counts[index] as number;
      const told = check.rule === 'unlisted' ? noticeOf : problemsOf;
      if (count > 0) problems.push(...(await told(check, count, loading, listed)));
    }
    return problems;
  } finally {
    await warehouse.run(`drop table ${marked}`);
    await warehouse.run(`drop table ${tally}`);
  }
}
