// Nothing leaves the browser: a server that would take anything gets nothing, with each layer of defence alone.
import { expect, test, type Page } from '@playwright/test';
import { keepPolicies, openEvil, tryEveryWay, WAYS, type Evil } from './support/evil.ts';
import { openHost, type Host } from './support/host.ts';

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

test.use({ serviceWorkers: 'allow' });

async function openApp(page: Page, address = './'): Promise<void> {
  await keepPolicies(page);
  await page.goto(address);
  await expect(page.getByText('Nothing leaves this browser · engine ready')).toBeVisible();
}

test.describe('from a host that sends no header, with no service worker', () => {
  test.use({ serviceWorkers: 'block' });
  let host: Host;
  test.beforeAll(async () => {
    host = await openHost();
  });
  test.afterAll(() => host.close());

  test('a page without its policy is heard in every way, so that silence means something', async ({
    page
  }) => {
    await openApp(page, `${host.address}/without-policy`);
    expect(await outcomeOf(page, 'eval')).toBe('2');
    expect(await outcomeOf(page, 'function')).toBe('2');
    await tryEveryWay(page, evil.address);
    expect([...evil.hits].sort()).toEqual([...WAYS].sort());
  });

  test('the page’s own policy alone keeps everything in', async ({ page }) => {
    await openApp(page, `${host.address}/`);
    expect(await outcomeOf(page, 'eval')).toBe('EvalError');
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
