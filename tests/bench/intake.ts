// A history of a million rows in the browser: how fast it is in the checked table, and what memory that takes.
import { createServer } from 'node:http';
import { stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import sirv from 'sirv';
import { build } from 'vite';
import { engineWasm } from '../../src/cli/setup/engine-wasm.ts';
import { securityHeaders } from '../../src/lib/shared/security-headers.js';
import { contentSecurityPolicy } from '../../src/lib/shared/security-policy.js';
import { BROWSER, megabytes, serve, tabOf, type Tab } from './browser.ts';
import { median, raced } from './clock.ts';
import { FOLDER, intakeFiles, ROWS, WORKBOOK_ROWS } from './intake-files.ts';
import type { Way } from './intake-page/page.ts';
import { lineOf, milliseconds, type Fact, type Findings, type Line } from './table.ts';

const count = (rows: number): string => Math.round(rows).toLocaleString('en-GB');
const PAGE = join(FOLDER, 'page');

/** The page with the three ways, built as the app is. */
async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root: resolve('tests/bench/intake-page'),
    base: './',
    logLevel: 'error',
    plugins: [engineWasm()],
    build: { outDir: resolve(PAGE), emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023' },
    worker: { format: 'iife' }
  });
}

const quoted = (source: string): string =>
  /^(none|self|wasm-unsafe-eval|script)$/.test(source) ? `'${source}'` : source;

/** The site's whole policy as one header: the page has no hashes of its own. */
const POLICY = Object.entries(contentSecurityPolicy)
  .map(([directive, sources]) =>
    [directive, ...(directive === 'trusted-types' ? sources : sources.map(quoted))].join(' ')
  )
  .join('; ');

async function servePage() {
  const page = sirv(PAGE, { dev: true });
  const files = sirv(FOLDER, { dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', POLICY);
    page(request, response, () => files(request, response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

/** Ours against the engine's own reader and against papaparse with zod, in one tab, in turns. */
async function raceInTab(rounds: number): Promise<Findings> {
  await buildPage();
  const { address, server } = await servePage();
  const browser = await chromium.launch(BROWSER);
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const clock: Record<Way, number[]> = { ours: [], readCsv: [], papaparse: [] };
    const read = (way: Way) => async () => {
      const { rows, ms } = await page.evaluate<{ rows: number; ms: number }>(`read('${way}')`);
      if (rows !== ROWS) throw new Error(`${way} made ${rows} rows of ${ROWS}`);
      clock[way].push(ms);
    };
    await read('ours')();
    const { spent } = await tabOf(browser);
    const contenders = { ours: read('ours'), readCsv: read('readCsv'), papaparse: read('papaparse') };
    const found = await raced(contenders, { rounds, spent });
    const what = `${count(ROWS)} history rows from CSV into the checked table, in the browser`;
    const lines: Line[] = [
      lineOf(what, found.ours, 'DuckDB-WASM read_csv, types declared', found.readCsv, 1 / 0.6),
      lineOf(what, found.ours, 'papaparse + zod row by row', found.papaparse, 1 / 5)
    ];
    const names: Record<Way, string> = { ours: 'ours', readCsv: 'read_csv', papaparse: 'papaparse + zod' };
    const facts = Object.entries(names).map(([way, name]) => ({
      what: `rows from CSV per second on the clock, in the browser: ${name}`,
      value: count((ROWS / median(clock[way as Way])) * 1000)
    }));
    return { lines, facts };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Brings files by the page's own door and waits until this many rows of history stand and the page is ready. */
async function bring(page: Page, paths: readonly string[], historyRows: number | null): Promise<void> {
  const timeout = 300_000;
  await page.locator('input[type=file]').first().setInputFiles(paths);
  if (historyRows !== null) {
    const said = new RegExp(`${count(historyRows)} rows\\s*=\\s*${count(historyRows)} accepted`);
    await expect(page.getByText(said)).toBeVisible({ timeout });
  }
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible({ timeout });
}

async function memory({ peak }: Tab, before: number | null, fileBytes: number): Promise<string> {
  const most = await peak();
  if (most === null || before === null) return 'told on Linux only';
  const ratio = ((most - before) / fileBytes).toFixed(1);
  return `${megabytes(most)} at most, ${megabytes(before)} before: ${ratio} × the file’s ${megabytes(fileBytes)}`;
}

/** One file through the real page, in a fresh tab where officers and cases stand. */
async function throughPage(
  site: string,
  path: string,
  rows: number,
  start: Awaited<ReturnType<typeof intakeFiles>>
) {
  const browser = await chromium.launch(BROWSER);
  try {
    const page = await browser.newPage();
    await page.goto(site);
    await page.getByRole('radio', { name: 'Chief officer' }).check();
    await page.getByLabel(/As of/).fill(start.asOf);
    await bring(page, start.essential, null);
    const tab = await tabOf(browser);
    const before = await tab.held();
    const from = performance.now();
    await bring(page, [path], rows);
    const ms = performance.now() - from;
    const what = `${count(rows)} history rows from ${path.slice(path.lastIndexOf('.') + 1).toUpperCase()} through the page`;
    const { size } = await stat(path);
    return [
      { what: `${what}, until the figures are ready`, value: milliseconds(ms) },
      { what: `${what}: resident memory of the tab’s process`, value: await memory(tab, before, size) }
    ];
  } finally {
    await browser.close();
  }
}

/** Fails where a row is missing; speeds never fail it. */
export async function intake(rounds: number): Promise<Findings> {
  const files = await intakeFiles();
  const { lines, facts } = await raceInTab(rounds);
  const { port, server } = await serve();
  const found: Fact[] = [...facts];
  try {
    const brought = [
      [files.csv, ROWS],
      [files.parquet, ROWS],
      [files.xlsx, WORKBOOK_ROWS]
    ] as const;
    for (const [path, rows] of brought)
      found.push(...(await throughPage(`http://localhost:${port}/`, path, rows, files)));
  } finally {
    server.kill();
  }
  return { lines, facts: found };
}
