// The solver in the browser: its worker gives what the command line does, and can be called off.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from './support/test.ts';
import Papa from 'papaparse';
import { openSample, visit } from './support/journey.ts';

const root = join(import.meta.dirname, '../..');

interface Reported {
  readonly moves: readonly {
    case_id: string;
    from_officer_id: string;
    to_officer_id: string;
    standing: string;
  }[];
  readonly points: readonly { unit_id: string; level: string; losses: number }[];
}

/** What the command line writes for the manager of the unit. */
function reported(unit: string): Reported {
  const out = mkdtempSync(join(tmpdir(), 'evenkeel-report-'));
  try {
    const call = ['report', '--extracts', 'data/sample', '--out', out, '--lens', 'unit', '--unit', unit];
    execFileSync(process.execPath, ['src/cli/run.js', ...call], { cwd: root, stdio: 'pipe' });
    const rows = (id: string) => JSON.parse(readFileSync(join(out, `${id}.json`), 'utf8')) as never;
    return { moves: rows('rebalance'), points: rows('breaking-point') };
  } finally {
    rmSync(out, { recursive: true });
  }
}

async function savedRows(page: Page, id: string): Promise<Record<string, string>[]> {
  const frame = page.locator(`figure#${id}`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'CSV', exact: true }).click()
  ]);
  const text = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

test('the worker proposes the moves that the command line does, each of them as a proposal', async ({
  page
}) => {
  await openSample(page);
  await visit(page, 'Resilience');
  await page.getByLabel('Unit', { exact: true }).selectOption({ label: 'Southern unit' });
  const frame = page.locator('figure#rebalance');
  await expect(frame).toContainText('Southern unit');
  await expect(frame.getByRole('heading')).toContainText('Proposal: ');
  await expect(frame).toContainText('a proposal to discuss, not an instruction');
  const { moves, points } = reported('S');
  expect(moves.length).toBeGreaterThan(0);
  const shown = await savedRows(page, 'rebalance');
  expect(shown.map((row) => [row['Case'], row['From'], row['To'], row['Standing']])).toEqual(
    moves.map((move) => [move.case_id, move.from_officer_id, move.to_officer_id, move.standing])
  );
  const point = points.find(({ level }) => level === 'unit');
  const [breaking] = await savedRows(page, 'breaking-point');
  expect(breaking?.['Losses at once that can’t be absorbed']).toBe(String(point?.losses));
});

test('what is being worked out can be called off, and asked again', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/highs.*\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await openSample(page);
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('link', { name: 'Resilience', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel' }).first().click();
  await expect(page.getByText('Stopped before this figure was worked out.').first()).toBeVisible();
  letGo();
  await page.getByRole('button', { name: 'Work it out again' }).first().click();
  await expect(page.locator('figure#rebalance-effect')).toBeVisible();
});
