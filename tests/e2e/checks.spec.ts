// The page that tries the app's promises: it says that they hold where they do, and which do not where they do not.
import { expect, test, type Page } from '@playwright/test';
import { builtSite, openHost, withoutPolicy } from './support/site.ts';

/** Promise and result of each row. */
async function results(page: Page): Promise<Record<string, string>> {
  await expect(page.getByRole('heading', { name: 'What was tried' })).toBeVisible({ timeout: 60_000 });
  const rows = await page.locator('tr[id^=check-]').all();
  return Object.fromEntries(
    await Promise.all(
      rows.map(async (row) => [
        (await row.getAttribute('id'))!.replace('check-', ''),
        await row.locator('.state-tag').innerText()
      ])
    )
  );
}

test.describe('as it is served', () => {
  test.use({ serviceWorkers: 'allow' });

  test('every promise holds, with the build and the hash of its release to print', async ({ page }) => {
    const { build } = builtSite();
    await page.goto('./checks');
    await expect(page.getByText('ready for offline use')).toBeVisible();
    await results(page);
    await page.getByRole('button', { name: 'Run the checks again' }).click();
    expect(new Set(Object.values(await results(page)))).toEqual(new Set(['holds']));
    await expect(page.getByText('All 12 promises hold in this browser.')).toBeVisible();
    const release = page.getByRole('region', { name: 'Which release this is' });
    await expect(release).toContainText(new RegExp(`${build}.*[0-9a-f]{64}`, 's'));
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(2);
  });

  test('a host that sends no headers is told, though the service worker adds them', async ({ page }) => {
    const host = await openHost(builtSite());
    await page.goto(`${host.address}checks`);
    await expect(page.getByText('ready for offline use')).toBeVisible();
    await results(page);
    await page.getByRole('button', { name: 'Run the checks again' }).click();
    const { headers, ...others } = await results(page);
    expect(headers).toBe('have a look');
    expect(new Set(Object.values(others))).toEqual(new Set(['holds']));
    host.close();
  });
});

test('of a changed page on a poor host it says what does not hold; the engine alone keeps every statement in', async ({
  page,
  context
}) => {
  const sent: string[] = [];
  await context.route(/\.invalid\//, (route) => {
    sent.push(new URL(route.request().url()).hostname);
    return route.fulfill({ body: '' });
  });
  const host = await openHost(withoutPolicy(builtSite()));
  host.broken.add('gallery.html');
  await page.goto(`${host.address}checks`);
  expect(await results(page)).toEqual({
    'request-from-page': 'does not hold',
    'code-in-page': 'does not hold',
    'request-from-worker': 'does not hold',
    'code-in-worker': 'does not hold',
    html: 'does not hold',
    engine: 'holds',
    kept: 'holds',
    frame: 'holds',
    offline: 'have a look',
    files: 'does not hold',
    version: 'holds',
    headers: 'have a look'
  });
  await expect(page.locator('#check-files')).toContainText('1 file of');
  await expect(page.locator('#check-files')).toContainText('gallery.html');
  await expect(page.getByText('6 promises of 12 do not hold here.')).toBeVisible();
  expect(sent).toEqual(['checks.invalid', 'checks.invalid']);
  host.close();
});
