// Each reader reads every page, and nothing leaves: no counselling day or outcome but to the welfare lead, no stranger’s name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './support/test.ts';
import Papa from 'papaparse';
import {
  BRIEFING,
  openTables,
  READER_PAGES,
  REFERENCE,
  TOPICS,
  visit,
  visitAuditPack,
  watchOutside,
  type Reader
} from './support/journey.ts';

const sample = join(import.meta.dirname, '../../data/sample');
const rowsOf = (file: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(sample, file), 'utf8'), {
    header: true,
    skipEmptyLines: true
  }).data;

/** A year that stands nowhere else in the sample: every day of every counselling session is moved to it. */
const SENTINEL = '1991';
const SENTINEL_DAY = new RegExp(`${SENTINEL}-\\d\\d-\\d\\d|[A-Z][a-z]{2,8} ${SENTINEL}`);
/** What became of a session. How many the provider cancelled is a protected count, and has its name. */
const OUTCOMES = /did[ _]not[ _]attend|cancelled[ _]by[ _](the[ _])?officer|declined/i;
/** How counselling is worked out is for everybody, and speaks of outcomes in general. */
const FORMULA = 'Figure: Counselling';
const FIGURES = ['High-risk share', 'Available hours', 'Counselling', 'Counselling by unit', 'Absence rate'];

function filesWithSentinels() {
  const names = readdirSync(sample).filter((name) => name.endsWith('.csv'));
  return names.map((name) => {
    const text = readFileSync(join(sample, name), 'utf8');
    expect(SENTINEL_DAY.test(text), name).toBe(false);
    const isCounselling = name === 'counselling.csv';
    const marked = isCounselling ? text.replaceAll(/,\d{4}(?=-\d\d-\d\d)/g, `,${SENTINEL}`) : text;
    return { name, mimeType: 'text/csv', buffer: Buffer.from(marked) };
  });
}

const NOTHING: Awaited<ReturnType<typeof watchOutside>> = { requests: [], violations: [], errors: [] };

test.use({ isKeptOffline: true });

/** Opens the app as that reader, and gives what is seen to leave the page from then on. */
async function bringSentinels(page: Page, reader: Reader): Promise<typeof NOTHING> {
  const outside = await watchOutside(page);
  await page.goto('./');
  await page.getByRole('radio', { name: reader }).check();
  await page.getByLabel(/As of/).fill('2026-09-30');
  await page.locator('input[type=file]').first().setInputFiles(filesWithSentinels());
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  return outside;
}

/** Every figure of the page is drawn, or the page says to whom it is shown. */
async function isWhole(page: Page, reader: Reader): Promise<void> {
  await expect(page.getByText('could not be worked out')).toHaveCount(0);
  await expect(page.getByText('could not be drawn')).toHaveCount(0);
  const isShown = page.getByRole('button', { name: /Show as a table/ });
  const isHidden = page.getByText(new RegExp(`^(Not|Nothing here is) shown to the ${reader.toLowerCase()}`));
  await expect(isShown.or(isHidden).first()).toBeVisible();
}

/** Markup of every page with figures, each chart's table opened, by title; with address and title of the document. */
async function everyPage(page: Page, reader: Reader): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  const keep = async (title: string) => {
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await openTables(page);
    contents.set(title, `${page.url()}\n${await page.title()}\n${await page.content()}`);
  };
  await keep('Bring extracts');
  for (const title of [READER_PAGES[reader], ...TOPICS]) {
    await visit(page, title);
    await isWhole(page, reader);
    await keep(title);
  }
  await visit(page, BRIEFING);
  await keep(BRIEFING);
  await visitAuditPack(page);
  await keep('Audit pack');
  for (const title of REFERENCE) await visit(page, title);
  for (const figure of FIGURES) {
    await visit(page, 'Catalogue');
    await page.getByRole('main').getByRole('link', { name: figure, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: figure })).toBeVisible();
    await keep(`Figure: ${figure}`);
  }
  return contents;
}

const pagesWith = (contents: ReadonlyMap<string, string>, pattern: RegExp): string[] =>
  [...contents].filter(([, content]) => pattern.test(content)).map(([title]) => title);

const officersOfSample = new Set(rowsOf('officers.csv').map((row) => row['officer_id'] ?? ''));
const namedIn = (content: string): string[] => [
  ...new Set((content.match(/\b[A-Z]-\d\d\b/g) ?? []).filter((id) => officersOfSample.has(id)))
];

test('the welfare lead sees the days of counselling, so that their absence elsewhere means something', async ({
  page
}) => {
  const outside = await bringSentinels(page, 'Welfare lead');
  const contents = await everyPage(page, 'Welfare lead');
  expect(outside).toEqual(NOTHING);
  expect(pagesWith(contents, SENTINEL_DAY)).toEqual(
    expect.arrayContaining(['Welfare', 'Counselling and support', 'Figure: Counselling'])
  );
});

test('the chief officer reads no counselling day or outcome, and no officer’s name, on any page', async ({
  page
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const outside = await bringSentinels(page, 'Chief officer');
  const contents = await everyPage(page, 'Chief officer');
  expect(outside).toEqual(NOTHING);
  expect(pagesWith(contents, SENTINEL_DAY)).toEqual([]);
  expect(pagesWith(contents, OUTCOMES)).toEqual([FORMULA]);
  contents.delete('Bring extracts');
  expect([...contents].map(([title, content]) => [title, namedIn(content)])).toEqual(
    [...contents.keys()].map((title) => [title, []])
  );
  expect(said.join('\n')).not.toMatch(SENTINEL_DAY);
});

test('the unit manager reads no counselling day or outcome, and no other unit’s officer but cover', async ({
  page
}) => {
  const outside = await bringSentinels(page, 'Unit manager');
  await page.getByLabel('Unit', { exact: true }).selectOption('C');
  await expect(page.getByText('Showing 1 of 6 units')).toBeVisible();
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  const contents = await everyPage(page, 'Unit manager');
  expect(outside).toEqual(NOTHING);
  expect(pagesWith(contents, SENTINEL_DAY)).toEqual([]);
  expect(pagesWith(contents, OUTCOMES)).toEqual([FORMULA]);

  const own = new Set(
    rowsOf('officers.csv')
      .filter((row) => row['unit_id'] === 'C')
      .map((row) => row['officer_id'])
  );
  const cover = rowsOf('cover.csv')
    .filter((row) => own.has(row['absent_officer_id']))
    .map((row) => row['covering_officer_id']);
  const leads = rowsOf('cases.csv')
    .filter((row) => row['unit_id'] === 'C')
    .map((row) => row['lead_officer_id']);
  const known = new Set([...own, ...cover, ...leads]);
  const figures = [...contents].filter(([title]) => title !== 'Bring extracts');
  expect(figures.flatMap(([, content]) => namedIn(content)).length).toBeGreaterThan(own.size);
  for (const [title, content] of figures)
    expect(
      namedIn(content).filter((id) => !known.has(id)),
      title
    ).toEqual([]);
  for (const title of [FORMULA, 'Figure: Counselling by unit'])
    expect(namedIn(contents.get(title)!), title).toEqual([]);
});
