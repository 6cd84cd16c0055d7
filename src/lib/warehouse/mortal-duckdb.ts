// The engine's proxy on the page, made so that nobody waits for the dead.
import { AsyncDuckDB } from '@duckdb/duckdb-wasm';

/** AsyncDuckDB whose calls are rejected when its worker is ended; its own `terminate` leaves them open for ever. */
export class MortalDuckDB extends AsyncDuckDB {
  end(cause: Error): void {
    const pending = [...this._pendingRequests.values()];
    this._pendingRequests.clear();
    void this.terminate();
    for (const task of pending) task.promiseRejecter(cause);
  }
}
