// Kept for use with no network, below any folder of any host; and never two releases at once.
import { expect, test, type Page } from '@playwright/test';
import { visit } from './support/journey.ts';
import { builtSite, nextRelease, openHost } from './support/site.ts';

test.use({ serviceWorkers: 'allow' });

const OFFER = 'A newer version of Evenkeel is ready.';
const isReady = (page: Page) => expect(page.getByText('ready for offline use')).toBeVisible();
const take = (page: Page) => page.getByRole('button', { name: 'Take the newer version' }).click();

/** Looks for a newer version, as the browser does by itself now and then. */
const look = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined));

/** What becomes of the newer version's worker once it has looked at the host. */
const fateOfNewer = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const fate = new Promise<ServiceWorkerState>((tell) => {
      registration.onupdatefound = () => {
        const worker = registration.installing!;
        worker.onstatechange = () => tell(worker.state);
      };
    });
    await registration.update();
    return fate;
  });

/** Waits until the worker that is at work has done all that the page asked of it before. */
const isAnswered = (page: Page) =>
  page.evaluate(async () => {
    const { serviceWorker } = navigator;
    const told = new Promise((tell) => serviceWorker.addEventListener('message', tell, { once: true }));
    (await serviceWorker.ready).active!.postMessage({ ask: 'take-over' });
    await told;
  });

test('a page keeps its release while another is on the host, is offered that one whole, and takes it when it is alone', async ({
  page,
  context
}) => {
  const first = builtSite();
  const second = nextRelease(first);
  const host = await openHost(first, { below: '/apps/evenkeel/' });
  const ofBuild = ({ build }: { build: string }, where: Page = page) =>
    expect(where.locator('footer')).toContainText(new RegExp(`build ${build}`, 'i'));

  await page.goto(host.address);
  await isReady(page);

  // In the middle of being copied to it: its worker is the newer, all else is not. Nothing is fetched for that.
  const worker = 'service-worker.js';
  host.site = { ...first, files: new Map([...first.files, [worker, second.files.get(worker)!]]) };
  for (const path of first.files.keys())
    if (/\.(html|js)$/.test(path) && path !== worker) host.broken.add(path);
  expect(await fateOfNewer(page)).toBe('redundant');
  expect(host.brokenSent).toBe(0);
  host.broken.clear();
  host.site = second;
  host.broken.add('data.html');
  await look(page);
  // Twice, the second time past the browser's own cache.
  await expect.poll(() => host.brokenSent).toBe(2);
  await expect(page.getByText(OFFER)).toHaveCount(0);

  host.broken.clear();
  await look(page);
  await expect(page.getByText(OFFER)).toBeVisible();
  // Pages that it has not asked for before, whose files the host has no more.
  await visit(page, 'Dictionary');
  await visit(page, 'Settings');
  await ofBuild(first);

  const other = await context.newPage();
  await other.goto(`${host.address}gallery`);
  await ofBuild(first, other);
  // Loaded anew past its worker, as browsers can: a page of the newer version, which the older worker leaves alone.
  const browser = await context.newCDPSession(other);
  await browser.send('Page.reload', { ignoreCache: true });
  await ofBuild(second, other);
  await expect(other.getByText(OFFER)).toBeVisible();
  await isAnswered(other);
  expect(await other.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await take(page);
  await expect(page.getByText('is open in 1 other tab or window as well')).toBeVisible();
  await ofBuild(first);
  await other.close();
  expect([...host.missed]).toEqual([]);
  await take(page);
  await ofBuild(second);
  await isReady(page);
  await expect(page.getByText(OFFER)).toHaveCount(0);

  host.close();
  await page.goto(`${host.address}gallery`);
  await ofBuild(second);
  await expect(page.getByRole('heading', { level: 1, name: 'Gallery' })).toBeVisible();
  for (const missing of ['no-such-page', 'metrics/no-such-metric', 'no/such/page']) {
    await page.goto(`${host.address}${missing}`);
    await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
  }
  await page.getByRole('main').getByRole('link', { name: 'Catalogue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Catalogue' })).toBeVisible();
});

test('with no room to be kept, the app says so and works', async ({ page, context }) => {
  const browser = await context.newCDPSession(page);
  const host = await openHost(builtSite());
  const { origin } = new URL(host.address);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await page.goto(host.address);
  await expect(page.getByText('engine ready · not kept for offline use')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  host.close();
});
