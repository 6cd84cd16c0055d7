// The browser that the bench drives, the built site it opens, and what a tab's own process has used.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, LaunchOptions } from '@playwright/test';

const executablePath = process.env['EVENKEEL_CHROMIUM'];

export const BROWSER: LaunchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
};

/** The built site on a free port. */
export function serve(): Promise<{ readonly port: number; readonly server: ChildProcess }> {
  const server = spawn(process.execPath, ['src/cli/serve.js'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  return new Promise((resolve, reject) => {
    server.stdout.once('data', (said) =>
      resolve({ port: Number(/:(\d+)\//.exec(String(said))?.[1]), server })
    );
    server.once('exit', (code) => reject(new Error(`The site could not be served: ${code}`)));
  });
}

/** The one tab of a browser, as the process that runs its page and its workers. */
export interface Tab {
  /** Processor time so far, in ms. */
  spent(): Promise<number>;
  /** Resident memory in bytes now; from now on `peak` counts anew. Null where the system does not say. */
  held(): Promise<number | null>;
  /** The most resident memory since `held`, in bytes, as the kernel kept it. */
  peak(): Promise<number | null>;
}

interface ProcessInfo {
  readonly type: string;
  readonly id: number;
  /** In seconds. */
  readonly cpuTime: number;
}

/** Of the browser's renderers the one that has worked most: the others are spares. */
export async function tabOf(browser: Browser): Promise<Tab> {
  const session = await browser.newBrowserCDPSession();
  const busiest = async (): Promise<ProcessInfo> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const [first] = renderers.toSorted((a, b) => b.cpuTime - a.cpuTime);
    if (!first) throw new Error('The browser has no tab');
    return first;
  };
  const told = async (field: 'VmRSS' | 'VmHWM'): Promise<number | null> => {
    const path = `/proc/${(await busiest()).id}/status`;
    if (!existsSync(path)) return null;
    const kilobytes = new RegExp(`${field}:\\s*(\\d+) kB`).exec(await readFile(path, 'utf8'))?.[1];
    if (kilobytes === undefined) throw new Error(`${path} has no ${field}`);
    return Number(kilobytes) * 1024;
  };
  return {
    spent: async () => (await busiest()).cpuTime * 1000,
    async held() {
      const path = `/proc/${(await busiest()).id}/clear_refs`;
      if (existsSync(path)) await writeFile(path, '5');
      return told('VmRSS');
    },
    peak: () => told('VmHWM')
  };
}

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;
