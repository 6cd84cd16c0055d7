import { expect, test, vi } from 'vitest';
import { untilStopped } from './until-stopped.ts';

const never = new Promise<never>(() => undefined);

test('work that never ends is waited for until it is called off', async () => {
  const off = new AbortController();
  const waited = untilStopped(never, off.signal);
  off.abort(new Error('Called off'));
  await expect(waited).rejects.toThrow('Called off');
  await expect(untilStopped(never, off.signal)).rejects.toThrow('Called off');
});

test('what was done or failed is told, and nothing listens any more', async () => {
  const { signal } = new AbortController();
  const [on, off] = [vi.spyOn(signal, 'addEventListener'), vi.spyOn(signal, 'removeEventListener')];
  expect(await untilStopped(Promise.resolve(1), signal)).toBe(1);
  await expect(untilStopped(Promise.reject(new Error('No')), signal)).rejects.toThrow('No');
  expect(off.mock.calls.map(([, listener]) => listener)).toEqual(
    on.mock.calls.map(([, listener]) => listener)
  );
  expect(on).toHaveBeenCalledTimes(2);
});
