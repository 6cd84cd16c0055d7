// The bench's own page, built and served as the site is: one tab in which a history is read in several ways.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import sirv from 'sirv';
import { build } from 'vite';
import { STEADY_HEADERS } from '../../src/cli/release/headers.js';
import { engineWasm } from '../../src/cli/setup/engine-wasm.ts';
import { contentSecurityPolicy } from '../../src/lib/shared/security-policy.js';
import { BROWSER } from './browser.ts';
import { FOLDER } from './intake-files.ts';

const PAGE = join(FOLDER, 'page');

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
    for (const [name, value] of Object.entries(STEADY_HEADERS)) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', POLICY);
    page(request, response, () => files(request, response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}

/** Opens the page in a browser of its own, which ends with `work`. */
export type InTab = <Value>(work: (page: Page, browser: Browser) => Promise<Value>) => Promise<Value>;

/** Builds the page and serves it, with the files that are measured, for as long as `work` takes. */
export async function withIntakePage<Value>(work: (inTab: InTab) => Promise<Value>): Promise<Value> {
  await buildPage();
  const { address, server } = await servePage();
  const inTab: InTab = async (use) => {
    const browser = await chromium.launch(BROWSER);
    try {
      const page = await browser.newPage();
      await page.goto(address);
      return await use(page, browser);
    } finally {
      await browser.close();
    }
  };
  try {
    return await work(inTab);
  } finally {
    server.close();
  }
}
