// Reviews recorded in the scrutiny log on its page, and the root that it then has.
import { expect, type Page } from '@playwright/test';

export async function record(
  page: Page,
  decision: string,
  more: Readonly<Record<string, string>> = {}
): Promise<void> {
  const filled: Record<string, string> = {
    'Held on': '2026-09-29',
    'Period from': '2026-09-01',
    'Period to': '2026-09-30',
    'Role of the reviewer': 'Unit manager',
    Decision: decision,
    ...more
  };
  for (const [label, value] of Object.entries(filled))
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Record the review' }).click();
  await expect(page.getByText(decision)).toBeVisible();
}

export async function rootOn(page: Page): Promise<string> {
  await expect(page.locator('.root')).toHaveText(/^([0-9a-f]{8} ?){8}$/);
  return page.locator('.root').innerText();
}
