// WCAG 2.2 AA on every page of one reader: what axe sees, and what it misses: charts, tab stops, targets, narrow screens.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './support/test.ts';
import Papa from 'papaparse';
import { bringAxe, violations, violationsInBoth } from './support/axe.ts';
import {
  BRIEFING,
  openSample,
  OWN_FIGURES,
  READER_PAGES,
  REFERENCE,
  TOPICS,
  visit,
  visitAuditPack,
  visitOwnFigures
} from './support/journey.ts';
import { smallTargets, tabStops } from './support/targets.ts';

const OWN_PAGE = 'A figure of its own';
const WHAT_IF = 'What if';
const AUDIT_PACK = 'Audit pack';
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 800 };

let page: Page;
test.beforeAll(async ({ window }) => {
  page = await window.newPage();
  await page.setViewportSize(WIDE);
  await openSample(page);
  await page.getByLabel('Unit', { exact: true }).selectOption('C');
  await expect(page.getByText('Central unit', { exact: true }).first()).toBeVisible();
  await bringAxe(page);
});
test.afterAll(() => page.close());

/** Waits for the frame after the one that measures: by then pictures that have another form when wide have it. */
async function asAtFirst(): Promise<void> {
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  await page.setViewportSize(WIDE);
  await page.waitForFunction((width) => innerWidth === width, WIDE.width);
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
  );
}
test.afterEach(asAtFirst);

const overflow = () =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Pictures that need scrolling to the side. */
const scrollingPictures = () =>
  page
    .locator('.mark-scroll')
    .evaluateAll((boxes) =>
      boxes
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map((box) => box.querySelector('svg')?.getAttribute('aria-label'))
    );

/** Marks of the pictures in the colour of the page, and texts in the colour of what lies behind them. */
const invisibleInPictures = () =>
  page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const isDrawn = (element: Element) => {
      const { fill, stroke, color } = getComputedStyle(element);
      return [fill, stroke === 'currentcolor' ? color : stroke].some(
        (paint) => paint !== 'none' && paint !== canvas && !paint.startsWith('rgba(0, 0, 0, 0')
      );
    };
    const solids = [...document.querySelectorAll('svg.plot .mark-pattern')]
      .filter((pattern) => {
        const id = /url\("?#(.+?)"?\)/.exec(pattern.getAttribute('fill') ?? '')?.[1];
        return Boolean(id && document.getElementById(id)?.querySelector('.level-solid'));
      })
      .map((pattern) => pattern.getBoundingClientRect());
    const isOverSolid = (text: Element) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      const [middle, centre] = [x + width / 2, y + height / 2];
      return solids.some(
        ({ left, right, top, bottom }) =>
          left <= middle && middle <= right && top <= centre && centre <= bottom
      );
    };
    const texts = [...document.querySelectorAll('svg.plot text')].filter(
      (text) => isDrawn(text) === isOverSolid(text)
    );
    const marks = [...document.querySelectorAll('svg.plot [data-mark]')].filter(
      (mark) => ![mark, ...mark.querySelectorAll('*')].some(isDrawn)
    );
    return [...texts, ...marks].map((one) => one.outerHTML.slice(0, 120));
  });

/** By keyboard, while the mouse rests on the picture and it scrolls under it. */
async function walkEachPicture(): Promise<void> {
  for (const picture of await page.locator('figure svg.plot').all()) {
    const marks = await picture
      .locator('[data-mark]')
      .evaluateAll((all) =>
        all
          .sort((a, b) => Number(a.getAttribute('data-mark')) - Number(b.getAttribute('data-mark')))
          .map((mark) => mark.getAttribute('aria-label') ?? '')
      );
    if (marks.length === 0) continue;
    expect(marks.filter((words) => words === '')).toEqual([]);
    const said = picture.locator('xpath=ancestor::*[contains(@class, "mark-group")]').locator('.readout');
    await expect(said).toHaveAttribute('aria-live', 'polite');
    await picture.hover();
    await picture.focus();
    for (const [key, words] of [
      ['ArrowRight', marks[0]],
      ['ArrowDown', marks[1] ?? marks[0]],
      ['End', marks.at(-1)],
      ['Home', marks[0]],
      ['Escape', '']
    ] as const) {
      await page.keyboard.press(key);
      await expect(said).toHaveText(words ?? '');
    }
  }
}

async function openEachTable(): Promise<void> {
  for (const figure of await page.locator('figure.chart-frame').all()) {
    await figure.getByRole('button', { name: 'Show as a table' }).click();
    const rows = await figure.locator('table').evaluate((table: HTMLTableElement) => {
      const stated = table.getAttribute('aria-rowcount');
      return stated === null ? (table.tBodies[0]?.rows.length ?? 0) : Number(stated) - 1;
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: 'CSV', exact: true }).click()
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    const { data: lines } = Papa.parse(text, { skipEmptyLines: true });
    expect(rows, await figure.getAttribute('id').then(String)).toBe(lines.length - 1);
  }
}

/** With a scenario, and so with its pictures. */
async function supposeOnce(): Promise<void> {
  await visit(page, WHAT_IF);
  await expect(page.getByRole('button', { name: 'Suppose it' })).toBeVisible();
  if (await page.getByText('Nothing is supposed yet').isVisible())
    await page.getByRole('button', { name: 'Suppose it' }).click();
  await expect(page.getByRole('region', { name: /^What if: \d/ })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Opens the page afresh: each test comes from the page of another. */
async function open(title: string): Promise<void> {
  if (title === WHAT_IF) return supposeOnce();
  if (title === AUDIT_PACK) return visitAuditPack(page);
  if (title === OWN_FIGURES) {
    await visitOwnFigures(page);
    return page.getByRole('button', { name: 'Show this officer’s figures' }).click();
  }
  if (title !== OWN_PAGE) return visit(page, title);
  await visit(page, 'Catalogue');
  await page.getByRole('main').getByRole('link', { name: 'High-risk share', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'High-risk share' })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

for (const title of [
  'Bring extracts',
  READER_PAGES['Unit manager'],
  BRIEFING,
  ...TOPICS,
  WHAT_IF,
  AUDIT_PACK,
  OWN_FIGURES,
  OWN_PAGE,
  ...REFERENCE,
  'Security',
  'Checks'
]) {
  test(`${title} is for everybody`, async () => {
    await open(title);

    await test.step('axe finds nothing, in light and in dark', async () => {
      expect(await violationsInBoth(page)).toEqual([]);
    });

    await test.step('every tab stop has a name and is seen, a picture is one, and targets are large enough', async () => {
      const stops = await tabStops(page);
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ name }) => name.trim() === '')).toEqual([]);
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      const pictures = stops.flatMap(({ picture }) => picture ?? []);
      expect(pictures).toEqual([...new Set(pictures)]);
      expect(await page.locator('figure svg.plot').count()).toBe(pictures.length);
      expect(await smallTargets(page)).toEqual([]);
    });

    await test.step('it fits 320 pixels, and is drawn in the reader’s own colours', async () => {
      await page.setViewportSize(NARROW);
      await expect.poll(overflow).toBe(0);
      await expect.poll(scrollingPictures).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await invisibleInPictures()).toEqual([]);
      await asAtFirst();
    });

    await test.step('pictures speak by arrow keys, and their tables have every row', async () => {
      await walkEachPicture();
      await openEachTable();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize(NARROW);
      expect(await overflow()).toBe(0);
    });
  });
}
