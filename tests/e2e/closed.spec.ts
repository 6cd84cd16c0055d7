// Nothing leaves the browser: a server that would take anything gets nothing, with each layer of defence alone.
import { expect, test, type Page } from '@playwright/test';
import { keepPolicies, leave, LEAVING, openEvil, tryEveryWay, WAYS, type Evil } from './support/evil.ts';
import { builtSite, openHost, withoutPolicy, type Host } from './support/site.ts';

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

/** Pages with their own policy or without, on a host that sends headers or none. */
async function onHost(
  { own, sent }: { own: boolean; sent: boolean },
  work: (host: Host) => Promise<void>
): Promise<void> {
  const site = builtSite();
  const host = await openHost(own ? site : withoutPolicy(site), sent ? { headers: site.headers } : {});
  await work(host).finally(() => host.close());
}

test.describe('with no service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a page without its policy is heard in every way, so that silence means something', async ({
    page
  }) => {
    await onHost({ own: false, sent: false }, async ({ address }) => {
      await openApp(page, address);
      expect(await outcomeOf(page, 'eval')).toBe('2');
      expect(await outcomeOf(page, 'function')).toBe('2');
      await tryEveryWay(page, evil);
      expect([...evil.hits].sort()).toEqual([...WAYS].sort());
    });
  });

  for (const { layer, own, sent } of [
    { layer: 'page’s own policy', own: true, sent: false },
    { layer: 'headers of a host', own: false, sent: true }
  ])
    test(`the ${layer} alone keeps everything in`, async ({ page }) => {
      await onHost({ own, sent }, async ({ address }) => {
        await openApp(page, address);
        expect(await outcomeOf(page, 'eval')).toBe('EvalError');
        await tryEveryWay(page, evil);
        expect([...evil.hits]).toEqual([]);
      });
    });
});

const underServiceWorker = async (page: Page) => {
  await expect(page.getByText('ready for offline use')).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
};

test('the service worker alone keeps everything in, by the headers that it adds', async ({ page }) => {
  await onHost({ own: false, sent: false }, async ({ address }) => {
    await openApp(page, address);
    await underServiceWorker(page);
    await page.reload();
    await expect(page.getByText('Nothing leaves this browser · engine ready')).toBeVisible();
    expect(await outcomeOf(page, 'eval')).toBe('EvalError');
    await tryEveryWay(page, evil);
    expect([...evil.hits]).toEqual([]);
  });
});

test.describe('with the service worker alone, and no policy of any kind', () => {
  test.use({ bypassCSP: true });

  test('only sockets, navigations and an empty frame are heard, which no service worker sees', async ({
    page
  }) => {
    await openApp(page);
    await underServiceWorker(page);
    await tryEveryWay(page, evil);
    expect([...evil.hits].sort()).toEqual([
      'blank-frame',
      'form',
      'frame',
      'object',
      'socket',
      'transport',
      'worker-socket'
    ]);
  });
});

test('with everything on nothing is heard, and text never becomes code', async ({ page }) => {
  await openApp(page);
  await underServiceWorker(page);
  expect(await outcomeOf(page, 'eval')).toBe('EvalError');
  expect(await outcomeOf(page, 'function')).toBe('EvalError');
  await tryEveryWay(page, evil);
  expect([...evil.hits]).toEqual([]);
  await test.step('but for leaving the page, which the page Security says', async () => {
    await leave(page, evil);
    await expect.poll(() => [...evil.hits].sort()).toEqual([...LEAVING].sort());
  });
});
