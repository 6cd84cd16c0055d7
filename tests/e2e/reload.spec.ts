// A file that comes again with other rows: what it would change is shown before it takes the other's place.
import { expect, test } from './support/test.ts';
import Papa from 'papaparse';
import { begin, bring, isReady, own, ownText, rowsOf, textFile } from './support/exports.ts';
import { changes, isFine, nothingLeaves, read, savedBy, stop } from './support/review.ts';

nothingLeaves();

const rows = rowsOf(ownText('cases.csv'));
const [level, opened] = ['risk_level', 'opened_on'].map((column) => rows[0]!.indexOf(column)) as [
  number,
  number
];
const again = rows.map((row, at) => {
  if (at === 1) return row.with(opened, 'soon');
  return at === 2 ? row.with(level, row[level] === 'high' ? 'low' : 'high') : row;
});
const other = textFile(
  'cases October.csv',
  [...again.filter((_, at) => at !== 9 && at !== 10), again[11]!.with(0, 'C-NEW')].map(String).join('\n')
);

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  await page.getByRole('radio', { name: 'Chief officer' }).check();
  await begin(page, own('officers.csv'), own('cases.csv'));
  await isReady(page);
  await bring(page, other);
  await expect(changes(page)).toBeFocused();
});

test('shows what it would change before it is loaded', async ({ page }) => {
  const file = page.getByRole('article', { name: /cases October\.csv/ });
  await expect(file).toContainText(/2,799 rows = 2,798 accepted \+\s+1 rejected \+ 0 blank/);
  await expect(file).toContainText('“soon” in opened_on is not a day');
  await expect(file).toContainText(/Added\s+1\s+No longer there\s+3\s+Changed\s+1\s+As before\s+2,796/);
  await expect(file).toContainText('It takes the place of cases.csv');
  await isFine(page);
  await page.getByRole('button', { name: 'Load the 2,798 good rows' }).click();
  await isReady(page);
  await expect(page.getByText(/cases October\.csv/).first()).toBeVisible();
});

test('is left where it is when its reader stops, and the same bytes again change nothing', async ({
  page
}) => {
  await stop(page).click();
  await isReady(page);
  await expect(page.getByText(/cases October\.csv/)).toHaveCount(0);
  await bring(page, textFile('cases (1).csv', ownText('cases.csv')));
  await expect(
    page.getByText('cases (1).csv holds the same bytes as cases.csv, so it changes nothing.').first()
  ).toBeVisible();
  await isReady(page);
});

test('comes back as a copy in which each row says what became of it', async ({ page }) => {
  const { name, text } = await savedBy(
    page,
    page.getByRole('button', { name: /Save a copy with what is wrong/ })
  );
  expect(name).toBe('cases October-checked.csv');
  const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true
  });
  expect(data).toHaveLength(2799);
  expect(data.filter((row) => row['Validation result'] !== 'Passed')).toEqual([
    expect.objectContaining({
      'Validation result': 'Rejected',
      Errors: expect.stringContaining('“soon” in opened_on') as unknown,
      case_id: rows[1]![0]
    })
  ]);
});

test('can be read in another way before it is loaded', async ({ page }) => {
  await page.getByRole('button', { name: /Change how it is read/ }).click();
  await expect(page.getByRole('heading', { name: 'How cases October.csv is read' })).toBeFocused();
  await page.getByText(/Every column and what it is read as/).click();
  await page.getByLabel('premises_id', { exact: true }).selectOption({ label: 'Leave out' });
  await read(page).click();
  await expect(changes(page)).toBeVisible();
  await expect(page.getByText('Columns that only the file before had: premises_id.')).toBeVisible();
});
