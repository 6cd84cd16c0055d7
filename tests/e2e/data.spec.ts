// The Data page: what is loaded adds up, what was found names its lines, and both can be taken away.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './support/test.ts';
import Papa from 'papaparse';
import { openSample, readAs, visit } from './support/journey.ts';

test('before anything is loaded it shows the way to bring files', async ({ page: empty }) => {
  await empty.goto('./data');
  await expect(empty.getByText('Nothing is loaded')).toBeVisible();
  await empty.getByRole('link', { name: 'Bring your extracts' }).click();
  await expect(empty.getByRole('heading', { level: 1, name: 'Bring extracts' })).toBeVisible();
});

let page: Page;
test.beforeAll(async ({ window }) => {
  page = await window.newPage();
  await openSample(page, 'Welfare lead');
});
test.afterAll(() => page.close());

test('every extract of the sample is listed, and its rows add up', async () => {
  await visit(page, 'Data');
  const rows = await page
    .getByRole('table', { name: 'Extracts that are loaded' })
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('td.is-end')].map((cell) => cell.textContent))
    );
  expect(rows).toHaveLength(23);
  for (const cells of rows) {
    const [total, accepted, rejected, blank] = cells.map((text) => Number((text ?? '').replaceAll(',', '')));
    expect(total).toBe((accepted ?? NaN) + (rejected ?? NaN) + (blank ?? NaN));
  }
  await expect(page.getByRole('row', { name: /^Cases cases\.csv/ })).toContainText(
    /30 Sep 2026 on the as-of date.*UTF-8, commas\s*308 kB, SHA-256 [0-9a-f]{8}/
  );
  await expect(page.getByText(/vouches for 24 files by hash/)).toBeVisible();
  await expect(page.getByText(/20 areas drawn in boundaries\.geojson/)).toBeVisible();
});

test('what the extracts say against each other names its lines and figures, and is saved as JSON and CSV', async () => {
  await readAs(page, 'Unit manager');
  await visit(page, 'Data');
  const leavers = page.getByRole('listitem').filter({ hasText: 'Cases led by somebody who has left' });
  await expect(leavers).toContainText(
    /7 rows.*cases\.csv, lines 518, 1111,.*Affects Cases without an effective lead/
  );
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click()
    ]);
    return readFileSync(await download.path(), 'utf8');
  };
  const list = JSON.parse(await saved('Save the list')) as { id: string; lines: number[] | null }[];
  expect(list.find(({ id }) => id === 'led-by-leaver')?.lines).toHaveLength(7);
  const { data: lines } = Papa.parse<Record<string, string>>(await saved('CSV'), {
    header: true,
    skipEmptyLines: true
  });
  expect(lines.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
});

test('no day of counselling is told outside the welfare lens', async () => {
  await readAs(page, 'Chief officer');
  await visit(page, 'Data');
  await expect(page.getByRole('row', { name: /^Counselling/ })).toContainText('not told');
  await expect(page.getByText(/No row of counselling, welfare contacts and stress survey/)).toBeVisible();
});
