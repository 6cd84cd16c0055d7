// Every page of a reader is a briefing of one or two sides of A4, and loses no finding on paper.
import { expect, test, type Page } from './support/test.ts';
import { filesOfUnits, unitName } from './support/large.ts';
import { BRIEFING, openSample, readAs, READER_PAGES, TOPICS, visit, type Reader } from './support/journey.ts';

const MOST_SIDES = 2;

/** Units with the most officers, with the most cases that nobody has in hand, and with no case-holders to speak of. */
const UNITS: Readonly<Record<Reader, readonly string[]>> = {
  'Unit manager': ['C', 'S', 'R'],
  'Chief officer': ['', 'E'],
  'Welfare lead': ['', 'C']
};

async function sidesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

let page: Page;
test.beforeAll(async ({ window }) => {
  page = await window.newPage();
  await openSample(page, 'Welfare lead');
});
test.afterAll(() => page.close());

test('what helps with a data protection impact assessment, who sees what, and the settings are two sides each', async () => {
  for (const title of ['Data protection', 'Who sees what', 'Settings']) {
    await visit(page, title);
    expect(await sidesOf(page), title).toBeLessThanOrEqual(MOST_SIDES);
  }
});

for (const reader of Object.keys(UNITS) as Reader[]) {
  test(`what the ${reader.toLowerCase()} prints is one or two sides`, async () => {
    await readAs(page, reader);
    const sides: Record<string, number> = { 'Bring extracts': await sidesOf(page) };
    for (const unit of UNITS[reader]) {
      for (const title of [READER_PAGES[reader], ...TOPICS, BRIEFING]) {
        await visit(page, title);
        if ((await page.locator('#unit').inputValue()) !== unit) {
          await page.locator('#unit').selectOption(unit);
          await visit(page, title);
        }
        await expect(page.locator('main progress')).toHaveCount(0);
        sides[`${title} ${unit}`] = await sidesOf(page);
      }
    }
    if (reader === 'Unit manager') {
      await visit(page, 'What if');
      await page.getByRole('button', { name: 'Suppose it' }).click();
      await expect(page.getByRole('region', { name: /^In this what-if/ })).toBeVisible();
      sides['What if'] = await sidesOf(page);
    }
    for (const [name, found] of Object.entries(sides)) {
      expect(found, name).toBeGreaterThan(0);
      expect(found, name).toBeLessThanOrEqual(MOST_SIDES);
      if (name.startsWith(BRIEFING)) expect(found, name).toBe(MOST_SIDES);
    }
  });
}

test('a briefing is two sides at 43 units, and at 200 and at two officers', async ({ page: large }) => {
  await large.goto('./');
  await large.getByRole('radio', { name: 'Chief officer' }).check();
  await large.getByLabel('As of').fill('2026-09-30');
  await large
    .locator('input[type=file]')
    .first()
    .setInputFiles(filesOfUnits(Array.from({ length: 43 }, (_, index) => index + 1)));
  await expect(large.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  const sides: Record<string, number> = {};
  for (const title of ['Resourcing', BRIEFING]) {
    await visit(large, title);
    sides[`${title} of the force`] = await sidesOf(large);
  }
  for (const unit of ['U1', 'U2']) {
    await large.locator('#unit').selectOption(unit);
    await visit(large, BRIEFING);
    sides[`the chief officer’s of ${unit}`] = await sidesOf(large);
  }
  await large.getByLabel('Read as').selectOption('unit');
  await expect(large.getByLabel('Read as')).toHaveValue('unit');
  for (const unit of ['U1', 'U2']) {
    await large.locator('#unit').selectOption(unit);
    await visit(large, BRIEFING);
    await expect(
      large.getByRole('heading', { level: 2, name: unitName(Number(unit.slice(1))), exact: true })
    ).toBeVisible();
    sides[`the manager’s of ${unit}`] = await sidesOf(large);
  }
  for (const [name, found] of Object.entries(sides)) expect(found, name).toBe(MOST_SIDES);
});
