// What every browser test does first: opens the app, and opens the sample as one reader.
import { expect, type Page } from '@playwright/test';

export type Reader = 'Unit manager' | 'Chief officer' | 'Welfare lead';

export const TOPICS = [
  'Risk ratio',
  'Load',
  'Resilience',
  'Absence and cover',
  'Vetting and training',
  'Places',
  'Counselling and support',
  'Assurance',
  'Resourcing',
  'Scrutiny'
] as const;
export const BRIEFING = 'Briefing';
export const OWN_FIGURES = 'An officer’s own figures';
export const REFERENCE = [
  'Data',
  'Guidance',
  'Catalogue',
  'Dictionary',
  'Settings',
  'Gallery',
  'Who sees what',
  'Data protection'
] as const;
export const READER_PAGES: Readonly<Record<Reader, string>> = {
  'Unit manager': 'My unit',
  'Chief officer': 'The force',
  'Welfare lead': 'Welfare'
};

export async function openSample(page: Page, reader: Reader = 'Unit manager'): Promise<void> {
  await page.goto('./');
  await page.getByRole('radio', { name: reader }).check();
  await page.getByRole('button', { name: 'Open the sample force' }).click();
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
}

/** Has what is loaded read by another reader, on the first page. */
export async function readAs(page: Page, reader: Reader): Promise<void> {
  await visit(page, 'Bring extracts');
  await page.getByLabel('Read as', { exact: true }).selectOption(reader);
  await expect(
    page.getByRole('link', { name: `Open the figures for the ${reader.toLowerCase()}` })
  ).toBeVisible();
}

/** Opens the table of every chart that shows none, and waits until they are drawn. */
export async function openTables(page: Page): Promise<void> {
  const closed = page.getByRole('button', { name: 'Show as a table', pressed: false });
  await closed.evaluateAll((buttons: HTMLElement[]) => buttons.forEach((button) => button.click()));
  await drawn(page);
  await expect(closed).toHaveCount(0);
}

/** Two frames: what is drawn by its width is measured in the one and drawn in the other. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((tell) => requestAnimationFrame(() => requestAnimationFrame(() => tell())))
  );

/** Follows the navigation and waits until every figure of the page stands. */
export async function visit(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: title, exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Follows the link on the page of scrutiny, and waits until every figure of the pack stands. */
export async function visitAuditPack(page: Page): Promise<void> {
  await visit(page, 'Scrutiny');
  await page.getByRole('main').getByRole('link', { name: 'Audit pack' }).click();
  await expect(
    page.getByRole('heading', { name: '7. The log, its root, and how to check it' })
  ).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Follows the link on the unit manager’s first page. */
export async function visitOwnFigures(page: Page): Promise<void> {
  await visit(page, READER_PAGES['Unit manager']);
  await page.getByRole('main').getByRole('link', { name: OWN_FIGURES }).click();
  await expect(page.getByRole('heading', { level: 1, name: OWN_FIGURES })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Addresses that the page asked for outside its own origin, and violations of its policy; both must stay empty. */
export async function watchOutside(
  page: Page
): Promise<{ requests: string[]; violations: string[]; errors: string[] }> {
  const seen = { requests: [] as string[], violations: [] as string[], errors: [] as string[] };
  await page.exposeFunction('tellViolation', (text: string) => seen.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { tellViolation(text: string): void }).tellViolation(
        `${event.violatedDirective} ${event.blockedURI}`
      );
    });
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn = hostname === 'localhost' || protocol === 'blob:' || protocol === 'data:';
    if (!isOwn) seen.requests.push(request.url());
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  return seen;
}
