// A workspace is saved as one locked file and comes back whole; nothing else is left anywhere.
import { readFileSync } from 'node:fs';
import { expect, test } from './support/test.ts';
import { textFile } from './support/exports.ts';
import { openLocked, PASSPHRASE } from './support/locked.ts';
import { openSample, visit } from './support/journey.ts';
import { left, NOTHING } from './support/left.ts';
import { record, rootOn } from './support/log.ts';

test('a saved workspace brings back the files, how they are read, the settings, the day, the reader and the log', async ({
  page
}) => {
  await openSample(page, 'Welfare lead');
  expect(await left(page)).toEqual(NOTHING);
  await visit(page, 'Scrutiny');
  await record(page, 'No action needed');
  const root = await rootOn(page);
  await visit(page, 'Bring extracts');
  await page.getByText('Save this workspace').click();
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Save the workspace' }) });
  await form.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await form.getByLabel('Passphrase again').fill('four unrelated words where');
  await form.getByRole('button', { name: 'Save the workspace' }).click();
  await expect(form.getByText('The two are not the same')).toBeVisible();
  await form.getByLabel('Passphrase again').fill(PASSPHRASE);
  const download = page.waitForEvent('download');
  await form.getByRole('button', { name: 'Save the workspace' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('evenkeel-workspace-2026-09-30.age');
  const saved = readFileSync(await file.path());
  expect(saved.includes('officer_id')).toBe(false);
  const footer = await page.getByRole('contentinfo').innerText();

  await page.reload();
  await expect(page.getByText('Choose files')).toBeVisible();
  expect(await left(page)).toEqual(NOTHING);
  await openLocked(page, [textFile('mine.age', saved, 'application/octet-stream')]);
  await expect(page.getByRole('link', { name: 'Open the figures for the welfare lead' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toHaveText(footer);
  expect(await left(page)).toEqual(NOTHING);
  await visit(page, 'Scrutiny');
  await expect(page.getByText('No action needed')).toBeVisible();
  expect(await rootOn(page)).toBe(root);
  await visit(page, 'Data');
  await expect(page.getByText('20 areas drawn in', { exact: false })).toBeVisible();
});
