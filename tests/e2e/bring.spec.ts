// Bad input: each a plain sentence with where and what to do, and what was loaded before stays.
import { expect, test, type Page } from './support/test.ts';
import { begin, bring, handOver, isReady, own, ownText, textFile } from './support/exports.ts';
import { textsHeldBy } from './support/heap.ts';
import { visit } from './support/journey.ts';

const officers = own('officers.csv');
const cases = own('cases.csv');

const header = ownText('officers.csv').split('\n')[0] ?? '';
const FAULTS = [
  {
    name: 'an empty file',
    files: [textFile('absences.csv', '')],
    says: /absences\.csv is empty/,
    advises: /Export the file again/
  },
  {
    name: 'a header and nothing else',
    files: [textFile('officers.csv', `${header}\n`)],
    says: /officers\.csv has a header and no rows/,
    advises: /Leave the file out/
  },
  {
    name: 'a wrong extension',
    files: [textFile('officers.pdf', '%PDF-1.7 nothing')],
    says: /officers\.pdf is a PDF document/,
    advises: /Save it as CSV, XLSX or ODS/
  },
  {
    name: 'a workbook named as CSV',
    files: [textFile('officers.csv', Buffer.from('504b0304140000000800', 'hex'))],
    says: /officers\.csv .* inside it is a ZIP archive/,
    advises: /the ending that belongs to its content/
  },
  {
    name: 'two files for one extract',
    files: [own('absences.csv'), textFile('absences (2).csv', `${ownText('absences.csv')}\n`)],
    says: /absences\.csv and absences \(2\)\.csv are all absences/,
    advises: /Bring only the one/
  }
] as const;

test.describe('after two good files', () => {
  let page: Page;
  test.beforeAll(async ({ window }) => {
    page = await window.newPage();
    await begin(page, officers, cases);
    await isReady(page);
  });
  test.afterAll(() => page.close());

  test.afterEach(async () => {
    await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
    await expect(page.getByText(/rows\s+=\s.*accepted/)).toHaveCount(2);
  });

  for (const fault of FAULTS) {
    test(`${fault.name} is refused with a sentence, and what was loaded stays`, async () => {
      await bring(page, ...fault.files);
      await expect(page.getByRole('alert')).toContainText(fault.says);
      await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(1);
      await page.getByRole('alert').getByRole('link').click();
      await expect(page.locator('article:target')).toContainText(fault.advises);
    });
  }

  test('a hundred megabytes of garbage is refused, and the page lives', async () => {
    await page
      .locator('input[type=file]')
      .first()
      .evaluate((input: HTMLInputElement) => {
        const bytes = new Uint8Array(100_000_000);
        for (let at = 0; at < bytes.length; at += 1) bytes[at] = (at * 7919) % 251;
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], 'officers.csv'));
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await expect(page.getByRole('alert')).toContainText(/officers\.csv/);
  });
});

const rejected = (page: Page) => page.getByRole('button', { name: /^Load .*(good|rejected) rows?$/ });

test('bad rows are said with line, value and rule, and counted', async ({ page }) => {
  const lines = ownText('cases.csv').trimEnd().split('\n');
  const broken = [
    ...lines.slice(0, 3),
    (lines[3] ?? '').replace(/,\d{4}-\d{2}-\d{2},/, ',soon,'),
    '',
    ...lines.slice(4)
  ];
  await begin(page, officers, textFile('cases.csv', broken.join('\n')));
  await rejected(page).click();
  await isReady(page);
  await expect(page.getByText(/“soon” in/).first()).toBeVisible();
  await expect(page.getByText(/Line 4\./)).toBeVisible();
  await expect(page.getByText(/accepted\s+\+\s+1\s+rejected\s+\+\s+1\s+blank/)).toBeVisible();
});

test('bad rows are said before there is enough to start', async ({ page }) => {
  await page.goto('./');
  await bring(page, textFile('cases.csv', ownText('cases.csv').replace(/,\d{4}-\d{2}-\d{2},/, ',soon,')));
  await rejected(page).click();
  await expect(page.getByText(/Not yet enough to start/)).toBeVisible();
  await expect(page.getByText(/“soon” in/).first()).toBeVisible();
});

test('without an as-of day nothing is worked out, and the page says what is needed', async ({ page }) => {
  await page.goto('./');
  await bring(page, officers, cases);
  await expect(page.getByText(/Choose the day that the extracts describe/)).toBeVisible();
  await page.getByLabel(/As of/).fill('2026-09-30');
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
});

/** The sample's, with names for its officers and cases that stand nowhere in the app. */
const OF_NOBODY_ELSE = [
  'officers.csv',
  'cases.csv',
  'units.csv',
  'absences.csv',
  'cover.csv',
  'training.csv'
].map((name) => textFile(name, ownText(name).replace(/\b[A-Z]-\d{2,5}\b/g, 'QX$&')));

test('clearing takes everything out', async ({ page }) => {
  await page.goto('./');
  await page.getByLabel(/As of/).fill('2026-09-30');
  await handOver(page, ...OF_NOBODY_ELSE);
  await isReady(page);
  for (const title of ['My unit', 'Resilience', 'What if', 'Bring extracts']) await visit(page, title);
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByText('Cleared: 6 extracts. The settings stay as they are.')).toBeVisible();
  await expect(page.getByText(/rows\s+=\s.*accepted/)).toHaveCount(0);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')).length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, cookies: '' });
  // One that is found, so that none found is none there.
  await page.evaluate(() => Object.assign(globalThis, { kept: ['QXZ', 99].join('-') }));
  expect((await textsHeldBy(page)).filter((text) => /QX[A-Z]-/.test(text))).toEqual(['QXZ-99']);
});
