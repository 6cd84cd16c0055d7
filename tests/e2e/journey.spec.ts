// The main job, end to end: offline, by addresses and links, and with another setting. Each reader’s walk is in lens.spec.ts.
import { expect, test, type Page } from './support/test.ts';
import { openSample, readAs, REFERENCE, TOPICS, visit } from './support/journey.ts';

test('the whole journey works offline after the first load', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.getByText('ready for offline use')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await openSample(page);
  for (const title of ['My unit', ...TOPICS, ...REFERENCE]) await visit(page, title);
  await context.close();
});

test('a page opened by its address before anything is loaded says so and offers the sample', async ({
  page
}) => {
  await page.goto('./risk-ratio');
  await expect(page.getByText('Nothing is loaded', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Open the sample force' }).click();
  await expect(page.getByRole('button', { name: /Show as a table/ }).first()).toBeVisible();
});

test.describe('on the sample', () => {
  let page: Page;
  test.beforeAll(async ({ window }) => {
    page = await window.newPage();
    await openSample(page, 'Chief officer');
  });
  test.afterAll(() => page.close());

  test('the filter lives in the address', async () => {
    await visit(page, 'Risk ratio');
    await page.getByLabel('Unit', { exact: true }).selectOption({ label: 'Northern unit' });
    await expect(page).toHaveURL(/\?unit=N$/);
    await expect(page.getByText('Showing 1 of 6 units')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await expect(page).not.toHaveURL(/unit=/);
  });

  test('areas are compared by what the reader chooses; a change of one setting says what it would change, and changes the figures once it is taken', async () => {
    await visit(page, 'The force');
    await expect(page.getByRole('main')).toContainText('20 %');
    await visit(page, 'Places');
    const choice = page.getByLabel('Compare areas by');
    await choice.focus();
    await choice.selectOption('Hours of work a month');
    await expect(page.getByRole('heading', { name: /has the most hours of work a month/ })).toBeVisible();
    await expect(choice).toBeFocused();
    await visit(page, 'Settings');
    await page.getByLabel('Largest share of high-risk cases').fill('10');
    await page.getByLabel('Largest share of high-risk cases').press('Tab');
    const proposal = page.getByRole('region', { name: /^Not taken yet/ });
    await expect(proposal.getByRole('listitem').filter({ hasText: 'High-risk share:' })).toContainText(
      /more would be outside limits \(\d+ now, then \d+\)/
    );
    await expect(page.getByText('Everything is as it came.')).toBeVisible();
    await page.getByRole('button', { name: 'Leave it as it was' }).click();
    await expect(page.getByLabel('Largest share of high-risk cases')).toHaveValue('20');
    await page.getByLabel('Largest share of high-risk cases').fill('10');
    await page.getByLabel('Largest share of high-risk cases').press('Tab');
    await page.getByRole('button', { name: 'Take this value' }).click();
    await expect(page.getByText(/1 setting differs from the default/)).toBeVisible();
    await visit(page, 'Risk ratio');
    await expect(page.getByRole('main')).toContainText('10 %');
  });

  test('from one figure to the next, and back by the browser, each has its own picture', async () => {
    await readAs(page, 'Unit manager');
    await visit(page, 'Catalogue');
    await page.getByRole('main').getByRole('link', { name: 'Caseload', exact: true }).click();
    const figures = page.locator('figure');
    await expect(figures.first()).toHaveAttribute('id', 'caseload');
    await page
      .getByRole('navigation', { name: 'Other figures' })
      .getByRole('link', { name: /High-risk share/ })
      .click();
    await expect(figures.first()).toHaveAttribute('id', 'high-risk-share');
    await page.goBack();
    await expect(figures.first()).toHaveAttribute('id', 'caseload');
    await expect(page.getByText(/could not be drawn/)).toHaveCount(0);
  });
});

test('an address that leads nowhere says so and leads on', async ({ page }) => {
  await page.goto('./no-such-page');
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Bring extracts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bring extracts' })).toBeVisible();
});
