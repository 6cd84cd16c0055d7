// The browser's engine in its worker: booted with progress, never hanging, and every call answered even when it dies.
import { VoidLogger, type AsyncDuckDB } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from 'virtual:engine-wasm';
import { startBlobWorker } from '../shared/blob-worker.ts';
import { MortalDuckDB } from './mortal-duckdb.ts';
import { fetchedWasm } from './wasm-fetch.ts';

/**
 * Runs before the engine's own script. Without it a wasm that is missing, of the wrong type or blocked leaves
 * `instantiate()` hanging for ever: the worker's own failures reach nobody. The engine also writes every refused
 * statement to the console, with values in it; the page gets them as errors, so the worker's console stays empty.
 */
const PROLOGUE = `
  const tell = (reason) => postMessage({ engineFault: String((reason && reason.message) || reason) });
  addEventListener('unhandledrejection', (event) => tell(event.reason));
  addEventListener('error', (event) => tell(event.message));
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) console[level] = () => {};
`;

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

/** Rejects once nothing has been heard for a while. */
function silence(seconds: number): { heard(): void; stop(): void; readonly tooLong: Promise<never> } {
  let timer: ReturnType<typeof setTimeout>;
  let giveUp: (cause: Error) => void;
  const tooLong = new Promise<never>((_, reject) => (giveUp = reject));
  tooLong.catch(() => undefined);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => giveUp(new Error(`The engine made no progress for ${seconds} seconds`)),
      seconds * 1000
    );
  };
  heard();
  return { heard, stop: () => clearTimeout(timer), tooLong };
}

/** Fetches, starts and opens the engine; rejects with the true cause when any of it fails. */
export async function bootEngine({
  onProgress,
  onCrash,
  silenceSeconds
}: BootOptions): Promise<EngineWorker> {
  const quiet = silence(silenceSeconds);
  const arriving = fetchedWasm(wasmUrl, (received, total) => {
    quiet.heard();
    onProgress?.(received, total);
  });
  const [worker, wasm] = await Promise.race([
    Promise.all([startBlobWorker(new URL(workerUrl, location.href).href, PROLOGUE), arriving]),
    quiet.tooLong
  ]);
  const address = URL.createObjectURL(wasm);
  let database: MortalDuckDB | undefined;
  let isBooted = false;
  const die = (message: string) => {
    const cause = new Error(`The engine stopped: ${message}`);
    database?.end(cause);
    if (isBooted) onCrash?.(cause);
  };
  // Before AsyncDuckDB listens, which knows no such message.
  worker.addEventListener('message', (event: MessageEvent<{ engineFault?: string }>) => {
    if (event.data?.engineFault === undefined) return;
    event.stopImmediatePropagation();
    die(event.data.engineFault);
  });
  worker.addEventListener('error', (event) => die(event.message));
  database = new MortalDuckDB(new VoidLogger(), worker);
  try {
    const open = async (own: MortalDuckDB) => {
      await own.instantiate(address, null, quiet.heard);
      await own.open({ path: ':memory:' });
    };
    await Promise.race([open(database), quiet.tooLong]);
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
