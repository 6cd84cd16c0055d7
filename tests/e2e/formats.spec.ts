// Every format is opened in the page itself: under its policy, with no request leaving, and it can be called off.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './support/test.ts';
import { Utf8 } from 'apache-arrow';
import { zipped } from '../support/archives.ts';
import { arrowFile, arrowStream, arrowTable, parquetOf } from '../support/columnar.ts';
import { workbookOf, xlsxOf } from '../support/workbooks.ts';
import { watchOutside } from './support/journey.ts';

const sample = join(import.meta.dirname, '../../data/sample');
const textOf = (extract: string) => readFileSync(join(sample, `${extract}.csv`), 'utf8');
const rowsOf = (extract: string) =>
  textOf(extract)
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(','));

const arrowOf = (extract: string) => {
  const [header = [], ...rows] = rowsOf(extract);
  return arrowTable(
    Object.fromEntries(header.map((name, at) => [name, [new Utf8(), rows.map((row) => row[at] || null)]]))
  );
};

const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });
const EXTRACTS = ['officers', 'cases'];
const each = (ending: string, written: (extract: string) => Uint8Array) =>
  EXTRACTS.map((extract) => file(`${extract}.${ending}`, written(extract)));

const FORMATS = {
  XLSX: [file('force.xlsx', workbookOf({ Officers: rowsOf('officers'), Cases: rowsOf('cases') }))],
  ODS: each('ods', (extract) => workbookOf({ Sheet1: rowsOf(extract) }, 'ods')),
  Parquet: each('parquet', (extract) => parquetOf(arrowOf(extract))),
  'an Arrow file': each('arrow', (extract) => arrowFile(arrowOf(extract))),
  'an Arrow stream': each('arrow', (extract) => arrowStream(arrowOf(extract))),
  'a ZIP of text and Parquet': [
    file(
      'september.zip',
      zipped({ 'out/officers.csv': textOf('officers'), 'out/cases.parquet': parquetOf(arrowOf('cases')) })
    )
  ]
};

const bring = (page: Page, files: ReturnType<typeof file>[]) =>
  page.locator('input[type=file]').first().setInputFiles(files);

/** The page with its day chosen, watched for complaints, breaches of its policy, and requests to another address. */
async function watched(page: Page) {
  const seen = await watchOutside(page);
  await page.goto('./');
  await page.getByLabel(/As of/).fill('2026-09-30');
  return seen;
}

const NOTHING = { requests: [], violations: [], errors: [] };

for (const [name, files] of Object.entries(FORMATS))
  test(`${name} is opened under the page’s policy, and nothing leaves`, async ({ page }) => {
    const seen = await watched(page);
    await bring(page, files);
    await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
    await expect(page.getByText(/rows\s+=\s.*accepted/)).toHaveCount(2);
    await expect(
      page.getByText(`${(rowsOf('cases').length - 1).toLocaleString('en-GB')} rows`)
    ).toBeVisible();
    expect(seen).toEqual(NOTHING);
  });

for (const name of ['lz4.arrow', 'zstd.arrows'])
  test(`Arrow that is compressed is opened too: ${name}`, async ({ page }) => {
    const seen = await watched(page);
    const bytes = readFileSync(join(import.meta.dirname, '../support/arrow', name));
    await bring(page, [file(`agency_checks.${name.split('.').at(-1)}`, bytes)]);
    await expect(page.getByRole('heading', { name: /^How agency_checks\.arrows? is read$/ })).toBeVisible();
    const preview = page.getByRole('region', { name: /as they would be read/ });
    await expect(preview.getByRole('cell', { name: 'K-0', exact: true })).toBeVisible();
    expect(seen).toEqual(NOTHING);
  });

type Heard = MessageEvent<{ readonly kind?: string }>;

/** Keeps what workers say of how far they are: one that was ended may be heard of until it is gone. */
const keepHeard = (page: Page) =>
  page.addInitScript(() => {
    const kept: (() => void)[] = [];
    Object.assign(globalThis, { kept });
    const { set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!;
    Object.defineProperty(MessagePort.prototype, 'onmessage', {
      set(hear: (event: Heard) => void) {
        set!.call(this, (event: Heard) => {
          hear(event);
          if (event.data.kind === 'read') kept.push(() => hear(event));
        });
      }
    });
  });

/** Says all that once more, too late, and waits until the page has drawn what it made of it. */
const sayAgain = (page: Page) =>
  page.evaluate(async () => {
    const { kept } = globalThis as unknown as { kept: (() => void)[] };
    for (const say of kept.splice(0)) say();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });

const HISTORY = 200_000;

/** A history so long that its reading can be called off. */
function history(): Uint8Array {
  const header = ['as_of', 'case_id', 'unit_id', 'risk_level', 'management'];
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (cells: readonly string[]) => `<row>${cells.map(cell).join('')}</row>`;
  const days = ['2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'];
  const rows = Array.from({ length: HISTORY }, (_, index) =>
    row([days[index % 4]!, `C-${index >> 2}`, 'N', index % 5 === 0 ? 'high' : 'low', 'active'])
  );
  return xlsxOf([{ name: 'Sheet1', rows: row(header) + rows.join('') }]);
}

test('a workbook of 200,000 rows can be called off while it is read, and loads when it is not', async ({
  page
}) => {
  await keepHeard(page);
  const seen = await watched(page);
  await bring(
    page,
    each('csv', (extract) => Buffer.from(textOf(extract)))
  );
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  const long = [file('case_history.xlsx', history())];
  await bring(page, long);
  await expect(page.getByText(/Opening case_history\.xlsx/).first()).toBeVisible();
  await expect(page.getByText(/of 200,001 rows/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/Cancelled\. What was loaded before is still there/).first()).toBeAttached();
  await expect(page.getByText(/rows\s+=\s.*accepted/)).toHaveCount(2);
  await sayAgain(page);
  expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
  await bring(page, long);
  await expect(page.getByText('200,000 rows')).toBeVisible({ timeout: 100_000 });
  expect(seen).toEqual(NOTHING);
});
