// Several forces in the browser: all of them, a region, a force and a unit have the figures of the command line.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from './support/test.ts';
import { visit } from './support/journey.ts';
import { filesOfUnits, unitName, type File, type Force } from './support/large.ts';

const root = join(import.meta.dirname, '../..');

const FORCES: readonly Force[] = [
  { id: 'A', name: 'Avon', region: 'North' },
  { id: 'B', name: 'Blyth', region: 'North' },
  { id: 'C', name: 'Colne', region: 'South' }
];
const UNITS = [3, 4, 5, 6, 7, 8, 9, 10];
const forceOf = (unit: number): Force => FORCES[unit % FORCES.length]!;

/** Of the high-risk share. */
interface Row {
  readonly level: string;
  readonly force_id: string;
  readonly unit_id: string | null;
  readonly cases: number;
  readonly high_risk_cases: number;
}

async function reported(files: readonly File[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-forces-'));
  try {
    for (const { name, buffer } of files) writeFileSync(join(folder, name), buffer);
    const out = join(folder, 'out');
    const call = ['report', '--extracts', folder, '--as-of', '2026-09-30', '--lens', 'force', '--out', out];
    await promisify(execFile)(process.execPath, ['src/cli/run.js', ...call], { cwd: root });
    return JSON.parse(readFileSync(join(out, 'high-risk-share.json'), 'utf8')) as Row[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Figures = Record<string, readonly [cases: number, high: number]>;

const sum = (rows: readonly Row[]): Figures[string] => [
  rows.reduce((all, { cases }) => all + cases, 0),
  rows.reduce((all, { high_risk_cases: high }) => all + high, 0)
];

/** The table behind the picture: cases and high-risk cases by name. */
async function shown(page: Page, whole: string): Promise<Figures> {
  const figure = page.locator('figure#high-risk-share');
  await expect(figure).toContainText(`${whole}, 30 September 2026`);
  const table = figure.locator('table');
  if ((await table.count()) === 0) await figure.getByRole('button', { name: 'Show as a table' }).click();
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.children].map((cell) => cell.textContent?.trim() ?? ''))
    );
  const numberOf = (text = '') => Number(text.replace(/,/g, ''));
  return Object.fromEntries(
    rows.map(([name = '', cases, high]) => [name, [numberOf(cases), numberOf(high)]])
  );
}

test('several forces are read together, by region, by force and by unit, as the command line has them', async ({
  page
}) => {
  const files = filesOfUnits(UNITS, forceOf);
  const report = reported(files);
  await page.goto('./');
  await page.getByRole('radio', { name: 'Chief officer' }).check();
  await page.getByLabel('As of').fill('2026-09-30');
  await page.locator('input[type=file]').first().setInputFiles(files);
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  await visit(page, 'Risk ratio');
  const rows = await report;
  const units = rows.filter(({ level }) => level === 'unit');
  expect(units).toHaveLength(UNITS.length);
  const ofForces = (ids: readonly string[]) => units.filter(({ force_id }) => ids.includes(force_id));
  const parts = (forces: readonly Force[]) =>
    Object.fromEntries(forces.map(({ id, name }) => [name, sum(ofForces([id]))]));

  expect(await shown(page, 'the whole of 3 forces')).toEqual({
    ...parts(FORCES),
    'The whole of 3 forces': sum(units)
  });

  await page.getByLabel('Region', { exact: true }).selectOption('North');
  await expect(page.getByText('Showing 2 forces of 3')).toBeVisible();
  expect(new URL(page.url()).search).toBe('?region=North');
  const north = FORCES.filter(({ region }) => region === 'North');
  expect(await shown(page, 'the region North')).toEqual({
    ...parts(north),
    'The region North': sum(ofForces(['A', 'B']))
  });
  expect((await page.locator('main figure').allInnerTexts()).join(' ')).not.toContain('Colne');

  // Areas stay areas, named with their force; a share of one force's people is told of one force.
  await visit(page, 'Places');
  const tiles = page.getByRole('group', { name: /^Tiles of areas by .*, the region North$/ });
  await expect(tiles.locator('[data-mark]')).toHaveCount(ofForces(['A', 'B']).length);
  await visit(page, 'Resourcing');
  await expect(page.getByText('It is told of one force at a time.').first()).toBeVisible();
  await expect(page.getByLabel('Compare', { exact: true })).toHaveCount(0);

  await page.getByLabel('Force', { exact: true }).selectOption('Blyth');
  await visit(page, 'Risk ratio');
  const own = ofForces(['B']);
  expect(await shown(page, 'Blyth')).toEqual({
    ...Object.fromEntries(own.map((row) => [unitName(Number(row.unit_id!.slice(1))), sum([row])])),
    Blyth: sum(rows.filter(({ level, force_id }) => level === 'force' && force_id === 'B'))
  });

  const [first] = own;
  const name = unitName(Number(first!.unit_id!.slice(1)));
  await page.getByLabel('Unit', { exact: true }).selectOption(first!.unit_id!);
  await expect(page.getByText(`${name}, Blyth`, { exact: true })).toBeVisible();
  expect((await shown(page, name))[name]).toEqual(sum([first!]));

  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.getByText('Showing 3 forces of 3')).toBeVisible();
});
