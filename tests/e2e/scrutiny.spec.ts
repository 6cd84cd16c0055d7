// A review is recorded, kept as a file, and proved; a file that was tampered with is refused, and another person's merged.
import { readFileSync } from 'node:fs';
import { rootInHex, writeLog, type Log } from '../../src/lib/scrutiny/log.ts';
import { reviewEntry } from '../support/scrutiny-log.ts';
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

  await page.getByRole('button', { name: 'The action of entry 1 is done' }).click();
  await expect(page.getByText(/^Action of .+ closed on 30 Sep 2026$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^The action of entry/ })).toHaveCount(0);

  const { entries } = JSON.parse(log) as { entries: Log };
  const others = [...entries, reviewEntry('another-page', { decision: 'Seen by another person' })];
  await load(page, await writeLog(others));
  await expect(page.getByText('The two grew apart after entry 1')).toBeVisible();
  await page.getByRole('button', { name: 'Merge it in' }).click();
  await expect(page.getByLabel('Your role')).toBeFocused();
  await page.getByLabel('Your role').fill('Head of public protection');
  await page.getByRole('button', { name: 'Merge it in' }).click();
  await expect(page.getByText('1 entry added.')).toBeVisible();
  await expect(page.getByText('Seen by another person')).toBeVisible();
  await page.getByLabel('Root', { exact: true }).fill(await rootInHex(others));
  await page.getByRole('button', { name: 'Check the root' }).click();
  await expect(page.getByText('the root of the log that was merged in by entry 5')).toBeVisible();

  await visit(page, 'My unit');
  const rule = page.locator('.today .rule').first();
  const title = (await rule.getByRole('heading').innerText()).replace(/\s*\(\d+\)$/, '');
  await rule.locator('summary').filter({ hasText: 'Snooze' }).click();
  await rule.getByLabel('Until').fill('2026-10-20');
  await rule.getByLabel('Your role').fill('Unit manager');
  await rule.getByLabel('Reason').fill('Reviews move to the new calendar');
  await rule.getByRole('button', { name: 'Snooze it' }).click();
  const snoozed = page
    .locator('.today p')
    .filter({ hasText: 'snoozed until 20 October 2026 by Unit manager' });
  await expect(snoozed).toContainText(title);
  await expect(snoozed).toContainText('Reviews move to the new calendar');
  await page.getByText('Show what is snoozed').click();
  await page.getByRole('button', { name: 'Snooze it no longer' }).click();
  await expect(snoozed).toHaveCount(0);
  await expect(rule.getByRole('heading')).toContainText(title);
  await visit(page, 'Scrutiny');

  const csv = await saved(page, 'Save scrutiny.csv');
  expect(csv).toContain('Two cases to move to another team,2026-10-14,2026-09-30');
  await page.getByRole('button', { name: 'Use the log in the figures' }).click();
  await page.getByRole('button', { name: /^Load/ }).first().click();
  await expect(page.getByText('Two cases to move to another team').first()).toBeVisible();
  expect(await left(page)).toEqual(NOTHING);
});
