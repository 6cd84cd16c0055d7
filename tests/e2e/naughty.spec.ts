// Strings that have broken other programs, as names and ids of units and names of files: shown as text, and exported so.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './support/test.ts';
import Papa from 'papaparse';
import { FORMULA_ERROR, ID_PATTERN } from '../../src/lib/extracts/contract.ts';
import { csvText, restored } from '../../src/lib/shared/csv.ts';
import { isolated, shownName, withoutIsolates } from '../../src/lib/shared/isolated.ts';
import { asLoaded, NAUGHTY } from '../support/naughty.ts';
import { visit, watchOutside } from './support/journey.ts';

/** The engine leaves off a byte-order mark that a text begins with. */
const NAMES = NAUGHTY.map(asLoaded).filter(
  (name) => name !== '' && [...name].length <= 200 && !name.startsWith('\ufeff') && !FORMULA_ERROR.test(name)
);
const IDS = [...new Set(NAMES)].filter((name) => ID_PATTERN.test(name));
const idOf = (index: number): string => IDS[index] ?? `U:${index}`;

const csv = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(csvText(rows))
});

/** As the page has it: what can't be seen is told by its id, what could turn a sentence round is kept apart. */
const SHOWN = NAMES.map((name, index) => shownName(name, `unit ${idOf(index)}`));
const EXACT = SHOWN.map(withoutIsolates);

const UNITS_FILE = '<img src=x onerror=alert(1)> ${7*7} units.csv';
const FILES = [
  csv(UNITS_FILE, [
    ['unit_id', 'unit_name', 'force_id', 'unit_type'],
    ...NAMES.map((name, index) => [idOf(index), name, 'F-1', 'mosovo'])
  ]),
  csv('officers.csv', [
    ['officer_id', 'unit_id', 'role', 'employment', 'started_on', 'contracted_hours'],
    ...NAMES.map((_, index) => [
      idOf(index),
      idOf(index),
      'mosovo_officer',
      'police_officer',
      '2020-01-01',
      '37'
    ])
  ]),
  csv('cases.csv', [
    ['case_id', 'unit_id', 'lead_officer_id', 'category', 'risk_level', 'management', 'opened_on'],
    ...NAMES.map((_, index) => [
      idOf(index),
      idOf(index),
      idOf(index),
      '1',
      index % 2 === 0 ? 'high' : 'low',
      'active',
      '2026-01-05'
    ])
  ])
];
/** Names of files that are refused, each told by its name. Those that begin with a dot are no reader's. */
const REFUSED = NAUGHTY.map((text) => `${text}.pdf`).filter((name) => !/(^|[\\/])\.[^\\/]*$/.test(name));

/** Files of any name, which a chooser would not give. */
const bringNamed = (page: Page, names: readonly string[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .evaluate((input: HTMLInputElement, all) => {
      const transfer = new DataTransfer();
      for (const name of all) transfer.items.add(new File([name], name));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, names);

const inOrder = (names: readonly string[]): string[] => [...names].sort();

/** Names as the unit's menu has them. */
const inMenu = (page: Page): Promise<string[]> =>
  page
    .locator('#unit option')
    .evaluateAll((options) => options.map(({ textContent }) => textContent).slice(1));

test('every name is text on the screen, nothing of it runs, and the export gives it back', async ({
  page
}) => {
  const seen = await watchOutside(page);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto('./');
  await page.getByRole('radio', { name: 'Chief officer' }).check();
  await page.getByLabel(/As of/).fill('2026-09-30');
  await page.locator('input[type=file]').first().setInputFiles(FILES);
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  await expect(page.getByText(UNITS_FILE).first()).toBeVisible();
  await bringNamed(page, REFUSED);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(isolated(REFUSED[0]!));
  const told = await alert.evaluate(({ textContent }) => textContent);
  expect(REFUSED.filter((name) => !told.includes(isolated(name).slice(0, 70)))).toEqual([]);

  await visit(page, 'The force');
  expect(inOrder(await inMenu(page))).toEqual(inOrder(SHOWN));
  // All but a few stand exactly as they came.
  expect(NAMES.filter((name) => EXACT.includes(name)).length).toBeGreaterThan(NAMES.length - 20);

  await visit(page, 'Risk ratio');
  const figure = page.locator('figure#high-risk-share');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: 'CSV', exact: true }).click()
  ]);
  const text = readFileSync(await download.path(), 'utf8').replace(/^\ufeff/, '');
  const { data: rows } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  const exported = rows.map((row) => restored(row['Unit'] ?? ''));
  expect(inOrder(exported)).toEqual(inOrder([...EXACT, 'The force']));

  const said = await figure.evaluate(({ textContent }) => textContent);
  // Longer ones are shortened there.
  expect(SHOWN.filter((name) => name.length <= 100 && !said.includes(name))).toEqual([]);

  const odd = NAMES.indexOf('<script>alert(123)</script>');
  await page.getByLabel('Unit', { exact: true }).selectOption({ value: idOf(odd) });
  await expect(figure).toContainText('<script>alert(123)</script>');
  await page.getByLabel('Unit', { exact: true }).selectOption({ value: '__proto__' });
  await expect(figure).toContainText(NAMES[IDS.indexOf('__proto__')]!);

  expect(await page.locator('main img, main script, main iframe, main b').count()).toBe(0);
  expect(dialogs).toEqual([]);
  expect(seen).toEqual({ requests: [], violations: [], errors: [] });
});
