// What the tests of files that wait for a word share.
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from './test.ts';
import { bringAxe, violationsInBoth } from './axe.ts';
import { watchOutside } from './journey.ts';
import { smallTargets } from './targets.ts';

const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1280, height: 800 };

export const read = (page: Page) => page.getByRole('button', { name: 'Read it this way' });
export const stop = (page: Page) => page.getByRole('button', { name: 'Stop, and load nothing' });
export const changes = (page: Page) => page.getByRole('heading', { name: 'Before anything is loaded' });

/** Watches every test of the file: no request leaves, the policy holds, and the console is silent. */
export function nothingLeaves(): void {
  let outside: Awaited<ReturnType<typeof watchOutside>>;
  test.beforeEach(async ({ page }) => {
    outside = await watchOutside(page);
  });
  test.afterEach(() => {
    expect(outside).toEqual({ requests: [], violations: [], errors: [] });
  });
}

export async function savedBy(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Axe finds nothing in light and dark, and it fits a narrow screen with targets that can be hit. */
export async function isFine(page: Page): Promise<void> {
  await bringAxe(page);
  expect(await violationsInBoth(page)).toEqual([]);
  await page.setViewportSize(NARROW);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  expect(await smallTargets(page)).toEqual([]);
  await page.setViewportSize(WIDE);
}
