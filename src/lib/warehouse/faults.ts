// From marked rows to problems: the second look at a file, only at the rows that break a rule.
import type { Extract } from '../extracts/contract.ts';
import { problem, valueProblem } from '../extracts/problems.ts';
import type { Records } from '../extracts/records.ts';
import type { Problem } from '../shared/outcome.ts';
import { rawRecords, typedRecords, type Check } from './check.ts';
import { name } from './literal.ts';
import type { Loading } from './load.ts';
import { onlyNumber } from './query.ts';
import type { Row } from './warehouse.ts';

/** Problems of one rule and column that are listed one by one; the rest are counted in one more. */
export const LISTED_PER_RULE = 1000;

const LINES_OF_A_NOTICE = 20;
const VALUES_OF_A_NOTICE = 20;

/** The listed problems, and one that stands for those beyond the list, so that the counts stay exact. */
export function withTheRest(listed: readonly Problem[], count: number): readonly Problem[] {
  const [first] = listed;
  if (!first || count <= listed.length) return listed;
  const { line: _line, value: _value, ...shared } = first;
  const rest = count - listed.length;
  return [
    ...listed,
    { ...shared, sentence: `${first.sentence.replace(/\.$/, '')}, and so on.`, count: rest }
  ];
}

const textOf = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

function faultProblem(check: Check, extract: Extract, records: Records, row: Row): Problem {
  const place = {
    file: records.file,
    extract: extract.id,
    line: records.lineOf(onlyNumber(row, 'record_number'))
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
    file: records.file,
    extract: extract.id,
    line: records.lineOf(record),
    firstLine: records.lineOf(firstRecord),
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

async function problemsOf(check: Check, { warehouse, extract, records }: Loading, faulty: string) {
  const earlier = check.from?.raw ?? 'null::varchar';
  const rows = await warehouse.rows(
    `select record_number, ${check.raw} as value, ${earlier} as earlier, (count(*) over ())::integer as count ` +
      `from ${faulty} where ${check.broken} order by record_number limit ${LISTED_PER_RULE}`
  );
  if (rows.length === 0) return [];
  const listed = rows.map((row) => faultProblem(check, extract, records, row));
  return withTheRest(listed, onlyNumber(rows[0], 'count'));
}

async function noticeOf(check: Check, { warehouse, extract, records }: Loading, faulty: string) {
  const rows = await warehouse.rows(
    `select ${check.raw} as value, count(*)::integer as count, min(record_number) as record_number ` +
      `from ${faulty} where ${check.broken} group by value order by count desc, value`
  );
  if (rows.length === 0) return [];
  const first = await warehouse.rows(
    `select record_number from ${faulty} where ${check.broken} order by record_number limit ${LINES_OF_A_NOTICE}`
  );
  const lines = first.map((row) => records.lineOf(onlyNumber(row, 'record_number')));
  return [
    problem('unknown-code-as-other', {
      file: records.file,
      extract: extract.id,
      column: check.column.name,
      count: rows.reduce((sum, row) => sum + onlyNumber(row, 'count'), 0),
      lines,
      values: rows.slice(0, VALUES_OF_A_NOTICE).map((row) => textOf(row, 'value'))
    })
  ];
}

/** Reads the marked rows of the file again and says what is wrong with each, in the order of the columns. */
export async function faultProblems(loading: Loading): Promise<Problem[]> {
  const { warehouse, records, slot, fields, checks, table } = loading;
  const marked = name(`marked_${loading.extract.id}`);
  const raw = rawRecords(slot, records.columns.length, records.isPlain);
  await warehouse.run(
    `create or replace table ${marked} as select * from (${raw}) ` +
      `semi join (select record_number from ${table} where mark > 0) using (record_number)`
  );
  const faulty = `(${typedRecords(`select * from ${marked}`, fields, records.isPlain)})`;
  try {
    const problems: Problem[] = [];
    for (const check of checks) {
      const said = check.rule === 'unlisted' ? noticeOf : problemsOf;
      problems.push(...(await said(check, loading, faulty)));
    }
    return problems;
  } finally {
    await warehouse.run(`drop table ${marked}`);
  }
}
