// A few connections, one statement on each at a time: two on one connection lose results silently.
import { abortError } from './query.ts';

export interface Pool<Connection> {
  /** Waits for a free connection and gives it back after `use`; when `use` throws, it is replaced by a fresh one. */
  use<Value>(use: (connection: Connection) => Promise<Value>, signal?: AbortSignal): Promise<Value>;
}

/** `open` makes a connection, `close` ends one. */
export async function openPool<Connection>(
  size: number,
  open: () => Promise<Connection>,
  close: (connection: Connection) => Promise<void>
): Promise<Pool<Connection>> {
  const free: Connection[] = [];
  while (free.length < size) free.push(await open());
  const waiting: ((connection: Connection) => void)[] = [];

  const giveBack = (connection: Connection) => {
    const next = waiting.shift();
    if (next) next(connection);
    else free.push(connection);
  };

  const take = (signal: AbortSignal | undefined): Promise<Connection> => {
    if (signal?.aborted) return Promise.reject(abortError());
    const connection = free.pop();
    if (connection !== undefined) return Promise.resolve(connection);
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.splice(waiting.indexOf(next), 1);
        reject(abortError());
      };
      const next = (given: Connection) => {
        signal?.removeEventListener('abort', leave);
        resolve(given);
      };
      waiting.push(next);
      signal?.addEventListener('abort', leave, { once: true });
    });
  };

  const replace = async (connection: Connection) => {
    await close(connection).catch(() => undefined);
    giveBack(await open());
  };

  return {
    async use(use, signal) {
      const connection = await take(signal);
      try {
        const value = await use(connection);
        giveBack(connection);
        return value;
      } catch (cause) {
        // A dead worker opens nothing more: then nobody else gets a connection either, and all is rejected elsewhere.
        void replace(connection).catch(() => undefined);
        throw cause;
      }
    }
  };
}
