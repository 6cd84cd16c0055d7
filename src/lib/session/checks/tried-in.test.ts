// A worker that tries what none may do: whatever becomes of it, the page of checks gets its lines.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ofTried, triedInWorker } from './tried-in.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

class ProbeWorker extends EventTarget {
  readonly terminate = vi.fn();
}

/** What is said of a worker of which `becomes` is what happens; afterwards it is ended, and nothing waits for it. */
async function saidOf(becomes: (worker: ProbeWorker) => void): Promise<string[]> {
  const worker = new ProbeWorker();
  const checks = ofTried(
    'worker',
    triedInWorker(async () => worker as unknown as Worker)
  );
  await vi.advanceTimersByTimeAsync(9_999);
  expect(worker.terminate).not.toHaveBeenCalled();
  becomes(worker);
  await vi.advanceTimersByTimeAsync(0);
  expect(worker.terminate).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
  return (await checks).map(({ outcome, said }) => `${outcome}: ${said}`);
}

test.each<[string, (worker: ProbeWorker) => void, string[]]>([
  [
    'that answers is believed',
    (worker) => {
      const data = { isRequestStopped: true, isCodeStopped: false };
      worker.dispatchEvent(new MessageEvent('message', { data }));
    },
    ['holds: A request to another address was stopped by the security policy.', 'fails: Text ran as code.']
  ],
  [
    'that fails is told',
    (worker) => worker.dispatchEvent(Object.assign(new Event('error'), { message: 'it broke' })),
    Array<string>(2).fill('fails: It could not be tried: it broke.')
  ],
  [
    'that never answers is waited for ten seconds',
    () => void vi.advanceTimersByTime(1),
    Array<string>(2).fill('fails: It could not be tried: its worker made no progress for 10 seconds.')
  ]
])('a worker %s', async (_, becomes, said) => {
  expect(await saidOf(becomes)).toEqual(said);
});

test('a worker that can’t be started is told', async () => {
  const checks = await ofTried(
    'worker',
    triedInWorker(() => Promise.reject(new Error('404')))
  );
  expect(checks.map(({ said }) => said)).toEqual(Array(2).fill('It could not be tried: 404.'));
});
