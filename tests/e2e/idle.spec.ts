// A page that nobody uses takes out what it holds, after it has said so; and clearing says what it cleared.
import { expect, test } from '@playwright/test';
import { openSample, visit } from './support/journey.ts';

test('after ten minutes without use everything is gone, unless somebody says that they are there', async ({
  page
}) => {
  await page.clock.install();
  await openSample(page, 'Unit manager');
  await visit(page, 'Risk ratio');
  await expect(page.getByRole('main')).toContainText(/\b[A-Z]-\d\d\b/);
  const engines = new Set(page.workers());
  expect(engines.size).toBeGreaterThan(0);

  await page.clock.fastForward('09:20');
  const dialog = page.getByRole('dialog', { name: 'Are you still there?' });
  await expect(dialog).toContainText('In 1 minute everything that is loaded is taken out');
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(dialog).toBeHidden();
  await page.clock.fastForward('05:00');
  await expect(page.getByRole('main')).toContainText(/\b[A-Z]-\d\d\b/);

  await page.clock.fastForward('04:30');
  await expect(dialog).toBeVisible();
  await page.clock.fastForward('01:00');
  await expect(
    page.getByText('Everything was taken out of this page after 10 minutes without use.')
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Bring extracts' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clear everything' })).toHaveCount(0);
  expect(await page.content()).not.toMatch(/\b[A-Z]-\d\d\b/);
  await expect.poll(() => page.workers().filter((worker) => engines.has(worker)).length).toBe(0);

  await page.getByRole('button', { name: 'Open the sample force' }).click();
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(
    page.getByText('Cleared: 23 extracts and the boundaries. The settings stay as they are.')
  ).toBeVisible();
});
