// The native twin of the browser's engine, behind the same port and the same lock: for the command line and the tests.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { lockStatements } from './lock.ts';
import { abortError, assertOneStatement, queryError, rowsOfNative } from './query.ts';
import type { Parameter, Row, Warehouse } from './warehouse.ts';

export interface NativeOptions {
  /**
   * One unless said. On two or more, this version of the engine now and then gives a group twice (seen on 600,000 rows
   * grouped after a left join, other rows each time), and sums differ in their last bits.
   */
  readonly threads?: number;
  /** Upper bound for the engine's memory, in MiB; 60 % of what is free unless said. */
  readonly memoryMegabytes?: number;
}

const freeShare = (): number => Math.max(512, (freemem() / 2 ** 20) * 0.6);

async function openConnection(folder: string, options: NativeOptions) {
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: join(folder, 'spill') });
  const connection = await instance.connect();
  const lock = lockStatements({
    memoryMegabytes: options.memoryMegabytes ?? freeShare(),
    threads: options.threads ?? 1,
    folder: folder + sep
  });
  for (const statement of lock) await connection.run(statement);
  return { instance, connection };
}

async function ask(connection: DuckDBConnection, sql: string, parameters: readonly Parameter[]) {
  assertOneStatement(sql);
  try {
    return await connection.run(sql, parameters.length > 0 ? [...parameters] : undefined);
  } catch (cause) {
    throw queryError(cause, sql);
  }
}

/** Boots and locks the native engine. Slots are files in a fresh folder, the only one that it may read. */
export async function openNative(options: NativeOptions = {}): Promise<Warehouse> {
  const folder = await mkdtemp(join(tmpdir(), 'evenkeel-'));
  const { instance, connection } = await openConnection(folder, options);
  const [[version] = []] = await (await connection.run('select version()')).getRows();
  let slots = 0;
  let last: Promise<unknown> = Promise.resolve();

  // One statement at a time: `interrupt` stops whatever the connection is running.
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const rows = async (
    sql: string,
    parameters: readonly Parameter[],
    signal?: AbortSignal
  ): Promise<Row[]> => {
    if (signal?.aborted) throw abortError();
    const interrupt = () => connection.interrupt();
    signal?.addEventListener('abort', interrupt, { once: true });
    try {
      const result = await ask(connection, sql, parameters);
      const types = result.columnTypes().map(String);
      return rowsOfNative(result.columnNames(), types, await result.getRows(), sql);
    } catch (cause) {
      if (signal?.aborted) throw abortError();
      throw cause;
    } finally {
      signal?.removeEventListener('abort', interrupt);
    }
  };

  return {
    engine: { name: 'duckdb-native', version: String(version) },
    rows: (sql, parameters = [], signal) => inTurn(() => rows(sql, parameters, signal)),
    run: (sql, parameters = []) => inTurn(async () => void (await ask(connection, sql, parameters))),
    async attach(bytes) {
      const slot = join(folder, `slot-${++slots}.csv`);
      await writeFile(slot, bytes);
      return slot;
    },
    detach: (slot) => rm(slot, { force: true }),
    insert: null,
    copy: null,
    async close() {
      await last;
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    }
  };
}
