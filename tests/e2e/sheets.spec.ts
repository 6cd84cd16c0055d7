// Workbooks of several sheets, and several files that ask: which counts is chosen, and what is passed over is named.
import { readFileSync } from 'node:fs';
import { read as openWorkbook, utils } from '@e965/xlsx';
import type { Download } from '@playwright/test';
import { expect, test, type Page } from './support/test.ts';
import { rowXml, xlsxOf, type SheetXml } from '../support/workbooks.ts';
import { begin, isReady, textFile } from './support/exports.ts';
import { isFine, nothingLeaves, read } from './support/review.ts';

nothingLeaves();

const OFFICERS = [
  ['officer_id', 'unit_id', 'role', 'employment', 'started_on', 'contracted_hours'],
  ['O-1', 'N', 'mosovo_officer', 'police_officer', '2024-01-08', '37'],
  ['O-2', 'N', 'mosovo_officer', 'police_staff', '2025-02-03', '30']
];
const casesOf = (...levels: string[]) => [
  ['case_id', 'unit_id', 'lead_officer_id', 'category', 'risk_level', 'management', 'opened_on'],
  ...levels.map((level, at) => [`C-${at}`, 'N', `O-${(at % 2) + 1}`, '1', level, 'active', '2026-01-05'])
];
const VISITS = [
  ['visit_id', 'case_id', 'due_on'],
  ['V-1', 'C-0', '2026-09-01'],
  ['V-2', 'C-1', '2026-09-02']
];
const NOTES = [
  ['thing', 'remark'],
  ['one', 'two']
];

const sheet = (name: string, rows: readonly string[][], state?: SheetXml['state']): SheetXml => ({
  name,
  rows: rows.map((cells, at) => rowXml(at + 1, ...cells)).join(''),
  ...(state ? { state } : {})
});
const workbook = (name: string, ...sheets: SheetXml[]) =>
  textFile(name, Buffer.from(xlsxOf(sheets)), 'application/octet-stream');
const csv = (name: string, rows: readonly string[][], separator = ',') =>
  textFile(name, rows.map((cells) => cells.join(separator)).join('\n'));

const card = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });
const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'Before the file can be read' });

/** What each row of a saved workbook says became of it. */
async function verdictsIn(download: Download): Promise<(string | undefined)[][]> {
  const { SheetNames, Sheets } = openWorkbook(readFileSync(await download.path()));
  const rows = utils.sheet_to_json<string[]>(Sheets[SheetNames[0]!]!, { header: 1 });
  return rows.map(([result, errors, id]) => [result, errors?.slice(0, 6), id]);
}

test('where two sheets are one extract, the one that is chosen is read, and its copy is a workbook', async ({
  page
}) => {
  const august = sheet('August', casesOf('low', 'low', 'low'));
  const [header = [], ...cases] = casesOf('high', 'low', 'low');
  const september = sheet('September', [header, ...cases.with(2, cases[2]!.with(6, 'soon'))]);
  await begin(page, workbook('force.xlsx', sheet('People', OFFICERS), august, september));
  await expect(page.getByRole('heading', { name: 'How force.xlsx is read' })).toBeFocused();
  await read(page).click();
  await expect(summary(page).getByRole('listitem')).toHaveText(['Choose the sheet to read']);
  await isFine(page);
  await summary(page).getByRole('link').click();
  await expect(page.getByLabel('Sheet', { exact: true })).toBeFocused();
  await page.getByLabel('Sheet', { exact: true }).selectOption('September');
  await expect(page.getByText('Everything is answered.')).toBeVisible();
  await read(page).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Save a copy with what is wrong/ }).click()
  ]);
  expect(download.suggestedFilename()).toBe('force-September-checked.xlsx');
  expect(await verdictsIn(download)).toEqual([
    ['Validation result', 'Errors', 'case_id'],
    ['Passed', undefined, 'C-0'],
    ['Passed', undefined, 'C-1'],
    ['Rejected', '“soon”', 'C-2']
  ]);
  await page.getByRole('button', { name: 'Load 2 files without 1 rejected row' }).click();
  await isReady(page);
  await expect(card(page, 'Cases')).toContainText(/3 rows = 2 accepted \+\s+1 rejected/);
  await expect(card(page, 'Cases')).toContainText('force.xlsx (sheet September)');
  await expect(card(page, 'Officers')).toContainText('2 rows = 2 accepted');
});

