// How the memory of a tab grows with the file that it reads: the peak, and what of it the checked table keeps.
import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import { megabytes, tabOf } from './browser.ts';
import type { Taken } from './intake-page/page.ts';
import type { InTab } from './intake-site.ts';
import type { Fact } from './table.ts';

interface Measured {
  readonly fileBytes: number;
  /** Above what the tab held before, with its engine standing. */
  readonly peakBytes: number;
  readonly tableBytes: number;
}

/** One file taken in by a fresh tab; null where the system does not tell memory. */
async function taken(inTab: InTab, path: string, rows: number): Promise<Measured | null> {
  return inTab(async (page, browser) => {
    await page.evaluate('stand()');
    const tab = await tabOf(browser);
    const before = await tab.held();
    const found = await page.evaluate<Taken>(`take('${basename(path)}')`);
    const peak = await tab.peak();
    if (found.rows !== rows) throw new Error(`${path} made ${found.rows} rows of ${rows}`);
    if (before === null || peak === null) return null;
    const { size } = await stat(path);
    return { fileBytes: size, peakBytes: peak - before, tableBytes: found.tableBytes };
  });
}

const ratio = (bytes: number, of: number): string => `${(bytes / of).toFixed(1)} ×`;

const told = ({ fileBytes, peakBytes, tableBytes }: Measured): string =>
  `+${megabytes(peakBytes)} at most, ${megabytes(tableBytes)} of it the table: ` +
  `${ratio(peakBytes, fileBytes)} the file’s ${megabytes(fileBytes)}`;

/** A small and a large file of one kind, the small one first. */
export async function intakeMemory(
  inTab: InTab,
  kind: string,
  files: readonly (readonly [path: string, rows: number])[]
): Promise<Fact[]> {
  const facts: Fact[] = [];
  const all: Measured[] = [];
  for (const [path, rows] of files) {
    const found = await taken(inTab, path, rows);
    const what = `${rows.toLocaleString('en-GB')} history rows from ${kind}: memory of the tab’s process`;
    facts.push({ what, value: found ? told(found) : 'told on Linux only' });
    if (found) all.push(found);
  }
  const [small, large] = all;
  if (!small || !large) return facts;
  const more = large.fileBytes - small.fileBytes;
  const value =
    `${((large.peakBytes - small.peakBytes) / more).toFixed(2)} MB at most, ` +
    `${((large.tableBytes - small.tableBytes) / more).toFixed(2)} MB of it the table`;
  return [...facts, { what: `each further MB of ${kind} takes in the tab`, value }];
}
