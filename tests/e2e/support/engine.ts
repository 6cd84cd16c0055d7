// The engine's worker in the tests' hands: killed, trapped in the middle of a statement, or left without memory.
import { expect, type Page } from '@playwright/test';

export const READY = 'Nothing leaves this browser · engine ready';

interface Hands {
  /** The engine's worker that was started last; null once it was killed. */
  engine: Worker | null;
}

/** Keeps the engine's worker at hand: the one that is told to open the engine. */
export const keepEngine = (page: Page) =>
  page.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { type?: string }, ...rest: never[]) {
      if (message.type === 'INSTANTIATE') Object.assign(globalThis, { engine: this });
      post.call(this, message, ...rest);
    };
  });

export type Death = 'error' | 'fault';

/** Ends the engine's worker as a crash would: by an error of the worker, or by the fault that it tells itself. */
export const kill = (page: Page, death: Death) =>
  page.evaluate((how) => {
    const hands = globalThis as unknown as Hands;
    const worker = hands.engine!;
    hands.engine = null;
    worker.terminate();
    worker.dispatchEvent(
      how === 'error'
        ? new ErrorEvent('error', { message: 'memory access out of bounds' })
        : new MessageEvent('message', { data: { engineFault: 'unreachable' } })
    );
  }, death);

/** Waits until an engine was started since the last death. */
export const isStarted = (page: Page) =>
  expect.poll(() => page.evaluate(() => (globalThis as unknown as Hands).engine !== null)).toBe(true);

/** Has the engine trap in the next statement with `words` in it: it answers that, and nothing else any more. */
export const trapIn = (page: Page, words: string) =>
  page.evaluate((marked) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (
      message: { messageId?: number; data?: unknown },
      ...rest: never[]
    ) {
      post.call(this, message, ...rest);
      if (!Array.isArray(message.data) || !String(message.data[1]).includes(marked)) return;
      Worker.prototype.postMessage = post;
      this.terminate();
      const data = { name: 'RuntimeError', message: 'memory access out of bounds' };
      const answer = { messageId: 0, requestId: message.messageId, type: 'ERROR', data };
      setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: answer })));
    };
  }, words);

/** Lets the next word of `noMoreMemory` reach the engine that lives then: its system gives it no more. */
export const limitMemory = (page: Page) =>
  page.addInitScript(() => {
    const limiting = `{
      const { grow } = WebAssembly.Memory.prototype;
      let isFull = false;
      new BroadcastChannel('memory').onmessage = () => (isFull = true);
      WebAssembly.Memory.prototype.grow = function (pages) {
        if (isFull) throw new RangeError('WebAssembly.Memory.grow(): Unable to grow instance memory');
        return grow.call(this, pages);
      };
    }\n`;
    globalThis.Blob = class extends Blob {
      constructor(parts: BlobPart[] = [], options: BlobPropertyBag = {}) {
        super(options.type === 'text/javascript' ? [limiting, ...parts] : parts, options);
      }
    };
  });

export const noMoreMemory = (page: Page) =>
  page.evaluate(() => new BroadcastChannel('memory').postMessage('full'));
