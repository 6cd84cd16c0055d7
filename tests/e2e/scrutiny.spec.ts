// A review is recorded, kept as a file, and proved; a file that was tampered with is refused, and another person's merged.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './support/test.ts';
import { textFile } from './support/exports.ts';
import { openSample, visit } from './support/journey.ts';
import { left, NOTHING } from './support/left.ts';
import { record, rootOn } from './support/log.ts';

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

const load = (page: Page, text: string) =>
  page
    .locator('input[type=file][accept=".json"]')
    .setInputFiles(textFile('log.json', Buffer.from(text), 'application/json'));

test('a review is recorded, proved, saved, merged and read back, and a file that was changed is refused', async ({
  page
}) => {
  await openSample(page);
  await page.getByLabel('Unit', { exact: true }).selectOption('S');
  await visit(page, 'Scrutiny');
  await page.getByRole('button', { name: 'Record the review' }).click();
  await expect(page.getByText('Enter the day.').first()).toBeVisible();
  await expect(page.getByLabel('Held on')).toBeFocused();

  await record(page, 'Two cases to move to another team', {
    'Action, if any': 'Move two cases',
    'Action due on': '2026-10-14',
    'Next review due on': '2026-11-30'
  });
  const first = await rootOn(page);
  const log = await saved(page, 'Save the log');

  await page.getByLabel('Sign the entry').check();
  await page.getByLabel('Which review').selectOption('one that is not listed');
  await record(page, 'No action needed', { 'Due on': '2026-09-28' });
  expect(await rootOn(page)).not.toBe(first);
  await expect(page.getByText(/Signed by the key .+ of one browser page/)).toBeVisible();

  await page.getByLabel('Root', { exact: true }).fill(first.toUpperCase());
  await page.getByRole('button', { name: 'Check the root' }).click();
  await expect(page.getByText('The log had this root when it had 1 entry.')).toBeVisible();
  await page.getByLabel('Root', { exact: true }).fill('0'.repeat(64));
  await page.getByRole('button', { name: 'Check the root' }).click();
  await expect(page.getByText('This log never had this root.')).toBeVisible();

  await load(page, log.replace('Move two cases', 'Move one case'));
  await expect(page.getByText('The entries don’t have the root that the file names')).toBeVisible();
  await load(page, log);
  await expect(page.getByText('this log begins with all of its 1 entry')).toBeVisible();

  const csv = await saved(page, 'Save scrutiny.csv');
  expect(csv).toContain('Two cases to move to another team,2026-10-14');
  await page.getByRole('button', { name: 'Use the log in the figures' }).click();
  await page.getByRole('button', { name: /^Load/ }).first().click();
  await expect(page.getByText('Two cases to move to another team').first()).toBeVisible();
  expect(await left(page)).toEqual(NOTHING);
});
