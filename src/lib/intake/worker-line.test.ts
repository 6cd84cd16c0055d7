// Both ends of what a page asks a worker: one answer, and once that is called off, nothing more is heard.
import { getEventListeners } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import type { OnRead } from './amount.ts';
import { WorkerLine } from './worker-line.ts';
import { answerWith } from './worker-side.ts';

type Hear = (event: { readonly data: unknown }) => void;
type Answer = (question: string, onRead: OnRead) => Promise<unknown>;

/** The one that was started last. */
let worker: EventTarget;

afterEach(() => vi.unstubAllGlobals());

/** A line to a worker that answers so; its script runs in this thread, and goes on after it was ended, as scripts do. */
function lineTo(answer: Answer, idleMilliseconds = 0): WorkerLine<string> {
  let heard: Hear | undefined;
  vi.stubGlobal('addEventListener', (_: 'message', hear: Hear) => (heard = hear));
  answerWith(answer);
  vi.stubGlobal('fetch', async () => new Response('script()'));
  vi.stubGlobal('Worker', function () {
    const postMessage = (data: unknown) => heard!({ data });
    worker = Object.assign(new EventTarget(), { postMessage, terminate: () => undefined });
    return worker;
  });
  return new WorkerLine<string>('/worker.js', idleMilliseconds);
}

const sent = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a worker that is still heard of after it was called off is not listened to', async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1000));
  let clock = 0;
  let tell: OnRead | undefined;
  const line = lineTo((_, onRead) => new Promise(() => (tell = onRead)));
  const off = new AbortController();
  const read = vi.fn();
  const answer = line.ask('how long', [], { onRead: read, signal: off.signal });
  await vi.waitFor(() => expect(tell).toBeDefined());
  tell!({ done: 1, of: 2, in: 'rows' });
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  off.abort(new Error('Called off'));
  await expect(answer).rejects.toThrow('Called off');
  tell!({ done: 2, of: 2, in: 'rows' });
  await sent();
  expect(read).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});

test('an answer that can’t be handed over is a fault, and not for ever awaited', async () => {
  const line = lineTo(async () => () => 'no function can be handed over');
  await expect(line.ask('what', [])).rejects.toThrow('could not be cloned');
});

test('an answer is what the worker found', async () => {
  const line = lineTo(async (question) => ({ question, bytes: new Uint8Array([1, 2]) }));
  expect(await line.ask('which', [])).toEqual({ question: 'which', bytes: new Uint8Array([1, 2]) });
});

test('a worker that is kept is listened to for the answer that is awaited alone', async () => {
  const listeners = () => getEventListeners(worker, 'error').length;
  const line = lineTo(async () => listeners(), 60_000);
  const { signal } = new AbortController();
  for (let time = 0; time < 3; time++) expect(await line.ask('how many', [], { signal })).toBe(1);
  expect(listeners()).toBe(0);
});

test('a worker that says nothing for five minutes is ended, and one that does is not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  let tell: OnRead | undefined;
  const line = lineTo((_, onRead) => new Promise(() => (tell = onRead)));
  const onRead = vi.fn();
  const answer = line.ask('for ever', [], { onRead }).catch((cause: Error) => cause.message);
  await vi.waitFor(() => expect(tell).toBeDefined());
  const ended = vi.spyOn(worker as Worker, 'terminate');
  await vi.advanceTimersByTimeAsync(290_000);
  tell!({ done: 1, of: 2, in: 'rows' });
  await vi.waitFor(() => expect(onRead).toHaveBeenCalledOnce());
  await vi.advanceTimersByTimeAsync(290_000);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toBe('The worker made no progress for 300 seconds');
  expect(ended).toHaveBeenCalled();
  vi.useRealTimers();
});
