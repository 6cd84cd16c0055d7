// What goes wrong with the tab itself: a picture that throws, another tab, a clock that is changed, a tab that was ended.
import { expect, test, type Page } from '@playwright/test';
import { begin, isReady } from './support/exports.ts';
import { openTables, readAs, visit } from './support/journey.ts';
import { filesOfUnits } from './support/large.ts';
import { record } from './support/log.ts';

// Off in a driven browser unless said: what a reader left is kept for the way back.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
});

const TWO_OFFICERS = filesOfUnits([2]);
const OTHERS = filesOfUnits([3]);
const NOT_LISTED = { 'Due on': '2026-09-28' };
const figures = (page: Page) => page.locator('.chart-frame').allInnerTexts();

const LIMIT = 'Largest share of high-risk cases';

const hasLimit = async (page: Page, percent: string) => {
  await visit(page, 'Settings');
  await expect(page.getByLabel(LIMIT)).toHaveValue(percent);
};

async function takeLimit(page: Page, percent: string): Promise<void> {
  await page.getByLabel(LIMIT).fill(percent);
  await page.getByLabel(LIMIT).press('Tab');
  await page.getByRole('button', { name: 'Take this value' }).click();
  await expect(page.getByText(/1 setting differs from the default/)).toBeVisible();
}

interface Fault {
  isThere: boolean;
}

/** Has a mark of two pictures throw while it is drawn: of training, and of who is deployable. */
const breakPictures = (page: Page) =>
  page.addInitScript(() => {
    const fault: Fault = { isThere: true };
    Object.assign(globalThis, { fault });
    const { setAttribute } = Element.prototype;
    Element.prototype.setAttribute = function (name, value) {
      if (fault.isThere && name === 'aria-label' && /^SRP:| deployable of /.test(String(value)))
        throw new Error('A mark that can’t be drawn');
      setAttribute.call(this, name, value);
    };
  });

test('a picture that throws leaves its table and the others; another tab and a changed clock leave the figures, the settings and the log', async ({
  page,
  context
}) => {
  await breakPictures(page);
  await page.clock.install({ time: new Date('2026-10-05T09:00:00Z') });
  await begin(page, ...TWO_OFFICERS);
  await isReady(page);
  await visit(page, 'Briefing');
  await expect(page.getByText('could not be drawn')).toHaveCount(1);
  await expect(page.locator('figure#briefing-high-risk-share svg.plot')).toBeVisible();
  await visit(page, 'Vetting and training');
  const broken = page.locator('figure#training');
  await expect(page.getByText('This picture could not be drawn')).toHaveCount(1);
  await expect(broken.getByRole('row', { name: /SRP/ })).toHaveCount(2);
  for (const id of ['vetting', 'selection'])
    await expect(page.locator(`figure#${id} svg.plot`)).toBeVisible();
  await page.evaluate(() => ((globalThis as unknown as { fault: Fault }).fault.isThere = false));
  await broken.getByRole('button', { name: 'Draw it again' }).click();
  await expect(broken.locator('svg.plot')).toBeVisible();
  await expect(page.getByText('This picture could not be drawn')).toHaveCount(0);
  const drawn = await page.locator('.chart-frame').count();
  await hasLimit(page, '20');
  await takeLimit(page, '30');
  await visit(page, 'Vetting and training');
  await expect(page.locator('.chart-frame')).toHaveCount(drawn);
  await openTables(page);
  const before = await figures(page);

  const other = await context.newPage();
  await begin(other, ...OTHERS);
  await isReady(other);
  await hasLimit(other, '20');
  await takeLimit(other, '10');
  await visit(other, 'Scrutiny');
  await record(other, 'Of the other tab', NOT_LISTED);

  await page.clock.setSystemTime(new Date('2027-10-05T09:00:00Z'));
  await visit(page, 'Scrutiny');
  await record(page, 'In a year', NOT_LISTED);
  await page.clock.setSystemTime(new Date('2024-02-29T23:59:00Z'));
  const browser = await context.newCDPSession(page);
  await browser.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' });
  await record(page, 'Years before', NOT_LISTED);
  const entries = page.locator('ol > li').filter({ hasText: /^(?=.*Entry \d)/s });
  await expect(entries).toHaveCount(2);
  await expect(entries.nth(0)).toContainText('In a year');
  await expect(entries.nth(1)).toContainText('this was before entry 1; the log keeps the order');
  await expect(page.getByText('Of the other tab')).toHaveCount(0);

  await other.getByRole('link', { name: 'Bring extracts', exact: true }).first().click();
  await other.getByRole('button', { name: 'Clear everything' }).click();
  await expect(other.getByText(/^Cleared: .*the scrutiny log of 1 entry/).first()).toBeVisible();
  await hasLimit(other, '10');
  await other.close();
  await hasLimit(page, '30');
  await readAs(page, 'Chief officer');
  await readAs(page, 'Unit manager');
  await visit(page, 'Vetting and training');
  await openTables(page);
  expect(await figures(page)).toEqual(before);

  await page.evaluate(() => Object.assign(globalThis, { isTheSame: true }));
  await page.goto('./release.json');
  await page.evaluate(() => history.back());
  await expect(page.getByText('Everything was taken out of this page when it was left.')).toBeVisible();
  expect(await page.evaluate(() => 'isTheSame' in globalThis)).toBe(true);
  await expect(page.locator('.chart-frame')).toHaveCount(0);
});

test('a page that the browser ended to save memory says that everything is to be brought again', async ({
  page
}) => {
  await page.addInitScript(() => Object.defineProperty(document, 'wasDiscarded', { value: true }));
  await page.goto('./risk-ratio');
  await expect(page.getByText('The browser ended this page to save memory')).toBeVisible();
  await expect(page.getByText('Nothing is loaded')).toBeVisible();
});
