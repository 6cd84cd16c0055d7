// The same pages in a browser: the files brought by the page's own door, each page opened, and the tab's memory.
import { chromium, expect } from '@playwright/test';
import { TOPICS } from '../../src/routes/pages.ts';
import { BROWSER, megabytes, serve, tabOf } from './browser.ts';
import type { ParquetSet } from './parquet-set.ts';
import { milliseconds, type Fact } from './table.ts';

/** In ms. */
const TIMEOUT = 900_000;

export async function forcePagesInTab({ asOf, paths }: ParquetSet): Promise<Fact[]> {
  const { port, server } = await serve();
  const browser = await chromium.launch(BROWSER);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(TIMEOUT);
    await page.goto(`http://localhost:${port}/`);
    await page.getByRole('radio', { name: 'Chief officer' }).check();
    await page.getByLabel(/As of/).fill(asOf);
    const tab = await tabOf(browser);
    const before = await tab.held();
    let from = performance.now();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...paths.values()]);
    const ready = page.getByRole('link', { name: /Open the figures/ });
    await expect(ready).toBeVisible({ timeout: TIMEOUT });
    const facts: Fact[] = [
      {
        what: 'national, in the browser: from files to figures',
        value: milliseconds(performance.now() - from)
      }
    ];
    await ready.click();
    for (const { title } of Object.values(TOPICS)) {
      from = performance.now();
      await page
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('link', { name: title, exact: true })
        .click();
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: TIMEOUT });
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: TIMEOUT });
      facts.push({
        what: `national, in the browser: ${title} opened`,
        value: milliseconds(performance.now() - from)
      });
    }
    const most = await tab.peak();
    const value =
      most === null || before === null
        ? 'told on Linux only'
        : `${megabytes(most)} at most, ${megabytes(before)} before`;
    return [...facts, { what: 'national, in the browser: resident memory of the tab’s process', value }];
  } finally {
    await browser.close();
    server.kill();
  }
}
