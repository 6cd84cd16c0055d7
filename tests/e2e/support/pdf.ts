// What stands on paper: the text of each sheet, its words as they are read.
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

// Node 20 has no `Promise.try`, which PDF.js calls.
Promise.try ??= (async (call, ...given) => call(...given)) as typeof Promise.try;

/** The text of each sheet of the page as it is printed on A4. */
export async function sheetsOf(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text;
}

/** Without the breaks that depend on how wide a column is. */
export const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, '');
