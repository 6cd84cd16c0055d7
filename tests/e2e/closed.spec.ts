// Nothing leaves the browser: a server that would take anything gets nothing, with each layer of defence alone.
import { expect, test, type Page } from '@playwright/test';
import { keepPolicies, openEvil, tryEveryWay, WAYS, type Evil } from './support/evil.ts';

let evil: Evil;
test.beforeAll(async () => {
  evil = await openEvil();
});
test.beforeEach(() => evil.hits.clear());
test.afterAll(() => evil.close());

/** The result of `code`, run by the page itself and not by the debugger, which no policy holds back. */
const outcomeOf = (page: Page, code: 'eval' | 'function'): Promise<string> =>
  page.evaluate(
    (which) =>
      new Promise<string>((tell) =>
        setTimeout(() => {
          try {
            tell(which === 'eval' ? String(eval('1 + 1')) : String(new Function('return 1 + 1')()));
          } catch (cause) {
            tell((cause as Error).name);
          }
        })
      ),
    code
  );

async function openApp(page: Page): Promise<void> {
  await keepPolicies(page);
  await page.goto('./');
  await expect(page.getByText('Nothing leaves this browser · engine ready')).toBeVisible();
}

test('a page without a policy is heard in every way, so that silence means something', async ({ page }) => {
  await page.goto(`${evil.address}/page`);
  expect(await outcomeOf(page, 'eval')).toBe('2');
  expect(await outcomeOf(page, 'function')).toBe('2');
  await tryEveryWay(page, evil.address.replace('127.0.0.1', 'localhost'));
  expect([...evil.hits].sort()).toEqual([...WAYS].sort());
});

test.describe('with the page’s own policy alone', () => {
  test.use({ serviceWorkers: 'block' });

  test('nothing is heard, though no header and no service worker helps', async ({ page, baseURL }) => {
    await page.route(`${baseURL}`, async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      delete headers['content-security-policy'];
      await route.fulfill({ response, headers });
    });
    await openApp(page);
    await tryEveryWay(page, evil.address);
    expect([...evil.hits]).toEqual([]);
  });
});

const underServiceWorker = async (page: Page) => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
};

test.describe('with the service worker alone', () => {
  test.use({ bypassCSP: true });

  test('only sockets and navigations are heard, which no service worker sees', async ({ page }) => {
    await openApp(page);
    await underServiceWorker(page);
    await tryEveryWay(page, evil.address);
    expect([...evil.hits].sort()).toEqual(['form', 'frame', 'socket', 'worker-socket']);
  });
});

test('with everything on nothing is heard, and text never becomes code', async ({ page }) => {
  await openApp(page);
  await underServiceWorker(page);
  expect(await outcomeOf(page, 'eval')).toBe('EvalError');
  expect(await outcomeOf(page, 'function')).toBe('EvalError');
  await tryEveryWay(page, evil.address);
  expect([...evil.hits]).toEqual([]);
});
