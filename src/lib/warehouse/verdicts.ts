// What becomes of each record of a file, for all of them: where problems are told, only the first of a rule are.
import type { Extract } from '../extracts/contract.ts';
import { problem } from '../extracts/problems.ts';
import type { Records } from '../extracts/records.ts';
import { extractById, isExtractId } from '../extracts/registry.ts';
import type { Verdict, VerdictPage } from '../extracts/verdict.ts';
import { checksFor, fieldsFor, markOf, rawRecords, typedRecords, type Check } from './check.ts';
import { repeatedProblem, repeatedRows } from './duplicates.ts';
import { faultProblem } from './faults.ts';
import { name } from './literal.ts';
import { withSlot } from './pieces.ts';
import { onlyNumber } from './query.ts';
import { withReadingsTable } from './readings.ts';
import { bytesOf } from './runs-as-text.ts';
import type { Row, Warehouse } from './warehouse.ts';

/** Records whose verdicts are asked at once. */
export const RECORDS_A_PAGE = 20_000;

interface Judging {
  readonly warehouse: Warehouse;
  readonly extract: Extract;
  readonly records: Records;
  readonly checks: readonly Check[];
  /** Quoted names: records that break a rule as text and typed; later rows of a key, null where there are none. */
  readonly marked: string;
  readonly repeated: string | null;
}

function sentenceOf(check: Check, extract: Extract, records: Records, row: Row): string {
  if (check.rule !== 'unlisted') return faultProblem(check, extract, records, row).sentence;
  const facts = { column: check.column.name, count: 1, values: [String(row['value'])] };
  return problem('unknown-code-as-other', facts).sentence;
}

/** Sentences of the checks that each record of a page breaks, in the order of the checks. */
async function broken(judging: Judging, from: number, to: number): Promise<Map<number, Verdict>> {
  const { warehouse, extract, records, checks, marked } = judging;
  const columns = checks.flatMap((check, index) => [
    `(${check.broken}) is true as broken_${index}`,
    `${check.raw} as value_${index}`,
    `${check.from?.raw ?? 'null::varchar'} as earlier_${index}`
  ]);
  const rows = await warehouse.rows(
    `select record_number, ${['mark = 2 as is_rejected', ...columns].join(', ')} from ${marked} ` +
      `where record_number >= ? and record_number < ? order by record_number`,
    [from, to]
  );
  const verdictOf = (row: Row): Verdict => ({
    isRejected: row['is_rejected'] === true,
    sentences: checks.flatMap((check, index) =>
      row[`broken_${index}`] === true
        ? [
            sentenceOf(check, extract, records, {
              record_number: onlyNumber(row, 'record_number'),
              value: row[`value_${index}`] ?? null,
              earlier: row[`earlier_${index}`] ?? null
            })
          ]
        : []
    )
  });
  return new Map(rows.map((row) => [onlyNumber(row, 'record_number'), verdictOf(row)]));
}

async function pageOf(judging: Judging, from: number): Promise<VerdictPage> {
  const { warehouse, extract, records, repeated } = judging;
  const to = Math.min(from + RECORDS_A_PAGE, records.recordCount);
  const verdicts = await broken(judging, from, to);
  if (repeated === null) return { from, to, verdicts };
  const rows = await warehouse.rows(
    `select record_number, value, first_record from ${repeated} where record_number >= ? and record_number < ?`,
    [from, to]
  );
  for (const row of rows) {
    const record = onlyNumber(row, 'record_number');
    const { sentence } = repeatedProblem(extract, records, row);
    verdicts.set(record, {
      isRejected: true,
      sentences: [...(verdicts.get(record)?.sentences ?? []), sentence]
    });
  }
  return { from, to, verdicts };
}

/**
 * Checks a file's records again and gives the verdict of each, page by page in order. Nothing that is loaded or waits
 * is touched. To be used up, or ended by its `return`: it holds tables in the engine until then.
 */
export async function* verdictsOf(warehouse: Warehouse, records: Records): AsyncGenerator<VerdictPage> {
  if (!isExtractId(records.extract)) throw new Error(`No such extract: ${records.extract}`);
  const extract = extractById(records.extract);
  const fields = fieldsFor(extract, records);
  const checks = checksFor(extract, fields);
  const [marked, keys] = [name(`judged_${extract.id}`), name(`keys_${extract.id}`)];
  const judged = async (slot: string) => {
    const values = typedRecords(rawRecords(slot, records), { extract, fields, records });
    const typed = `(select *, ${markOf(checks)} as mark from (${values}))`;
    const keyColumns = extract.primaryKey.map(name).join(', ');
    await warehouse.run(`create or replace table ${marked} as select * from ${typed} where mark > 0`);
    await warehouse.run(
      `create or replace table ${keys} as select record_number, ${keyColumns} from ${typed} where mark < 2`
    );
  };
  let repeated: string | null = null;
  try {
    await withReadingsTable(warehouse, extract, records, () => withSlot(warehouse, bytesOf(records), judged));
    repeated = await repeatedRows({ warehouse, extract, table: keys });
    const judging = { warehouse, extract, records, checks, marked, repeated };
    for (let from = 0; from < records.recordCount; from += RECORDS_A_PAGE) yield await pageOf(judging, from);
  } finally {
    for (const table of [marked, keys, ...(repeated === null ? [] : [repeated])])
      await warehouse.run(`drop table if exists ${table}`);
  }
}
