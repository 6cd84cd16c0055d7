// How long until the first picture of the sample stands, and how much travels for it: Chromium, the built site.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type BrowserContext } from '@playwright/test';
import { BROWSER, megabytes, serve } from './browser.ts';
import { quantile } from './clock.ts';
import { milliseconds, type Fact } from './table.ts';

/** Passes connections on to the site and counts what it sends: pages, workers and service worker alike. */
async function meter(port: number) {
  let bytes = 0;
  const gate = createServer((client) => {
    const site = connect(port, 'localhost');
    site.on('data', (chunk) => (bytes += chunk.length));
    for (const socket of [client, site]) socket.on('error', () => socket.destroy());
    client.pipe(site).pipe(client);
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
  const { port: open } = gate.address() as AddressInfo;
  return { site: `http://localhost:${open}/`, bytes: () => bytes, close: () => gate.close() };
}

type Wire = Awaited<ReturnType<typeof meter>>;

interface Visit {
  readonly ms: number;
  /** Until the picture stands. */
  readonly bytes: number;
  /** Until the service worker has everything for the next visit, and for visits without a network. */
  readonly inAll: number;
}

/** Opens a page of figures by its address, opens the sample there, and waits until the first picture is drawn. */
async function visit(context: BrowserContext, { site, bytes: sent }: Wire): Promise<Visit> {
  const page = await context.newPage();
  const [start, before] = [performance.now(), sent()];
  await page.goto(`${site}risk-ratio`);
  await page.getByRole('button', { name: 'Open the sample force' }).click();
  await page.locator('main figure svg').first().waitFor({ state: 'visible', timeout: 120_000 });
  const [ms, bytes] = [performance.now() - start, sent() - before];
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  const inAll = sent() - before;
  await page.close();
  return { ms, bytes, inAll };
}

const median = (visits: readonly Visit[], of: keyof Visit): number =>
  quantile(
    visits.map((visit) => visit[of]),
    0.5
  );

const factsOf = (cache: string, visits: readonly Visit[]): Fact[] => [
  { what: `first picture of the sample, ${cache} cache`, value: milliseconds(median(visits, 'ms')) },
  { what: `travelled for it, ${cache} cache`, value: megabytes(median(visits, 'bytes')) },
  { what: `travelled in all, for offline use too, ${cache} cache`, value: megabytes(median(visits, 'inAll')) }
];

/** The whole site, each file as a host that compresses sends it. */
async function compressedSite(): Promise<number> {
  const entries = await readdir('build', { recursive: true, withFileTypes: true });
  let sum = 0;
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    sum += Math.min(bytes.length, gzipSync(bytes).length);
  }
  return sum;
}

export async function firstChart(rounds: number): Promise<Fact[]> {
  const { port, server } = await serve();
  const wire = await meter(port);
  const cold: Visit[] = [];
  const warm: Visit[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      // A profile on disk: without one, the browser's cache takes no file as large as the engine.
      const profile = await mkdtemp(join(tmpdir(), 'bench-profile-'));
      const context = await chromium.launchPersistentContext(profile, BROWSER);
      cold.push(await visit(context, wire));
      warm.push(await visit(context, wire));
      await context.close();
      await rm(profile, { recursive: true, force: true });
    }
  } finally {
    server.kill();
    wire.close();
  }
  const compressed = {
    what: 'the whole site with the sample, from a host that compresses (gzip)',
    value: megabytes(await compressedSite())
  };
  return [...factsOf('cold', cold), ...factsOf('warm', warm), compressed];
}
