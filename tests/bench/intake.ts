// A history of a million rows in the browser: how fast it is in the checked table, and what memory that takes.
import { stat } from 'node:fs/promises';
import { chromium, expect, type Page } from '@playwright/test';
import { BROWSER, megabytes, serve, tabOf, type Tab } from './browser.ts';
import { median, raced, type Rounds } from './clock.ts';
import { FEWER_ROWS, FEWER_WORKBOOK_ROWS, intakeFiles, ROWS, WORKBOOK_ROWS } from './intake-files.ts';
import { intakeMemory } from './intake-memory.ts';
import type { Way } from './intake-page/page.ts';
import { withIntakePage, type InTab } from './intake-site.ts';
import { lineOf, milliseconds, type Fact, type Findings, type Line } from './table.ts';

/** In ms. */
const TIMEOUT = 300_000;

const count = (rows: number): string => Math.round(rows).toLocaleString('en-GB');

/** Ours against the engine's own reader and against papaparse with zod, in one tab, in turns. */
function raceInTab(inTab: InTab, rounds: number): Promise<Findings> {
  return inTab(async (page, browser) => {
    const clock: Record<Way, number[]> = { ours: [], readCsv: [], papaparse: [], asObjects: [] };
    const read = (way: Way) => async () => {
      const { rows, ms } = await page.evaluate<{ rows: number; ms: number }>(`read('${way}')`);
      if (rows !== ROWS) throw new Error(`${way} made ${rows} rows of ${ROWS}`);
      clock[way].push(ms);
    };
    await read('ours')();
    const { spent } = await tabOf(browser);
    const contenders = {
      ours: read('ours'),
      readCsv: read('readCsv'),
      papaparse: read('papaparse'),
      asObjects: read('asObjects')
    };
    const found = await raced(contenders, { rounds, spent });
    const what = `${count(ROWS)} history rows from CSV into the checked table, in the browser`;
    const against = (how: string, { ours, readCsv, papaparse, asObjects }: Record<Way, Rounds>): Line[] => [
      lineOf(what + how, ours, 'DuckDB-WASM read_csv, types declared', readCsv, 1 / 0.6),
      lineOf(what + how, ours, 'papaparse + zod row by row, into such a table', papaparse, 1 / 5),
      lineOf(what + how, ours, 'papaparse + zod row by row, objects and no table', asObjects)
    ];
    const onClock = {
      ours: clock.ours.slice(-rounds),
      readCsv: clock.readCsv.slice(-rounds),
      papaparse: clock.papaparse.slice(-rounds),
      asObjects: clock.asObjects.slice(-rounds)
    };
    const lines = [...against('', found), ...against(', on the clock', onClock)];
    const names: Record<Way, string> = {
      ours: 'ours',
      readCsv: 'read_csv',
      papaparse: 'papaparse + zod, into such a table',
      asObjects: 'papaparse + zod, objects and no table'
    };
    const facts = Object.entries(names).map(([way, name]) => ({
      what: `rows from CSV per second on the clock, in the browser: ${name}`,
      value: count((ROWS / median(onClock[way as Way])) * 1000)
    }));
    return { lines, facts };
  });
}

/** Brings files by the page's own door and waits until this many rows of history stand and the page is ready. */
async function bring(page: Page, paths: readonly string[], historyRows: number | null): Promise<void> {
  const timeout = TIMEOUT;
  await page.locator('input[type=file]').first().setInputFiles(paths);
  if (historyRows !== null) {
    const said = new RegExp(`${count(historyRows)} rows\\s*=\\s*${count(historyRows)} accepted`);
    await expect(page.getByText(said)).toBeVisible({ timeout });
  }
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible({ timeout });
}

async function memory({ peak }: Tab, before: number | null, fileBytes: number): Promise<string> {
  const most = await peak();
  if (most === null || before === null) return 'told on Linux only';
  const ratio = ((most - before) / fileBytes).toFixed(1);
  return `${megabytes(most)} at most, ${megabytes(before)} before: ${ratio} × the file’s ${megabytes(fileBytes)}`;
}

/** One file through the real page, in a fresh tab where officers and cases stand. */
async function throughPage(
  site: string,
  path: string,
  rows: number,
  start: Awaited<ReturnType<typeof intakeFiles>>
) {
  const browser = await chromium.launch(BROWSER);
  try {
    const page = await browser.newPage();
    await page.goto(site);
    await page.getByRole('radio', { name: 'Chief officer' }).check();
    await page.getByLabel(/As of/).fill(start.asOf);
    await bring(page, start.essential, null);
    const tab = await tabOf(browser);
    const before = await tab.held();
    const from = performance.now();
    const figures = page.getByText('Working out what the figures share');
    const [checked, ready] = await Promise.all(
      [figures.waitFor({ timeout: TIMEOUT }), bring(page, [path], rows)].map(async (done) => {
        await done;
        return performance.now() - from;
      })
    );
    const what = `${count(rows)} history rows from ${path.slice(path.lastIndexOf('.') + 1).toUpperCase()} through the page`;
    const { size } = await stat(path);
    return [
      { what: `${what}, until they are checked`, value: milliseconds(checked!) },
      { what: `${what}, until the figures are ready`, value: milliseconds(ready!) },
      { what: `${what}: resident memory of the tab’s process`, value: await memory(tab, before, size) }
    ];
  } finally {
    await browser.close();
  }
}

/** Fails where a row is missing; speeds never fail it. */
export async function intake(rounds: number): Promise<Findings> {
  const files = await intakeFiles();
  const { lines, facts } = await withIntakePage(async (inTab) => {
    const race = await raceInTab(inTab, rounds);
    const csv = await intakeMemory(inTab, 'CSV', [
      [files.fewerCsv, FEWER_ROWS],
      [files.csv, ROWS]
    ]);
    const parquet = await intakeMemory(inTab, 'Parquet', [
      [files.fewerParquet, FEWER_ROWS],
      [files.parquet, ROWS]
    ]);
    const xlsx = await intakeMemory(inTab, 'XLSX', [
      [files.fewerXlsx, FEWER_WORKBOOK_ROWS],
      [files.xlsx, WORKBOOK_ROWS]
    ]);
    return { lines: race.lines, facts: [...race.facts, ...csv, ...parquet, ...xlsx] };
  });
  const { port, server } = await serve();
  const found: Fact[] = [...facts];
  try {
    const brought = [
      [files.csv, ROWS],
      [files.parquet, ROWS],
      [files.xlsx, WORKBOOK_ROWS]
    ] as const;
    for (const [path, rows] of brought)
      found.push(...(await throughPage(`http://localhost:${port}/`, path, rows, files)));
  } finally {
    server.kill();
  }
  return { lines, facts: found };
}
