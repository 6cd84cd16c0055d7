// A file's records into the extract's checked table: columns as they are; text in one pass to cast and mark, and a second
// only where there are faults.
import type { Extract } from '../extracts/contract.ts';
import type { Receipt, Records } from '../extracts/records.ts';
import { extractById, isExtractId } from '../extracts/registry.ts';
import { made, refused, type Outcome, type Problem } from '../shared/outcome.ts';
import { checksFor, fieldsFor, markOf, rawRecords, typedRecords, type Check, type Field } from './check.ts';
import { rejectDuplicates } from './duplicates.ts';
import { faultProblems, nothingAccepted } from './faults.ts';
import { name } from './literal.ts';
import { piecesOf, withSlot } from './pieces.ts';
import { withReadingsTable } from './readings.ts';
import { onlyNumber } from './query.ts';
import { runsAsArrow } from './runs-as-arrow.ts';
import { bytesOf } from './runs-as-text.ts';
import { createStaged, stagedColumns, stagingTable } from './schema.ts';
import type { Warehouse } from './warehouse.ts';

/** One file on its way in. */
export interface Loading {
  readonly warehouse: Warehouse;
  readonly extract: Extract;
  readonly records: Records;
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
  /** Name of the table that holds the accepted rows once all is checked; and the same, quoted. */
  readonly tableName: string;
  readonly table: string;
}

async function stagedIn({ warehouse, table }: Loading): Promise<number> {
  const [counted] = await warehouse.rows(`select count(*)::integer as staged from ${table}`);
  return onlyNumber(counted, 'staged');
}

async function castAndMark(loading: Loading): Promise<void> {
  const { warehouse, extract, records, checks, table } = loading;
  const columns = stagedColumns(extract).map(([column]) => name(column));
  let isBegun = false;
  for (const piece of piecesOf(bytesOf(records))) {
    const into = isBegun ? `insert into ${table}` : `create or replace table ${table} as`;
    const first = isBegun ? await stagedIn(loading) : 0;
    await withSlot(warehouse, piece, (slot) => {
      const typed = typedRecords(rawRecords(slot, records, first), loading);
      return warehouse.run(`${into} select ${columns.join(', ')}, ${markOf(checks)} as mark from (${typed})`);
    });
    isBegun = true;
  }
}

/** How many rows were rejected for their values, and the problems of those that are told. */
interface Judged {
  readonly rejected: number;
  readonly problems: readonly Problem[];
}

function assertAllStaged(staged: number, { recordCount }: Records): void {
  if (staged !== recordCount)
    throw new Error(`${staged} rows were staged of ${recordCount} records: the engine lost or split some`);
}

async function stagedAsText(loading: Loading): Promise<Judged> {
  const { warehouse, records, table } = loading;
  await castAndMark(loading);
  const [marks] = await warehouse.rows(
    `select count(*)::integer as staged, count(*) filter (mark = 2)::integer as faulty, ` +
      `count(*) filter (mark > 0)::integer as marked from ${table}`
  );
  assertAllStaged(onlyNumber(marks, 'staged'), records);
  const problems = onlyNumber(marks, 'marked') > 0 ? await faultProblems(loading) : [];
  const rejected = onlyNumber(marks, 'faulty');
  if (rejected > 0) await warehouse.run(`delete from ${table} where mark = 2`);
  await warehouse.run(`alter table ${table} drop column mark`);
  return { rejected, problems };
}

/** Of values that stand as they are loaded, none is left to be judged. */
async function staged(loading: Loading): Promise<Judged> {
  const { warehouse, extract, records, tableName, table } = loading;
  if (records.runs === null || warehouse.insert === null) return stagedAsText(loading);
  await createStaged(warehouse, extract, table);
  await warehouse.insert(tableName, runsAsArrow(extract, records.runs));
  assertAllStaged(await stagedIn(loading), records);
  return { rejected: 0, problems: [] };
}

async function checkedReceipt(loading: Loading): Promise<Outcome<Receipt>> {
  const { records } = loading;
  const judged = await staged(loading);
  const duplicates = await rejectDuplicates(loading);
  const problems = [...records.problems, ...judged.problems, ...duplicates.problems];
  const rejected = judged.rejected + duplicates.count;
  const accepted = records.recordCount - rejected;
  if (accepted === 0) return refused(...problems, nothingAccepted(records));
  return made(receiptOf(records, accepted, rejected, problems));
}

const receiptOf = (
  records: Records,
  accepted: number,
  rejected: number,
  problems: readonly Problem[]
): Receipt => ({
  extract: records.extract,
  file: records.file,
  format: records.format,
  sheet: records.sheet,
  container: records.container,
  rows: records.recordCount + records.rejectedCount + records.blankCount,
  accepted,
  rejected: rejected + records.rejectedCount,
  blank: records.blankCount,
  aboveHeader: records.aboveHeader,
  mapping: records.mapping,
  sha256: records.sha256,
  encoding: records.encoding,
  delimiter: records.delimiter,
  byteCount: records.byteCount,
  ignoredHeaders: records.ignoredHeaders,
  problems
});

const extractOf = (records: Records): Extract => {
  if (!isExtractId(records.extract)) throw new Error(`No such extract: ${records.extract}`);
  return extractById(records.extract);
};

/** Checks records by their contract into a table of this name; a refused file leaves no such table. */
export async function stageRecords(
  warehouse: Warehouse,
  records: Records,
  tableName: string
): Promise<Outcome<Receipt>> {
  const extract = extractOf(records);
  const fields = fieldsFor(extract, records);
  const checks = checksFor(extract, fields);
  const table = name(tableName);
  let isStaged = false;
  try {
    const loading: Loading = { warehouse, extract, records, fields, checks, tableName, table };
    const outcome = await withReadingsTable(warehouse, extract, records, () => checkedReceipt(loading));
    isStaged = outcome.ok;
    return outcome;
  } finally {
    if (!isStaged) await warehouse.run(`drop table if exists ${table}`);
  }
}

async function replaceStaging(warehouse: Warehouse, extract: Extract, table: string): Promise<void> {
  const staging = stagingTable(extract.id);
  await warehouse.run(`drop table if exists ${staging}`);
  await warehouse.run(`alter table ${table} rename to ${staging}`);
}

const checkedName = (extractId: string): string => `checked_${extractId}`;

/** Quoted name of the table in which an extract's checked rows wait to be accepted. */
export const checkedTable = (extractId: string): string => name(checkedName(extractId));

/** Checks a file's records and lets the accepted rows wait. What is loaded stays as it is. */
export const checkRecords = (warehouse: Warehouse, records: Records): Promise<Outcome<Receipt>> =>
  stageRecords(warehouse, records, checkedName(records.extract));

/** Makes the rows that wait the extract's checked table, `stg_<extract>`, in place of what was there. */
export const acceptChecked = (warehouse: Warehouse, extract: Extract): Promise<void> =>
  replaceStaging(warehouse, extract, checkedTable(extract.id));

/** Drops the rows that wait. */
export const discardChecked = (warehouse: Warehouse, extract: Extract): Promise<void> =>
  warehouse.run(`drop table if exists ${checkedTable(extract.id)}`);

/**
 * Checks a file's records by their contract and puts the accepted rows into `stg_<extract>`, replacing what was
 * there. A refused file leaves what was loaded before as it was.
 */
export async function loadRecords(warehouse: Warehouse, records: Records): Promise<Outcome<Receipt>> {
  const loading = `loading_${records.extract}`;
  const outcome = await stageRecords(warehouse, records, loading);
  if (outcome.ok) await replaceStaging(warehouse, extractOf(records), name(loading));
  return outcome;
}
