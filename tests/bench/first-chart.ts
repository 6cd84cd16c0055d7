// How long until the first picture of the sample stands, and how much travels for it: Chromium, the built site.
import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { quantile } from './clock.ts';
import { milliseconds, type Fact } from './table.ts';

const PORT = 4319;
const SITE = `http://localhost:${PORT}/`;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update'
];

function serve(): Promise<ChildProcess> {
  const server = spawn(process.execPath, ['src/cli/serve.js'], {
    env: { ...process.env, PORT: String(PORT) },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  return new Promise((resolve, reject) => {
    server.stdout.once('data', () => resolve(server));
    server.once('exit', (code) => reject(new Error(`The site could not be served: ${code}`)));
  });
}

/** Bytes on the wire until now, headers and all; those from a cache or the service worker cost none. */
async function meter(page: Page): Promise<() => number> {
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const fromWorker = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromServiceWorker || response.fromDiskCache) fromWorker.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!fromWorker.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

interface Visit {
  readonly ms: number;
  readonly bytes: number;
}

/** Opens a page of figures by its address, opens the sample there, and waits until the first picture is drawn. */
async function visit(context: BrowserContext): Promise<Visit> {
  const page = await context.newPage();
  const bytes = await meter(page);
  const start = performance.now();
  await page.goto(`${SITE}risk-ratio`);
  await page.getByRole('button', { name: 'Open the sample force' }).click();
  await page.locator('main figure svg').first().waitFor({ state: 'visible', timeout: 120_000 });
  const ms = performance.now() - start;
  const found = { ms, bytes: bytes() };
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.close();
  return found;
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;

const median = (visits: readonly Visit[], of: keyof Visit): number =>
  quantile(
    visits.map((visit) => visit[of]),
    0.5
  );

export async function firstChart(rounds: number): Promise<Fact[]> {
  const executablePath = process.env['EVENKEEL_CHROMIUM'];
  const server = await serve();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: FLAGS });
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext();
      cold.push(await visit(context));
      warm.push(await visit(context));
      await context.close();
    }
  } finally {
    await browser.close();
    server.kill();
  }
  return [
    { what: 'first picture of the sample, cold cache', value: milliseconds(median(cold, 'ms')) },
    { what: 'first picture of the sample, warm cache', value: milliseconds(median(warm, 'ms')) },
    { what: 'travelled for it, compressed, cold cache', value: megabytes(median(cold, 'bytes')) },
    { what: 'travelled for it, compressed, warm cache', value: megabytes(median(warm, 'bytes')) }
  ];
}
