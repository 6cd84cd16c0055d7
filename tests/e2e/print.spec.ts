// Every page of a reader is a briefing of one or two sides of A4, and loses no finding on paper.
import { expect, test, type Page } from '@playwright/test';
import { openSample, READER_PAGES, TOPICS, visit, type Reader } from './support/journey.ts';

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

test('what helps with a data protection impact assessment, who sees what, and the settings are two sides each', async ({
  page
}) => {
  await openSample(page, 'Welfare lead');
  for (const title of ['Data protection', 'Who sees what', 'Settings']) {
    await visit(page, title);
    expect(await sidesOf(page), title).toBeLessThanOrEqual(MOST_SIDES);
  }
});

for (const reader of Object.keys(UNITS) as Reader[]) {
  test(`what the ${reader.toLowerCase()} prints is one or two sides`, async ({ page }) => {
    await openSample(page, reader);
    const sides: Record<string, number> = { 'Bring extracts': await sidesOf(page) };
    for (const unit of UNITS[reader]) {
      for (const title of [READER_PAGES[reader], ...TOPICS]) {
        await visit(page, title);
        if ((await page.getByLabel('Unit', { exact: true }).inputValue()) !== unit) {
          await page.getByLabel('Unit', { exact: true }).selectOption(unit);
          await visit(page, title);
        }
        await expect(page.locator('main progress')).toHaveCount(0);
        sides[`${title} ${unit}`] = await sidesOf(page);
      }
    }
    for (const [name, found] of Object.entries(sides)) {
      expect(found, name).toBeGreaterThan(0);
      expect(found, name).toBeLessThanOrEqual(MOST_SIDES);
    }
  });
}
