// From the bytes of a set to checked tables, against the least that any engine could do: native read_csv, one thread.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Engines } from '../../src/lib/pipeline/force.ts';
import { Force } from '../../src/lib/pipeline/force.ts';
import { raced } from './clock.ts';
import { filesIn, read, takenIn } from './sets.ts';
import { lineOf, type Line } from './table.ts';

/** Reads every CSV file of the folder into a table, unchecked; returns how many rows that made. */
async function readByFloor(folder: string): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  let rows = 0;
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.csv'))) {
    const table = file.replace(/\W/g, '_');
    await connection.run(`create table ${table} as select * from read_csv('${join(folder, file)}')`);
    const counted = await connection.runAndReadAll(`select count(*)::integer from ${table}`);
    rows += Number(counted.getRows()[0]?.[0]);
  }
  connection.closeSync();
  instance.closeSync();
  return rows;
}

async function loaded(engines: Engines, folder: string): Promise<number> {
  const force = await Force.open(engines);
  await takenIn(force, await read(await filesIn(folder)));
  return force.receipts.reduce((sum, { accepted, rejected }) => sum + accepted + rejected, 0);
}

/** Bytes on disk → read, checked, typed tables; the peer reads the same bytes and checks nothing. */
export async function loading(name: string, folder: string, engines: Engines, rounds: number): Promise<Line> {
  const counts = [await loaded(engines, folder), await readByFloor(folder)];
  if (counts[0] !== counts[1]) throw new Error(`${name}: ${counts[0]} rows loaded, ${counts[1]} read`);
  const contenders = { ours: () => loaded(engines, folder), floor: () => readByFloor(folder) };
  const { ours, floor } = await raced(contenders, { rounds, warmUps: 0 });
  return lineOf(`${name} into checked tables`, ours, 'native read_csv', floor, 3);
}
