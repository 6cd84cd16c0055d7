// The engine's worker in the tests' hands: killed, killed in the middle of a statement, or left without memory.
import type { Page } from '@playwright/test';

export const READY = 'Nothing leaves this browser · engine ready';

/** Keeps every worker of the page that lives; the engine's is the first of them, and the first after its death. */
export const keepWorkers = (page: Page) =>
  page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(globalThis, { workers });
    globalThis.Worker = class extends Worker {
      constructor(...parameters: ConstructorParameters<typeof Worker>) {
        super(...parameters);
        workers.push(this);
      }
      override terminate() {
        super.terminate();
        if (workers.includes(this)) workers.splice(workers.indexOf(this), 1);
      }
    };
  });

export type Death = 'error' | 'fault';

/** Ends the engine's worker as a crash would: by an error of the worker, or by the fault that it tells itself. */
export const kill = (page: Page, death: Death) =>
  page.evaluate((how) => {
    const { workers } = globalThis as unknown as { workers: Worker[] };
    const [worker] = workers.splice(0);
    worker!.terminate();
    worker!.dispatchEvent(
      how === 'error'
        ? new ErrorEvent('error', { message: 'memory access out of bounds' })
        : new MessageEvent('message', { data: { engineFault: 'unreachable' } })
    );
  }, death);

/** Workers that live of those started since the last death. */
export const started = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { workers: Worker[] }).workers.length);

/** Ends the engine's worker once it has been given the next statement with `words` in it. */
export const killDuring = (page: Page, words: string) =>
  page.evaluate((marked) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { data?: unknown }, ...rest: never[]) {
      post.call(this, message, ...rest);
      if (!Array.isArray(message.data) || !String(message.data[1]).includes(marked)) return;
      Worker.prototype.postMessage = post;
      this.terminate();
      setTimeout(() =>
        this.dispatchEvent(new ErrorEvent('error', { message: 'memory access out of bounds' }))
      );
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
