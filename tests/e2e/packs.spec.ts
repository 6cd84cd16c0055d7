// Packs in the browser: made by two units, opened together by the chief officer, and nothing of them kept or leaked.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './support/test.ts';
import { own, bring, textFile, type BroughtFile } from './support/exports.ts';
import { openSample, visit, watchOutside } from './support/journey.ts';
import { openLocked, PASSPHRASE } from './support/locked.ts';

async function lockInto(page: Page, action: string): Promise<BroughtFile> {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: action }) });
  await form.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await form.getByLabel('Passphrase again').fill(PASSPHRASE);
  const download = page.waitForEvent('download');
  await form.getByRole('button', { name: action }).click();
  const file = await download;
  return textFile(file.suggestedFilename(), readFileSync(await file.path()), 'application/octet-stream');
}

async function packOf(page: Page, unit: string): Promise<BroughtFile> {
  await page.getByLabel('Unit', { exact: true }).selectOption(unit);
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  const summary = page.getByText('Make a pack for the chief officer');
  if (!(await page.getByRole('button', { name: 'Make the pack' }).isVisible())) await summary.click();
  return lockInto(page, 'Make the pack');
}

test('two units’ packs are the chief officer’s force, and what is wrong with one is said', async ({
  page
}) => {
  const outside = await watchOutside(page);
  await openSample(page, 'Unit manager');

  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Make the pack' }) });
  await page.getByText('Make a pack for the chief officer').click();
  await form.getByLabel('Passphrase', { exact: true }).fill('short');
  await form.getByRole('button', { name: 'Make the pack' }).click();
  await expect(form.getByText('Enter at least 12 characters')).toBeVisible();

  const packs = [await packOf(page, 'C'), await packOf(page, 'N')];
  expect(packs.map(({ name }) => name)).toEqual([
    'evenkeel-pack-force-C-2026-09-30.age',
    'evenkeel-pack-force-N-2026-09-30.age'
  ]);
  expect(packs[0]!.buffer.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/);

  await page.getByRole('button', { name: 'Clear everything' }).click();
  await openLocked(page, packs);
  await expect(page.getByRole('alert')).toContainText(
    'made for the chief officer, and you read as the unit manager'
  );

  await page.getByRole('radio', { name: 'Chief officer' }).check();
  await openLocked(page, packs, 'another passphrase');
  await expect(page.getByRole('alert')).toContainText('The passphrase does not open this file.');
  const cut = { ...packs[0]!, buffer: packs[0]!.buffer.subarray(0, -100) };
  await openLocked(page, [cut]);
  await expect(page.getByRole('alert')).toContainText('changed or cut short');
  await openLocked(page, [own('officers.csv')]);
  await expect(page.getByRole('alert')).toContainText('not a file locked with a passphrase');

  await openLocked(page, packs);
  await expect(page.getByRole('heading', { name: '2 packs as of 30 September 2026' })).toBeVisible();
  await expect(page.getByText('Showing all 2 units')).toBeVisible();
  await expect(page.getByLabel('Read as')).toBeDisabled();

  const titles = ['The force', 'Risk ratio', 'Load', 'Resilience', 'Places', 'Counselling and support'];
  for (const title of titles) {
    await visit(page, title);
    await expect(page.getByText('could not be worked out', { exact: false })).toHaveCount(0);
    await expect(page.getByText(/(Nobody in the force is rostered|The force has no cases)/)).toHaveCount(0);
    expect(await page.getByRole('main').innerText(), title).not.toMatch(/\b[A-Z]-\d\d\b/);
  }
  // A pack has figures alone, and no boundaries.
  await visit(page, 'Places');
  await expect(page.getByRole('group', { name: /^Tiles of areas by/ })).toBeVisible();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    ''
  ]);
  expect(outside).toEqual({ requests: [], violations: [], errors: [] });

  await visit(page, 'Bring extracts');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByText('Choose files')).toBeVisible();
  await bring(page, own('officers.csv'));
  await expect(page.getByText('Still needed: cases.csv')).toBeVisible();
});
