// One long history in the formats that are measured, cut from the national one and kept in out/bench.
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { workbookOf } from '../support/workbooks.ts';
import { folderOf, OUT } from './sets.ts';

export const FOLDER = join(OUT, 'intake');
export const ROWS = 1_000_000;
export const FEWER_ROWS = 100_000;
export const WORKBOOK_ROWS = 200_000;
export const FEWER_WORKBOOK_ROWS = 20_000;

/** No line of the history is longer. */
const LINE_BYTES = 120;

/** The first rows of a file, its header above them. */
async function top(path: string, rows: number): Promise<Buffer> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc((rows + 1) * LINE_BYTES));
  await file.close();
  let end = 0;
  for (let line = 0; line <= rows; line++) {
    end = buffer.indexOf('\n', end) + 1;
    if (end === 0 || end > bytesRead) throw new Error(`${path} has not ${rows} rows`);
  }
  return buffer.subarray(0, end);
}

async function writeParquet(from: string, to: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`copy (select * from read_csv('${from}')) to '${to}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
}

/** Days as Excel holds them, everything else as text. */
function workbook(csv: Buffer): Uint8Array {
  const [header = [], ...rows] = csv
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const dated = rows.map(([day = '', ...rest]) => [new Date(day), ...rest.map((cell) => cell || null)]);
  return workbookOf({ 'Case history': [header, ...dated] });
}

const workbookOfTop = (csv: string, rows: number) => async (path: string) =>
  writeFile(path, workbook(await top(csv, rows)));

async function unlessThere(name: string, write: (path: string) => Promise<void>): Promise<string> {
  const path = join(FOLDER, name);
  if (!existsSync(path)) await write(path);
  return path;
}

/** Paths of the history as text, as Parquet and, shorter, as a workbook; its first rows; and what a force starts with. */
export async function intakeFiles() {
  const national = await folderOf('national');
  await mkdir(FOLDER, { recursive: true });
  const history = join(national, 'case_history.csv');
  const csv = await unlessThere('case_history.csv', async (path) =>
    writeFile(path, await top(history, ROWS))
  );
  const fewerCsv = await unlessThere('fewer_case_history.csv', async (path) =>
    writeFile(path, await top(history, FEWER_ROWS))
  );
  return {
    csv,
    fewerCsv,
    parquet: await unlessThere('case_history.parquet', (path) => writeParquet(csv, path)),
    fewerParquet: await unlessThere('fewer_case_history.parquet', (path) => writeParquet(fewerCsv, path)),
    xlsx: await unlessThere('case_history.xlsx', workbookOfTop(csv, WORKBOOK_ROWS)),
    fewerXlsx: await unlessThere('fewer_case_history.xlsx', workbookOfTop(csv, FEWER_WORKBOOK_ROWS)),
    essential: [join(national, 'officers.csv'), join(national, 'cases.csv')],
    asOf: JSON.parse(await readFile(join(national, 'manifest.json'), 'utf8')).as_of as string
  };
}
