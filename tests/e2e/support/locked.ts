// Locked files in the browser: opened with the passphrase that every test locks with.
import type { Page } from '@playwright/test';
import type { BroughtFile } from './exports.ts';

export const PASSPHRASE = 'four unrelated words here';

export async function openLocked(
  page: Page,
  files: readonly BroughtFile[],
  passphrase = PASSPHRASE
): Promise<void> {
  await page.getByLabel('Files ending in .age').setInputFiles([...files]);
  await page.getByLabel('Passphrase of the file').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}
