// What axe finds in a page, in light and in dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

type Chosen = { type: 'tag' | 'rule'; values: string[] };

interface Axe {
  run(
    root: Document,
    options: { runOnly: Chosen; resultTypes: string[] }
  ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

const found = (page: Page, runOnly: Chosen): Promise<string[]> =>
  page.evaluate(async (chosen) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(document, { runOnly: chosen, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ''}`)
    );
  }, runOnly);

/** Puts axe into the page; once for each time that it is loaded. */
export const bringAxe = (page: Page): Promise<void> => page.evaluate(script);

/** Everything that WCAG 2.2 AA asks for and axe can see. */
export const violations = (page: Page): Promise<string[]> => found(page, { type: 'tag', values: TAGS });

/** The same, and its colours once more in the dark scheme. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found(page, { type: 'rule', values: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: null });
  return [...light, ...dark];
}
