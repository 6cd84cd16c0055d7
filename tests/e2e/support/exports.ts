// Files as a force's systems export them: the sample's own, and the same rows as a spreadsheet leaves them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

export interface BroughtFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const sample = join(import.meta.dirname, '../../../data/sample');

export const textFile = (name: string, content: string | Buffer, mimeType = 'text/csv'): BroughtFile => ({
  name,
  mimeType,
  buffer: Buffer.from(content)
});

export const ownText = (name: string): string => readFileSync(join(sample, name), 'utf8');

export const own = (name: string): BroughtFile => textFile(name, ownText(name));

/** Rows as cells; the sample quotes none of them. */
export const rowsOf = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));

/** Day first, as British spreadsheets write it. */
const british = (day: string): string => day.split('-').reverse().join('/');

/** How a spreadsheet leaves the cases: a title, semicolons, day first, other names and codes, and a surname. */
export function dirtyCases(): BroughtFile {
  const [header = [], ...rows] = rowsOf(ownText('cases.csv'));
  const at = (column: string) => header.indexOf(column);
  const names = new Map([
    [at('risk_level'), 'Risk leval'],
    [at('case_id'), 'Case ID']
  ]);
  const days = header.flatMap((column, field) => (column.endsWith('_on') ? [field] : []));
  const written = rows.map((row) => {
    const cells = row.map((cell, field) => (days.includes(field) ? british(cell) : cell));
    const level = cells[at('risk_level')];
    if (level === 'very_high') cells[at('risk_level')] = 'V. high indeed';
    return [...cells, 'Smith'].join(';');
  });
  const title = 'Cases of the force, exported 30/09/2026';
  const head = [...header.map((column, field) => names.get(field) ?? column), 'Surname'].join(';');
  return textFile('Monthly export (final).csv', [title, '', head, ...written].join('\r\n'));
}

export const bring = (page: Page, ...files: readonly BroughtFile[]): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);

/** Brings files by the page's own hand: the driver's keeps each box that it was given files for. */
export const handOver = (page: Page, ...files: readonly BroughtFile[]): Promise<void> =>
  page.evaluate(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of given)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }))
  );

/** Opens the page with the day said, and brings what is needed to start. */
export async function begin(page: Page, ...files: readonly BroughtFile[]): Promise<void> {
  await page.goto('./');
  await page.getByLabel(/As of/).fill('2026-09-30');
  await bring(page, ...files);
}

export const isReady = (page: Page): Promise<void> =>
  expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
