// A few connections, one statement on each at a time: two on one connection lose results silently.
import { abortError } from './query.ts';

export interface Pool<Connection> {
  /** Waits for a free connection and gives it back after `use`; when `use` throws, it is replaced by a fresh one. */
  use<Value>(use: (connection: Connection) => Promise<Value>, signal?: AbortSignal): Promise<Value>;
  /** Rejects all that wait, and all that comes later. */
  end(cause: Error): void;
}

interface Waiting<Connection> {
  readonly resolve: (connection: Connection) => void;
  readonly reject: (cause: Error) => void;
}

/** `open` makes a connection, `close` ends one. */
export async function openPool<Connection>(
  size: number,
  open: () => Promise<Connection>,
  close: (connection: Connection) => Promise<void>
): Promise<Pool<Connection>> {
  const free: Connection[] = [];
  while (free.length < size) free.push(await open());
  const queue = new Set<Waiting<Connection>>();
  let ended: Error | undefined;

  const giveBack = (connection: Connection) => {
    const [next] = queue;
    if (!next) return void free.push(connection);
    queue.delete(next);
    next.resolve(connection);
  };

  const end = (cause: Error) => {
    ended ??= cause;
    for (const waiting of queue) waiting.reject(ended);
    queue.clear();
  };

  const take = (signal: AbortSignal | undefined): Promise<Connection> => {
    if (ended) return Promise.reject(ended);
    if (signal?.aborted) return Promise.reject(abortError());
    const connection = free.pop();
    if (connection !== undefined) return Promise.resolve(connection);
    return new Promise((resolve, reject) => {
      const stop = () => queue.delete(waiting) && reject(abortError());
      const waiting: Waiting<Connection> = {
        resolve(connection) {
          signal?.removeEventListener('abort', stop);
          resolve(connection);
        },
        reject
      };
      queue.add(waiting);
      signal?.addEventListener('abort', stop, { once: true });
    });
  };

  const replace = async (connection: Connection): Promise<void> => {
    if (ended) return;
    try {
      await close(connection);
    } finally {
      giveBack(await open());
    }
  };

  return {
    end,
    async use(use, signal) {
      const connection = await take(signal);
      try {
        const value = await use(connection);
        giveBack(connection);
        return value;
      } catch (cause) {
        replace(connection).catch(end);
        throw cause;
      }
    }
  };
}
