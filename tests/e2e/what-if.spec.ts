// The what-if of a unit manager: made up, compared, saved, brought back, marked as no fact, and never among the facts.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { openSample, visit, watchOutside } from './support/journey.ts';
import { bringAxe, violationsInBoth } from './support/axe.ts';

const compared = (page: Page) => page.getByRole('region', { name: /^In this what-if/ });

/** What the picture of the risk ratio says of each officer. */
const marks = (page: Page) =>
  page
    .locator('#high-risk-share [data-mark]')
    .evaluateAll((found) => found.map((mark) => mark.getAttribute('aria-label')));

async function suppose(page: Page, kind: string, fill: () => Promise<unknown>): Promise<void> {
  await page.getByRole('tab', { name: kind }).click();
  await fill();
  await page.getByRole('button', { name: 'Suppose it' }).click();
}

test('one more case is compared, marked, saved and brought back, and the facts stay', async ({ page }) => {
  const outside = await watchOutside(page);
  await openSample(page);
  await visit(page, 'Risk ratio');
  const facts = await marks(page);
  expect(facts.length).toBeGreaterThan(3);
  await visit(page, 'What if');
  await expect(page.getByText('Nothing is supposed yet')).toBeVisible();

  await suppose(page, 'Give more cases', () => page.getByLabel('How many cases').fill('30'));
  await expect(compared(page).getByRole('listitem').first()).toContainText(/high-risk share from .+ to /);
  await expect(page.getByText('What if, not a fact', { exact: true })).toBeVisible();
  await expect(page.locator('footer')).toContainText('What if · Sample');

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the scenario as a file' }).click()
  ]);
  expect(saved.suggestedFilename()).toMatch(/^what-if-scenario-/);
  const text = await readFile(await saved.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    scenario_version: 1,
    changes: [{ change: 'more_cases', count: 30 }]
  });
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#what-if-ratio').getByRole('button', { name: 'CSV' }).click()
  ]);
  expect(csv.suggestedFilename()).toMatch(/^what-if-ratio-/);
  expect(await readFile(await csv.path(), 'utf8')).toContain('What if');

  await visit(page, 'Risk ratio');
  expect(await marks(page)).toEqual(facts);
  await expect(page.getByText('What if, not a fact', { exact: true })).toHaveCount(0);

  await visit(page, 'What if');
  await page.getByRole('button', { name: 'Begin again' }).click();
  await expect(page.getByText('Nothing is supposed yet')).toBeVisible();
  await page
    .getByLabel('Bring a scenario file')
    .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(compared(page)).toBeVisible();
  expect(outside).toEqual({ requests: [], violations: [], errors: [] });
});

test('moves, absences and new officers are told with what they change, and taken back one by one', async ({
  page
}) => {
  await openSample(page);
  await visit(page, 'What if');
  await suppose(page, 'Move cases', () => page.locator('#move-cases input').first().check());
  await suppose(page, 'Mark somebody away', () => Promise.resolve());
  await suppose(page, 'Fill a vacancy', () => page.getByLabel('Contracted hours').fill('18.5'));
  const changes = page.getByRole('region', { name: 'What is supposed' }).getByRole('listitem');
  await expect(changes).toHaveCount(3);
  await expect(compared(page)).toContainText('to absent');
  await expect(compared(page)).toContainText('what-if-officer-3');
  await changes
    .nth(1)
    .getByRole('button', { name: /^Take it back/ })
    .click();
  await expect(changes).toHaveCount(2);
  await expect(compared(page)).not.toContainText('to absent');
  await bringAxe(page);
  expect(await violationsInBoth(page)).toEqual([]);
});

test('a file that is no scenario is refused with its fault, and other readers are told whose page it is', async ({
  page
}) => {
  await openSample(page);
  await visit(page, 'What if');
  await page.getByLabel('Bring a scenario file').setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"scenario_version":9}')
  });
  await expect(page.getByText(/The file can’t be read: scenario_version/)).toBeVisible();
  await page.getByLabel('Read as').selectOption({ label: 'Chief officer' });
  await expect(page.getByText('This page is the unit manager’s')).toBeVisible();
});
