// A page that nobody uses takes out what it holds, after it has said so.
import { expect, test } from '@playwright/test';
import { begin, bring, isReady } from './support/exports.ts';
import { visit } from './support/journey.ts';
import { filesOfUnits } from './support/large.ts';

const TWO_OFFICERS = filesOfUnits([2]);
const OFFICER = /\bU2-[12]\b/;

test('after ten minutes without use everything is gone, unless somebody says that they are there', async ({
  page
}) => {
  await page.clock.install();
  await begin(page, ...TWO_OFFICERS);
  await isReady(page);
  await visit(page, 'Risk ratio');
  await expect(page.getByRole('main')).toContainText(OFFICER);
  const engines = new Set(page.workers());
  expect(engines.size).toBeGreaterThan(0);

  await page.clock.fastForward('09:20');
  const dialog = page.getByRole('dialog', { name: 'Are you still there?' });
  await expect(dialog).toContainText('In 1 minute everything that is loaded is taken out');
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(dialog).toBeHidden();
  await page.clock.fastForward('05:00');
  await expect(page.getByRole('main')).toContainText(OFFICER);

  await page.clock.fastForward('04:30');
  await expect(dialog).toBeVisible();
  await page.clock.fastForward('01:00');
  await expect(
    page.getByText('Everything was taken out of this page after 10 minutes without use.')
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Bring extracts' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clear everything' })).toHaveCount(0);
  expect(await page.content()).not.toMatch(OFFICER);
  await expect.poll(() => page.workers().filter((worker) => engines.has(worker)).length).toBe(0);

  await page.getByLabel(/As of/).fill('2026-09-30');
  await bring(page, ...TWO_OFFICERS);
  await isReady(page);
});
