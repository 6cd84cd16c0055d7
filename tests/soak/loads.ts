// The ways in which files come into a tab, one after the other: anew, in place of others, called off, and the sample.
import { expect, type Page } from '@playwright/test';
import { handOver, ownText, textFile, type BroughtFile } from '../e2e/support/exports.ts';
import { filesOfUnits } from '../e2e/support/large.ts';
import { changes, stop } from '../e2e/support/review.ts';
import { workbookOf } from '../support/workbooks.ts';

const UNITS = [2, 3, 4, 5, 6];
const files = filesOfUnits(UNITS, (unit) => ({
  id: `F${unit % 2}`,
  name: unit % 2 === 0 ? 'Even' : 'Odd',
  region: unit % 2 === 0 ? 'North' : 'South'
}));
const AS_OF = '2026-09-30';

const cellsOf = (file: BroughtFile): string[][] =>
  file.buffer
    .toString()
    .split('\n')
    .map((line) => line.split(','));

const workbook = (): BroughtFile => {
  const sheets = Object.fromEntries(files.map((file) => [file.name.replace('.csv', ''), cellsOf(file)]));
  return textFile('force.xlsx', Buffer.from(workbookOf(sheets)));
};

const whole = [workbook()];

/** The cases of load number `turn`: one of them is of another level each time. */
function otherCases(turn: number): BroughtFile {
  const cases = files.find(({ name }) => name === 'cases.csv')!;
  const lines = cases.buffer.toString().split('\n');
  const at = 1 + (turn % (lines.length - 1));
  lines[at] = lines[at]!.replace(/,(very_high|high|medium|low|not_assessed),/, ',low,').replace(
    '2024-05-01',
    `2024-05-${String(2 + (turn % 27)).padStart(2, '0')}`
  );
  return textFile('cases.csv', lines.join('\n'));
}

const isReady = (page: Page) => expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();

async function anew(page: Page, brought: readonly BroughtFile[]): Promise<void> {
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(page.getByText(/^Cleared: /).first()).toBeVisible();
  await page.getByLabel(/As of/).fill(AS_OF);
  await handOver(page, ...brought);
  await isReady(page);
}

async function inPlace(page: Page, turn: number, word: (page: Page) => Promise<void>): Promise<void> {
  await handOver(page, otherCases(turn));
  await expect(changes(page)).toBeVisible();
  await word(page);
  await isReady(page);
}

const isCalledOff = (page: Page) =>
  expect(
    page.getByText(/^(Stopped|Cancelled)\. What was loaded before is still there/).first()
  ).toBeVisible();

/** Called off while it is under way, or where it waits for its reader's word. */
async function calledOff(page: Page, turn: number): Promise<void> {
  await handOver(page, textFile('case_history.csv', ownText('case_history.csv')));
  await page.getByRole('button', { name: /^(Cancel|Stop, and load nothing)$/ }).click();
  await isCalledOff(page);
  await isReady(page);
  await inPlace(page, turn, async (asked) => {
    await stop(asked).click();
    await isCalledOff(asked);
  });
}

async function sample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample force' }).click();
  await expect(page.getByText('Sample force, nothing real').first()).toBeVisible();
  await isReady(page);
}

const anewAsText = (page: Page) => anew(page, files);
const anewAsWorkbook = (page: Page) => anew(page, whole);
const replaced = (page: Page, turn: number) =>
  inPlace(page, turn, (asked) => asked.getByRole('button', { name: /^Load/ }).first().click());

/** Of ten loads; the tenth and the last are of one way. */
const WAYS: readonly ((page: Page, turn: number) => Promise<void>)[] = [
  anewAsText,
  replaced,
  calledOff,
  anewAsWorkbook,
  replaced,
  anewAsText,
  replaced,
  calledOff,
  anewAsWorkbook,
  sample
];

/** Opens the page, with the first load. */
export async function begin(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('radio', { name: 'Chief officer' }).check();
  await page.getByLabel(/As of/).fill(AS_OF);
  await handOver(page, ...files);
  await isReady(page);
}

/** Load number `turn`, from 1. */
export async function load(page: Page, turn: number): Promise<void> {
  await WAYS[turn % WAYS.length]!(page, turn);
}
