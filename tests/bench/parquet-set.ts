// The national set as Parquet, each column of the type that it is checked to be: what an engine elsewhere would hold.
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { EXTRACTS, type ExtractId } from '../../src/lib/extracts/registry.ts';
import type { Day } from '../../src/lib/shared/dates.ts';
import { folderOf, OUT } from './sets.ts';

export interface ParquetSet {
  readonly asOf: Day;
  /** Paths by extract. */
  readonly paths: ReadonlyMap<ExtractId, string>;
}

/** An engine of its own, one thread, that may read files. */
export async function withEngine<Value>(
  work: (connection: DuckDBConnection) => Promise<Value>
): Promise<Value> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Made once, kept in out/bench. */
export async function parquetSet(): Promise<ParquetSet> {
  const national = await folderOf('national');
  const folder = join(OUT, 'national-parquet');
  await mkdir(folder, { recursive: true });
  const paths = new Map<ExtractId, string>();
  await withEngine(async (connection) => {
    for (const { id, file } of EXTRACTS) {
      const [from, to] = [join(national, file), join(folder, file.replace(/csv$/, 'parquet'))];
      if (!existsSync(from)) continue;
      paths.set(id, to);
      if (!existsSync(to))
        await connection.run(`copy (select * from read_csv('${from}')) to '${to}' (format parquet)`);
    }
  });
  const manifest = JSON.parse(await readFile(join(national, 'manifest.json'), 'utf8')) as { as_of: Day };
  return { asOf: manifest.as_of, paths };
}
