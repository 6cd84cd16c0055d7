// The tests' browser: each test has a tab of its own, and all tabs of a worker are in one window.
import { expect, test as base, type BrowserContext, type WebError } from '@playwright/test';

export { expect, type Locator, type Page } from '@playwright/test';

interface Windows {
  /** Whether the app may be kept for use offline, as it is by its readers: it is then fetched whole, once for each window. */
  readonly isKeptOffline: boolean;
  readonly window: BrowserContext;
}

interface Heard {
  /** Errors that nobody caught in any page of the window. A test that makes some takes them out; any other fails by them. */
  readonly uncaught: string[];
}

/**
 * As Playwright's own, but for the window: the engine, which a browser compiles as it is used, is compiled once for a
 * window and not for every test. The app keeps nothing in the browser, so that no test can find what another has left.
 * What is set for a whole window, such as its clock, takes a test with a window of its own.
 */
export const test = base.extend<Heard, Windows>({
  isKeptOffline: [false, { scope: 'worker', option: true }],
  window: [
    async ({ browser, isKeptOffline }, use, { project }) => {
      const window = await browser.newContext({
        baseURL: project.use.baseURL!,
        serviceWorkers: isKeptOffline ? 'allow' : 'block'
      });
      // What was compiled is kept for as long as one engine lives.
      const kept = await window.newPage();
      await kept.goto('./');
      await kept.getByText('engine ready').waitFor();
      await use(window);
      await window.close();
    },
    { scope: 'worker' }
  ],
  uncaught: [
    async ({ window }, use) => {
      const uncaught: string[] = [];
      const hear = (told: WebError) => uncaught.push(told.error().message);
      window.on('weberror', hear);
      await use(uncaught);
      window.off('weberror', hear);
      expect(uncaught).toEqual([]);
    },
    { auto: true }
  ],
  page: async ({ window }, use) => {
    const page = await window.newPage();
    await use(page);
    await page.close();
  }
});
