// What one tab holds: counted by the browser itself after its garbage was collected, and kept account of in the page.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { tabOf, type Tab } from '../bench/browser.ts';

/** Bytes, and counts. */
export interface Held {
  /** Of the page's own script. */
  readonly scriptBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  /** Addresses that lend a blob. */
  readonly addresses: number;
  /** WebAssembly memory of the engines that live. */
  readonly engineBytes: number;
  /** Resident, of the tab's process; null where the system does not say. */
  readonly processBytes: number | null;
}

/** Keeps account of what a page lends, and has its workers keep account of their WebAssembly memory. */
const keepAccount = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const lent = new Set<string>();
    Object.assign(globalThis, { lent });
    const [lend, takeBack] = [URL.createObjectURL, URL.revokeObjectURL];
    URL.createObjectURL = (blob) => {
      const address = lend.call(URL, blob);
      lent.add(address);
      return address;
    };
    URL.revokeObjectURL = (address) => {
      lent.delete(address);
      takeBack.call(URL, address);
    };
    const counting = `{
      const memories = [];
      WebAssembly.Memory = class extends WebAssembly.Memory {
        constructor(size) {
          super(size);
          memories.push(this);
        }
      };
      const channel = new BroadcastChannel('memories');
      channel.onmessage = ({ data }) =>
        data === 'how much' && channel.postMessage(memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
    }\n`;
    globalThis.Blob = class extends Blob {
      constructor(parts: BlobPart[] = [], options: BlobPropertyBag = {}) {
        super(options.type === 'text/javascript' ? [counting, ...parts] : parts, options);
      }
    };
  });

/** Of the workers that answer. */
const engineBytes = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((tell) => {
        let sum = 0;
        const channel = new BroadcastChannel('memories');
        channel.onmessage = ({ data }) => (sum += data as number);
        channel.postMessage('how much');
        setTimeout(() => (channel.close(), tell(sum)), 200);
      })
  );

async function heldBy(page: Page, session: CDPSession, tab: Tab): Promise<Held> {
  // What is let go by a finaliser is there until the second time.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const { usedSize: scriptBytes } = await session.send('Runtime.getHeapUsage');
  return {
    scriptBytes,
    nodes,
    listeners,
    workers: page.workers().length,
    addresses: await page.evaluate(() => (globalThis as unknown as { lent: Set<string> }).lent.size),
    engineBytes: await engineBytes(page),
    processBytes: await tab.held()
  };
}

/** Watches a page that is yet to be opened, in the only tab of the browser; `held` counts what it holds then. */
export async function watched(page: Page, browser: Browser): Promise<{ held(): Promise<Held> }> {
  await keepAccount(page);
  const session = await page.context().newCDPSession(page);
  const tab = await tabOf(browser);
  return { held: () => heldBy(page, session, tab) };
}
