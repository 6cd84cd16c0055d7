// What breaks under the page: the reader is told, nothing that was loaded is lost, and trying again works.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './support/test.ts';
import { isStarted, keepEngine, kill, READY, trapIn } from './support/engine.ts';
import { openSample, visit } from './support/journey.ts';
import { stop } from './support/review.ts';

/** The first line of the statement of a figure. */
const firstLineOf = (metric: string): string =>
  readFileSync(join(import.meta.dirname, `../../src/lib/metrics/${metric}/metric.sql`), 'utf8').split(
    '\n'
  )[0]!;

/** Spoils every statement that has `words` in it, on its way to the engine. */
const spoil = (page: Page, words: string) =>
  page.addInitScript((marked) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { data?: unknown }, ...rest: never[]) {
      const { data } = message;
      if (Array.isArray(data) && String(data[1]).includes(marked)) data[1] = 'select no_such_column';
      post.call(this, message, ...rest);
    };
  }, words);

const figures = (page: Page) => page.locator('.chart-frame').allInnerTexts();

test('the engine traps with questions in its hands, dies by an error or by a fault: the reader is told, and all figures come', async ({
  page
}) => {
  await keepEngine(page);
  await openSample(page);
  await visit(page, 'Risk ratio');
  const before = await figures(page);
  await trapIn(page, firstLineOf('cpd'));
  await page.getByRole('link', { name: 'Vetting and training', exact: true }).click();
  for (const death of [null, 'error', 'fault'] as const) {
    if (death) await kill(page, death);
    await isStarted(page);
    await expect(page.getByText(/The engine stopped and was started again/)).toBeVisible();
    await expect(page.getByText(READY)).toBeVisible();
    await expect(page.locator('figure#cpd')).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(page.getByText('could not be worked out')).toHaveCount(0);
    await visit(page, 'Risk ratio');
    await expect.poll(() => figures(page)).toEqual(before);
    await visit(page, 'Vetting and training');
  }
});

test('the engine dies while a file waits for its reader’s word: they are told which one to bring again', async ({
  page
}) => {
  const sample = join(import.meta.dirname, '../../data/sample');
  const text = (extract: string) => readFileSync(join(sample, `${extract}.csv`), 'utf8');
  const csv = (name: string, content: string) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content)
  });
  await keepEngine(page);
  await page.goto('./');
  await page.getByLabel(/As of/).fill('2026-09-30');
  const bring = page.locator('input[type=file]').first();
  await bring.setInputFiles([csv('officers.csv', text('officers')), csv('cases.csv', text('cases'))]);
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  await bring.setInputFiles(csv('cases.csv', text('cases').split('\n').slice(0, -20).join('\n')));
  await expect(stop(page)).toBeVisible();
  await kill(page, 'error');
  await expect(page.getByText(/from memory\. Bring again: cases\.csv\./)).toBeVisible();
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  await expect(page.getByText(/^2,800 rows\s+=\s2,800 accepted/)).toBeVisible();
});

test('the engine can’t be fetched, or is not whole: the page says so and trying again works; a figure that fails leaves the others, and all goes as the page does', async ({
  page,
  uncaught
}) => {
  const engine = '**/duckdb-eh.*.bin';
  await spoil(page, firstLineOf('cpd'));
  await spoil(page, 'r.premises_id::varchar');
  await page.route(engine, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByText('The database engine could not start.')).toBeVisible();
  await visit(page, 'Checks');
  await expect(page.locator('#check-engine')).toContainText('It could not be tried');
  await visit(page, 'Bring extracts');
  await page.unroute(engine);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(READY)).toBeVisible();
  await expect(page.getByText('The database engine could not start.')).toHaveCount(0);
  await expect(page.getByText('not kept for offline use')).toBeVisible();

  await page.route(engine, (route) => route.fulfill({ body: 'no engine' }));
  await page.goto('./');
  await expect(page.getByText('The database engine could not start.')).toBeVisible();
  await page.getByRole('button', { name: 'Open the sample force' }).click();
  await expect(page.getByText(/That could not be done/)).toBeVisible();
  // In the engine's worker, from which the page has it by another way.
  expect(uncaught.splice(0).filter((message) => !message.includes('expected magic word'))).toEqual([]);
  await page.unroute(engine);
  await page.getByRole('button', { name: 'Open the sample force' }).click();
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  await expect(page.getByText('The database engine could not start.')).toHaveCount(0);
  await visit(page, 'Vetting and training');
  await expect(page.getByText('This figure could not be worked out')).toHaveCount(1);
  await expect(page.locator('figure#cpd')).toHaveCount(0);
  for (const id of ['vetting', 'training', 'selection'])
    await expect(page.locator(`figure#${id}`)).toBeVisible();
  // What a page asks for itself, and has no words of its own for.
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'What if' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This page could not be shown' })).toBeVisible();

  await visit(page, 'Bring extracts');
  // As the browser puts a page aside, to bring it back when the reader goes back.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(page.getByRole('link', { name: /Open the figures/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Open the sample force' })).toBeEnabled();
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(page.getByText('Everything was taken out of this page when it was left.')).toBeVisible();
  await expect(page.getByText(READY)).toBeVisible();
});

test('an address that is not secure says so, and shows no page', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, 'isSecureContext', { value: false }));
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'This address is not secure' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the sample force' })).toHaveCount(0);
});

test('a page that breaks says so and leaves the others, and what fails outside of any page is told', async ({
  page,
  uncaught
}) => {
  await page.route('**/_app/immutable/nodes/*.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    if (!script.includes('What is promised')) return route.fulfill({ response });
    await route.fulfill({
      response,
      body: 'export const component = () => { throw new Error("No such thing"); };'
    });
  });
  await page.goto('./');
  await expect(page.getByText(READY)).toBeVisible();
  await page.getByRole('link', { name: 'Security', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
  await expect(page.getByText('No such thing. The other pages stand')).toBeVisible();
  await visit(page, 'Settings');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await expect(page.getByText('could not be shown')).toHaveCount(0);

  await page.evaluate(() => void Promise.reject(new Error('Nobody waits for this')));
  await expect(page.getByRole('alert').filter({ hasText: 'Nobody waits for this' })).toBeVisible();
  await page.getByRole('button', { name: 'Hide this' }).click();
  await page.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('Nobody catches this');
      })
  );
  await expect(page.getByRole('alert').filter({ hasText: 'Nobody catches this' })).toBeVisible();
  expect(uncaught.splice(0)).toEqual(['Nobody waits for this', 'Nobody catches this']);
});
