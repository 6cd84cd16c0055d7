// The engine's proxy on the page, made so that nobody waits for the dead.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { letGo } from '../shared/let-go.ts';

/**
 * Runs before the engine's own script. Without it a wasm that is missing, of the wrong type or blocked leaves
 * `instantiate()` hanging for ever: the worker's own failures reach nobody. The engine also writes every refused
 * statement to the console, with values in it; the page gets them as errors, so the worker's console stays empty.
 * Bytes that it copies into its own memory, before it answers, are let go once it has: they would pile up.
 * Where it gets no more memory it would write a file over its own: it asks three times for less and less, and then has to end.
 */
export const PROLOGUE = `
  const tell = (reason) => postMessage({ engineFault: String((reason && reason.message) || reason) });
  addEventListener('unhandledrejection', (event) => tell(event.reason));
  addEventListener('error', (event) => tell(event.message));
  const { grow } = WebAssembly.Memory.prototype;
  let refused = 0;
  WebAssembly.Memory.prototype.grow = function (pages) {
    try {
      const before = grow.call(this, pages);
      refused = 0;
      return before;
    } catch (cause) {
      refused += 1;
      if (refused === 3) tell('it was given no more memory');
      throw cause;
    }
  };
  for (const level of ['log', 'info', 'warn', 'error', 'debug']) console[level] = () => {};
  const letGo = ${String(letGo)};
  const COPIED = ['INSERT_ARROW_FROM_IPC_STREAM', 'REGISTER_FILE_BUFFER'];
  addEventListener('message', ({ data: { type, data } }) => {
    if (COPIED.includes(type)) setTimeout(() => letGo(data[1]));
  });
`;

/** AsyncDuckDB whose calls are rejected when its worker dies or is ended; its own `terminate` leaves them open. */
export class MortalDuckDB extends AsyncDuckDB {
  /** `worker` began with the prologue; `onDeath` hears of what it did not survive. */
  constructor(worker: Worker, onDeath: (cause: Error) => void) {
    super(new VoidLogger());
    const die = (message: string) => {
      const cause = new Error(`The engine stopped: ${message}`);
      this.end(cause);
      onDeath(cause);
    };
    // Before AsyncDuckDB listens, which knows no such message.
    worker.addEventListener('message', (event: MessageEvent<{ engineFault?: string } | null>) => {
      if (event.data?.engineFault === undefined) return;
      event.stopImmediatePropagation();
      die(event.data.engineFault);
    });
    worker.addEventListener('error', (event) => die(event.message));
    this.attach(worker);
  }

  end(cause: Error): void {
    const pending = [...this._pendingRequests.values()];
    this._pendingRequests.clear();
    void this.terminate();
    for (const task of pending) task.promiseRejecter(cause);
  }
}
