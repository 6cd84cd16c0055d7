// The browser's engine in its worker: booted with progress, never hanging, and every call answered even when it dies.
import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from 'virtual:engine-wasm';
import { startBlobWorker } from '../shared/blob-worker.ts';
import { silence } from '../shared/silence.ts';
import { MortalDuckDB, PROLOGUE } from './mortal-duckdb.ts';
import { fetchedWasm } from './wasm-fetch.ts';

export interface EngineWorker {
  readonly database: AsyncDuckDB;
  /** Ends the worker and rejects all that waits for it. */
  end(cause: Error): void;
}

export interface BootOptions {
  /** Bytes of the engine that have arrived, of how many; `total` is null where the server does not say. */
  readonly onProgress?: (received: number, total: number | null) => void;
  /** Called once when the worker dies by itself. */
  readonly onCrash?: (cause: Error) => void;
  /** Boot is given up after so many seconds without progress. */
  readonly silenceSeconds: number;
}

/** Fetches, starts and opens the engine; rejects with the true cause when any of it fails. */
export async function bootEngine({
  onProgress,
  onCrash,
  silenceSeconds
}: BootOptions): Promise<EngineWorker> {
  const quiet = silence(silenceSeconds, 'The engine');
  const arriving = fetchedWasm(wasmUrl, (received, total) => {
    quiet.heard();
    onProgress?.(received, total);
  });
  const starting = startBlobWorker(new URL(workerUrl, location.href).href, PROLOGUE);
  const both = Promise.race([Promise.all([starting, arriving]), quiet.tooLong]);
  const [worker, wasm] = await both.catch((cause: unknown) => {
    quiet.stop();
    starting.then(
      (idle) => idle.terminate(),
      () => undefined
    );
    throw cause;
  });
  const address = URL.createObjectURL(wasm);
  let isBooted = false;
  const database = new MortalDuckDB(worker, (cause) => isBooted && onCrash?.(cause));
  try {
    await Promise.race([database.instantiate(address, null, quiet.heard), quiet.tooLong]);
    await database.open({ path: ':memory:' });
  } catch (cause) {
    database.end(cause as Error);
    throw cause;
  } finally {
    quiet.stop();
    URL.revokeObjectURL(address);
  }
  isBooted = true;
  return { database, end: (cause) => database.end(cause) };
}