test('of which no sheet is known for an extract, one is chosen, a hidden one too', async ({ page }) => {
  const sheets = [sheet('Notes', NOTES), sheet('More notes', NOTES), sheet('Old', casesOf('low'), 'hidden')];
  await begin(page, csv('officers.csv', OFFICERS), workbook('export.xlsx', ...sheets));
  const choice = page.getByLabel('Sheet', { exact: true });
  await expect(choice.locator('option')).toHaveText([
    'Choose the sheet',
    'Notes',
    'More notes',
    'Old (hidden)'
  ]);
  await choice.selectOption('Old');
  await read(page).click();
  await isReady(page);
  await expect(card(page, 'Cases')).toContainText('export.xlsx (sheet Old)');
});

test('hidden sheets and those that are none are named, and can be read after all', async ({ page }) => {
  const sheets = [sheet('People', OFFICERS), sheet('Cases', casesOf('low', 'high')), sheet('Notes', NOTES)];
  await begin(page, workbook('force.xlsx', ...sheets, sheet('Home visits', VISITS, 'veryHidden')));
  await isReady(page);
  await expect(
    page.getByText('The sheet “Home visits” of force.xlsx is hidden and was passed over.')
  ).toBeVisible();
  await expect(
    page.getByText(/The sheet “Notes” of force\.xlsx could not be matched to an extract/)
  ).toBeVisible();
  await page.getByRole('button', { name: 'Read the sheet “Home visits”' }).click();
  await expect(
    page.getByRole('heading', { name: 'How force.xlsx (sheet Home visits) is read' })
  ).toBeFocused();
  await read(page).click();
  await isReady(page);
  await expect(card(page, 'Visits')).toContainText('2 rows = 2 accepted');
  await expect(card(page, 'Cases')).toContainText('2 rows = 2 accepted');
});

test('several files that ask are settled one after another, in any order', async ({ page }) => {
  const [header = [], ...rows] = casesOf('low', 'Purple');
  const visits = VISITS.map((cells, at) => (at === 0 ? cells : cells.with(2, `0${at}/09/2026`)));
  await begin(
    page,
    csv('officers.csv', OFFICERS),
    csv('cases.csv', [header, ...rows], ';'),
    csv('visits.csv', visits)
  );
  const asking = page.getByRole('region', { name: '2 files to settle before anything is loaded' });
  await expect(asking.getByRole('listitem')).toHaveText([
    /cases\.csv\s+1 question/,
    /visits\.csv\s+1 question/
  ]);
  await expect(page.getByRole('heading', { name: 'How cases.csv is read' })).toBeFocused();
  await page.getByLabel('“Purple”').selectOption('high');
  await read(page).click();
  await expect(page.getByRole('heading', { name: 'How visits.csv is read' })).toBeFocused();
  await expect(asking.getByRole('listitem').first()).toHaveText(/cases\.csv\s+Answered/);
  await asking.getByRole('button', { name: 'cases.csv' }).click();
  await expect(page.getByLabel('“Purple”')).toHaveValue('high');
  await page.getByLabel('“Purple”').selectOption('low');
  await read(page).click();
  await page.getByRole('radio', { name: /Day first/ }).check();
  await isFine(page);
  await read(page).click();
  await isReady(page);
  await expect(card(page, 'Cases')).toContainText('2 rows = 2 accepted');
  await expect(card(page, 'Visits')).toContainText('2 rows = 2 accepted');
});

test('the row with the column names can be chosen', async ({ page }) => {
  const [header = [], ...rows] = casesOf('low', 'high');
  const titled = [['Cases of the unit'], ['Made in September', 'by the system'], header, ...rows];
  await begin(page, csv('officers.csv', OFFICERS), csv('Monthly list.csv', titled, ';'));
  await isReady(page);
  await card(page, 'Cases')
    .getByRole('button', { name: /Change how it is read/ })
    .click();
  await expect(page.getByText(/The column names stand in line\s+3/)).toBeVisible();
  await page.getByText('Choose another row for the column names').click();
  await page.getByRole('radio', { name: 'Line 2' }).check();
  await expect(page.getByText(/The column names stand in line\s+2/)).toBeVisible();
  await read(page).click();
  await expect(summary(page)).toBeFocused();
  await page.getByRole('radio', { name: 'Line 3' }).check();
  await expect(page.getByText('Everything is answered.')).toBeVisible();
  await read(page).click();
  await page.getByRole('button', { name: 'Load the 2 rows' }).click();
  await isReady(page);
  await expect(card(page, 'Cases')).toContainText('2 rows = 2 accepted');
});
