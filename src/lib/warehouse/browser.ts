// DuckDB in the reader's browser, behind the port: one worker, a few connections, every query cancellable.
import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table, type RecordBatch } from 'apache-arrow';
import { streamInFile } from './arrow-stream.ts';
import { bootEngine, type BootOptions } from './engine-worker.ts';
import { lockStatements, SLOTS } from './lock.ts';
import { openPool, type Pool } from './pool.ts';
import { abortError, assertOneStatement, isTrap, queryError, rowsOfArrow } from './query.ts';
import type { Parameter, Warehouse } from './warehouse.ts';

export interface BrowserOptions extends Partial<BootOptions> {
  /** Upper bound for the engine's memory, in MiB; min(2 GB, 0.4 × the device's) unless said. */
  readonly memoryMegabytes?: number;
}

const READERS = 3;

/** The device's memory in GiB where the browser says, else 4. */
const deviceMemory = (): number => (navigator as { deviceMemory?: number }).deviceMemory ?? 4;

const memoryShare = (): number => Math.min(2048, deviceMemory() * 1024 * 0.4);

async function sent(connection: AsyncDuckDBConnection, sql: string): Promise<Table> {
  const reader = await connection.send(sql);
  await reader.open();
  const batches: RecordBatch[] = [];
  for await (const batch of reader) batches.push(batch);
  return new Table(reader.schema, batches);
}

/** `send` can be cancelled and lets other statements in between; only a statement with parameters can't be sent. */
async function answer(
  connection: AsyncDuckDBConnection,
  sql: string,
  parameters: readonly Parameter[]
): Promise<Table> {
  if (parameters.length === 0) return sent(connection, sql);
  const statement = await connection.prepare(sql);
  try {
    return await statement.query(...parameters);
  } finally {
    await statement.close();
  }
}

async function lockedDatabase(database: AsyncDuckDB, memoryMegabytes: number): Promise<void> {
  const connection = await database.connect();
  for (const statement of lockStatements({ memoryMegabytes, folder: SLOTS }))
    await connection.query(statement);
  await connection.close();
}

/**
 * Boots and locks the engine in a worker (about a second, after its 8 MB have arrived). Rejects with the true cause;
 * once booted, `onCrash` is called when the worker dies or traps, and every open call is rejected.
 */
export async function openBrowser(options: BrowserOptions = {}): Promise<Warehouse> {
  const pools: Pool<AsyncDuckDBConnection>[] = [];
  let isOver = false;
  const end = (cause: Error): boolean => {
    if (isOver) return false;
    isOver = true;
    for (const pool of pools) pool.end(cause);
    engine.end(cause);
    return true;
  };
  const crash = (cause: Error) => {
    if (end(cause)) options.onCrash?.(cause);
  };
  const engine = await bootEngine({ silenceSeconds: 30, ...options, onCrash: crash });
  const { database } = engine;
  await lockedDatabase(database, options.memoryMegabytes ?? memoryShare());
  const version = await database.getVersion();
  const open = () => database.connect();
  const close = (connection: AsyncDuckDBConnection) => connection.close();
  const readers = await openPool(READERS, open, close);
  // Effects go one after the other: two changes of one table at once would refuse each other.
  const writer = await openPool(1, open, close);
  pools.push(readers, writer);
  let slots = 0;

  /** The engine's answer; a trap ends it. */
  const answered = async <Value>(answer: Promise<Value>, sql: string): Promise<Value> => {
    try {
      return await answer;
    } catch (cause) {
      if (isTrap(cause)) crash(cause as Error);
      throw queryError(cause, sql);
    }
  };

  const ask = async (
    connection: AsyncDuckDBConnection,
    sql: string,
    parameters: readonly Parameter[],
    signal?: AbortSignal
  ): Promise<Table> => {
    const cancel = () => void connection.cancelSent().catch(() => undefined);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const table = await answered(answer(connection, sql, parameters), sql);
      if (signal?.aborted) throw abortError();
      return table;
    } catch (cause) {
      if (signal?.aborted) throw abortError();
      throw cause;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  };

  return {
    engine: { name: 'duckdb-wasm', version },
    async rows(sql, parameters = [], signal) {
      assertOneStatement(sql);
      return rowsOfArrow(await readers.use((one) => ask(one, sql, parameters, signal), signal), sql);
    },
    async run(sql, parameters = []) {
      assertOneStatement(sql);
      await writer.use((one) => ask(one, sql, parameters));
    },
    async attach(bytes) {
      const slot = `${SLOTS}slot-${++slots}.csv`;
      // The buffer that is registered is taken away from this thread: what stays here must be another.
      await database.registerFileBuffer(slot, bytes.slice());
      return slot;
    },
    async detach(slot) {
      await database.dropFile(slot);
    },
    async insert(table, streams) {
      const inserted = async () => {
        // A connection of its own: one that was given a broken stream waits for ever for the rest.
        const connection = await database.connect();
        try {
          await connection.query('begin');
          // Each stream whole: of one that comes in parts, the engine forgets the memory of those before.
          for (const stream of streams)
            await connection.insertArrowFromIPCStream(stream, { name: table, create: false });
          await connection.query('commit');
        } finally {
          await connection.close();
        }
      };
      await writer.use(() => answered(inserted(), `insert into ${table}`));
    },
    async copy(table) {
      const sql = `from ${table}`;
      const asked = (one: AsyncDuckDBConnection) => one.useUnsafe((engine, id) => engine.runQuery(id, sql));
      return streamInFile(await readers.use((one) => answered(asked(one), sql)));
    },
    async close() {
      end(new Error('The engine was closed'));
    }
  };
}
