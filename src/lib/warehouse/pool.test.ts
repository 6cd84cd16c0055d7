// Connections: one statement on each at a time, and nobody waits for ever.
import { expect, test, vi } from 'vitest';
import { openPool } from './pool.ts';

async function numbered(size: number) {
  let opened = 0;
  const closed: number[] = [];
  const pool = await openPool(
    size,
    async () => ++opened,
    async (connection: number) => void closed.push(connection)
  );
  return { pool, closed };
}

/** A use that lasts until it is told to end. */
function held() {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { end, use: async (connection: number) => (await ended, connection) };
}

test('a connection serves one at a time, in the order of asking', async () => {
  const { pool } = await numbered(2);
  const [first, second] = [held(), held()];
  const running = [pool.use(first.use), pool.use(second.use)];
  const order: string[] = [];
  const later = ['a', 'b'].map((name) => pool.use(async () => order.push(name)));
  expect(order).toEqual([]);
  first.end();
  await Promise.all(later);
  expect(order).toEqual(['a', 'b']);
  second.end();
  expect(new Set(await Promise.all(running)).size).toBe(2);
});

test('no connection ever has two statements at once', async () => {
  const { pool } = await numbered(2);
  const running = new Map<number, number>();
  const most: number[] = [];
  const use = async (connection: number) => {
    running.set(connection, (running.get(connection) ?? 0) + 1);
    most.push(Math.max(...running.values()));
    await new Promise((resolve) => setTimeout(resolve, 1));
    running.set(connection, running.get(connection)! - 1);
  };
  const asked = Array.from({ length: 10 }, () => pool.use(use));
  await asked[0];
  await Promise.all([...asked, ...Array.from({ length: 10 }, () => pool.use(use))]);
  expect(most).toHaveLength(20);
  expect(Math.max(...most)).toBe(1);
});

test('who stops waiting is rejected at once, and the connection goes to the next', async () => {
  const { pool } = await numbered(1);
  const first = held();
  const running = pool.use(first.use);
  const cancel = new AbortController();
  const waiting = pool.use(async () => 'too late', cancel.signal);
  const next = pool.use(async () => 'next');
  cancel.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  first.end();
  expect(await next).toBe('next');
  expect(await running).toBe(1);
});

test('a connection on which something failed is replaced by a fresh one', async () => {
  const { pool, closed } = await numbered(1);
  await expect(pool.use(() => Promise.reject(new Error('cancelled')))).rejects.toThrow('cancelled');
  expect(await pool.use(async (connection) => connection)).toBe(2);
  expect(closed).toEqual([1]);
});

test('when the engine ends, all that wait and all that come later are rejected', async () => {
  const { pool } = await numbered(1);
  void pool.use(held().use);
  const waiting = pool.use(async () => 'never');
  pool.end(new Error('The engine stopped'));
  await expect(waiting).rejects.toThrow('The engine stopped');
  await expect(pool.use(async () => 'never')).rejects.toThrow('The engine stopped');
});

test('who waited and was served listens no more to what could have called them off', async () => {
  const { pool } = await numbered(1);
  const first = held();
  const { signal } = new AbortController();
  const heard = vi.spyOn(signal, 'removeEventListener');
  const waiting = [pool.use(first.use), pool.use(async () => undefined, signal)];
  first.end();
  await Promise.all(waiting);
  expect(heard).toHaveBeenCalledTimes(1);
});
