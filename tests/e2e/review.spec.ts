// Files that ask something before they can be read: nothing is guessed, and nothing is loaded without their reader's word.
import { expect, test, type Locator, type Page } from './support/test.ts';
import { begin, bring, dirtyCases, isReady, own, textFile } from './support/exports.ts';
import { visit } from './support/journey.ts';
import { isFine, nothingLeaves, read, savedBy, stop } from './support/review.ts';

const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'Before the file can be read' });
const waitsForAnswers = (page: Page) =>
  expect(page.getByRole('heading', { name: /^How Monthly export .* is read$/ })).toBeFocused();

nothingLeaves();

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await element.evaluate((each) => each === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('No number of tabs leads there');
}

/** The share of high risk of the whole force, in its own words. */
async function figureOf(page: Page): Promise<string> {
  await page.getByLabel('Read as', { exact: true }).selectOption('Chief officer');
  await isReady(page);
  await visit(page, 'Risk ratio');
  const figure = page.locator('figure#high-risk-share');
  await figure.getByRole('button', { name: 'Show as a table' }).click();
  return figure.locator('table').innerText();
}

const isCases = (page: Page) => page.getByLabel('Extract', { exact: true }).selectOption('cases');

async function answer(page: Page): Promise<void> {
  await isCases(page);
  await page.getByRole('radio', { name: /Leave this column out/ }).check();
  await page.getByRole('radio', { name: /Yes, read it as risk_level/ }).check();
  await page.getByRole('radio', { name: /Day first/ }).check();
  await page.getByLabel('“V. high indeed”').selectOption('very_high');
  await expect(page.getByText('Everything is answered.')).toBeVisible();
}

test('a dirty export is settled by keyboard alone, and gives the figures of the clean one', async ({
  page
}) => {
  await begin(page, own('officers.csv'), own('cases.csv'));
  await isReady(page);
  const clean = await figureOf(page);

  await page.reload();
  await begin(page, own('officers.csv'), dirtyCases());
  await waitsForAnswers(page);
  await tabTo(page, page.getByLabel('Extract', { exact: true }));
  await page.keyboard.type('Cases');
  await tabTo(page, page.getByRole('radio', { name: /Leave this column out/ }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('radio', { name: /Yes, read it as risk_level/ }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('radio', { name: /Day first/ }));
  await page.keyboard.press('Space');
  const value = page.getByLabel('“V. high indeed”');
  await expect(value).toBeVisible();
  await tabTo(page, value);
  await page.keyboard.type('very');
  await expect(page.getByText('Everything is answered.')).toBeVisible();
  await tabTo(page, read(page));
  await page.keyboard.press('Enter');
  await isReady(page);
  expect(await figureOf(page)).toBe(clean);
});

test('what is not answered is said in one box, each line leads to its place, and nothing is read', async ({
  page
}) => {
  await begin(page, own('officers.csv'), dirtyCases());
  await waitsForAnswers(page);
  await read(page).click();
  await expect(summary(page).getByRole('listitem')).toHaveText([
    /which extract the file is/,
    /“Surname” out/
  ]);
  await isCases(page);
  await expect(page.getByText('3 questions still to answer.')).toBeVisible();
  await read(page).click();
  await expect(summary(page)).toBeFocused();
  await expect(summary(page).getByRole('listitem')).toHaveText([
    /“Surname” out/,
    /Say whether “Risk leval” is risk_level/,
    /Say how the days are written/
  ]);
  await summary(page)
    .getByRole('link', { name: /how the days/ })
    .click();
  await expect(page.getByRole('group', { name: /How are they written\?/ })).toBeFocused();
  await isFine(page);
});

test('a column that is only like another is never read without a yes', async ({ page }) => {
  await begin(page, own('officers.csv'), dirtyCases());
  await waitsForAnswers(page);
  await isCases(page);
  await page.getByRole('radio', { name: /No, leave it out/ }).check();
  await expect(page.getByLabel('Which column holds risk_level?')).toBeVisible();
  await read(page).click();
  await expect(summary(page)).toContainText('Choose the column that holds risk_level');
  await page.getByRole('radio', { name: /Yes, read it as risk_level/ }).check();
  await expect(page.getByLabel('“V. high indeed”')).toBeVisible();
});

test('a needed column that a file does not have is asked for, and the file can be left out', async ({
  page
}) => {
  await begin(page, own('cases.csv'), textFile('officers.csv', 'officer_id,unit_id\nA-1,N\n'));
  await expect(page.getByLabel('Which column holds role?')).toBeVisible();
  await read(page).click();
  await expect(summary(page)).toContainText('Choose the column that holds role');
  await page.getByRole('button', { name: 'Leave this file out' }).click();
  await expect(page.getByText(/Still needed: officers\.csv/)).toBeVisible();
});

test('a name is never shown, in no cell of the panel', async ({ page }) => {
  await begin(page, own('officers.csv'), dirtyCases());
  await waitsForAnswers(page);
  await isCases(page);
  await page.getByText('Choose another row for the column names').click();
  await page.getByText(/Every column and what it is read as/).click();
  expect(await page.locator('main').innerText()).not.toContain('Smith');
});

test('stopping leaves all as it was', async ({ page }) => {
  await begin(page, own('officers.csv'), own('cases.csv'));
  await isReady(page);
  const before = await page.locator('footer').innerText();
  await bring(page, dirtyCases());
  await waitsForAnswers(page);
  await stop(page).click();
  await isReady(page);
  await expect(page.getByText('Stopped. What was loaded before is still there.')).toBeVisible();
  expect(await page.locator('footer').innerText()).toBe(before);
});

test('a file left out is not loaded, and takes no other with it', async ({ page }) => {
  await begin(page, own('officers.csv'), dirtyCases());
  await waitsForAnswers(page);
  await page.getByRole('button', { name: 'Leave this file out' }).click();
  await expect(page.getByText(/Still needed: cases\.csv/)).toBeVisible();
  await expect(page.getByText(/rows\s+=\s.*accepted/)).toHaveCount(1);
});

test('what was answered is saved, and asked no more in another session', async ({ page }) => {
  await begin(page, own('officers.csv'), dirtyCases());
  await waitsForAnswers(page);
  await answer(page);
  await read(page).click();
  await isReady(page);
  const { text } = await savedBy(page, page.getByRole('button', { name: 'Save this mapping' }));
  expect(JSON.parse(text)).toMatchObject({
    mapping_version: 1,
    tables: [{ extract: 'cases', day_order: 'day_first' }]
  });
  expect(text).not.toContain('Smith');

  await page.reload();
  await begin(page, own('officers.csv'), dirtyCases(), textFile('ours.json', text, 'application/json'));
  await isReady(page);
  await expect(
    page.getByText(/The mapping ours\.json says how Monthly export \(final\)\.csv is read\./)
  ).toBeVisible();
});

test('what is no extract in a folder is left out at once, and the rest goes on', async ({ page }) => {
  const lists = [1, 2, 3].map((at) => textFile(`List ${at}.csv`, `thing,when\nx${at},2026-01-0${at}\n`));
  await begin(page, own('officers.csv'), own('cases.csv'), ...lists);
  await page
    .getByRole('button', { name: 'Leave out the 3 files that nothing says to be an extract' })
    .click();
  await isReady(page);
  await expect(page.getByText(/rows\s+=\s.*accepted/)).toHaveCount(2);
});
