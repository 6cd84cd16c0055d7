// The browser's engine in Node: the same WebAssembly build, for the tests and for `--engine wasm`.
import { createRequire } from 'node:module';
import type { Table } from 'apache-arrow';
import { streamInFile } from './arrow-stream.ts';
import { lockStatements, SLOTS } from './lock.ts';
import { abortError, assertOneStatement, queryError, rowsOfArrow } from './query.ts';
import type { Parameter, Row, Warehouse } from './warehouse.ts';

export interface NodeWasmOptions {
  /** Upper bound for the engine's memory, in MiB; 2,048 unless said. */
  readonly memoryMegabytes?: number;
}

async function bootLocked(memoryMegabytes: number) {
  const require = createRequire(import.meta.url);
  const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof import('@duckdb/duckdb-wasm/blocking');
  const wasm = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const bundle = { mainModule: wasm, mainWorker: '' };
  const bindings = await duckdb.createDuckDB(
    { mvp: bundle, eh: bundle },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME
  );
  await bindings.instantiate(() => {});
  bindings.open({ path: ':memory:' });
  const connection = bindings.connect();
  for (const statement of lockStatements({ memoryMegabytes, folder: SLOTS })) connection.query(statement);
  return { bindings, connection };
}

/** Boots and locks the engine (about a second). It answers synchronously inside; a signal stops only what waits. */
export async function openNodeWasm({ memoryMegabytes = 2048 }: NodeWasmOptions = {}): Promise<Warehouse> {
  const { bindings, connection } = await bootLocked(memoryMegabytes);
  let slots = 0;

  const answer = (sql: string, parameters: readonly Parameter[]): Table => {
    assertOneStatement(sql);
    try {
      const statement = connection.prepare(sql);
      try {
        return statement.query(...parameters) as unknown as Table;
      } finally {
        statement.close();
      }
    } catch (cause) {
      throw queryError(cause, sql);
    }
  };

  return {
    engine: { name: 'duckdb-wasm', version: bindings.getVersion() },
    async rows(sql, parameters = [], signal): Promise<Row[]> {
      if (signal?.aborted) throw abortError();
      return rowsOfArrow(answer(sql, parameters), sql);
    },
    async run(sql, parameters = []) {
      answer(sql, parameters);
    },
    async attach(bytes) {
      const slot = `${SLOTS}slot-${++slots}.csv`;
      bindings.registerFileBuffer(slot, bytes);
      return slot;
    },
    async detach(slot) {
      bindings.dropFile(slot);
    },
    async insert(table, streams) {
      const own = bindings.connect();
      try {
        own.query('begin');
        for (const stream of streams) own.insertArrowFromIPCStream(stream, { name: table, create: false });
        own.query('commit');
      } catch (cause) {
        throw queryError(cause, `insert into ${table}`);
      } finally {
        own.close();
      }
    },
    async copy(table) {
      return streamInFile(connection.useUnsafe((engine, id) => engine.runQuery(id, `from ${table}`)));
    },
    async close() {
      connection.close();
      bindings.reset();
    }
  };
}
