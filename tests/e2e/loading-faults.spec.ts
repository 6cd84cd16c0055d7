// What goes wrong while files come in: what was loaded stays whole, and the reader is told what to bring again.
import { truncateSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from './support/test.ts';
import { isStarted, keepEngine, kill, limitMemory, noMoreMemory, READY } from './support/engine.ts';
import { begin, bring, isReady, own } from './support/exports.ts';
import { filesOfUnits } from './support/large.ts';

/** Two officers. */
const files = filesOfUnits([2]);
const named = (...names: string[]) => files.filter(({ name }) => names.includes(name.replace('.csv', '')));
const FIRST = named('officers', 'cases');
const MORE = named('vetting', 'training', 'absences');

const accepted = (page: Page) => page.getByText(/rows?\s+=\s.*accepted/);
const isCancelled = (page: Page) =>
  expect(page.getByText('Cancelled. What was loaded before is still there.')).toBeVisible();
const told = (page: Page) => page.getByRole('alert', { name: 'Some files were not loaded' });
const cancel = (page: Page) => page.getByRole('button', { name: 'Cancel' });

interface Hands {
  /** Words of the step at which Cancel is pressed. */
  at: string | null;
  /** What waits for the disk. */
  disk: (() => void)[] | null;
}

/** Hands in the page, which are quick enough: they press Cancel at a step, and hold the disk. */
const giveHands = (page: Page) =>
  page.addInitScript(() => {
    const hands: Hands = { at: null, disk: null };
    Object.assign(globalThis, { hands });
    new MutationObserver(() => {
      const step = document.querySelector('.progress p')?.textContent;
      if (hands.at === null || !step?.startsWith(hands.at)) return;
      hands.at = null;
      document.querySelector<HTMLButtonElement>('.progress button')!.click();
    }).observe(document, { subtree: true, childList: true, characterData: true });
    const read = Blob.prototype.arrayBuffer;
    Blob.prototype.arrayBuffer = async function () {
      if ((this as File).name === 'gone.csv') throw new DOMException('It changed', 'NotReadableError');
      if (hands.disk) await new Promise<void>((given) => hands.disk?.push(given));
      return read.call(this);
    };
  });

const have = (page: Page, over: Partial<Hands>) =>
  page.evaluate(
    (given) => void Object.assign((globalThis as unknown as { hands: Hands }).hands, given),
    over
  );

/** Cancel was pressed: what is said from now on is of that. */
const isPressed = (page: Page) =>
  expect.poll(() => page.evaluate(() => (globalThis as unknown as { hands: Hands }).hands.at)).toBeNull();

const STEPS = ['Fetching', 'Opening ', 'Reading', 'Checking', 'Loading what', 'Working out what'];

test('a load is called off at every step and from a slow disk: the figures stay as they are; what can’t be read is named', async ({
  page
}, info) => {
  await giveHands(page);
  await begin(page, ...FIRST);
  await isReady(page);
  const before = await accepted(page).allInnerTexts();
  expect(before).toHaveLength(2);
  for (const at of STEPS)
    await test.step(at, async () => {
      await have(page, { at });
      await bring(page, ...MORE);
      await isPressed(page);
      await isCancelled(page);
      await isReady(page);
      expect(await accepted(page).allInnerTexts()).toEqual(before);
    });
  // What was said is gone with the next thing that is done.
  await page.getByLabel('Read as', { exact: true }).selectOption('Chief officer');
  await isReady(page);
  await page.getByLabel('Read as', { exact: true }).selectOption('Unit manager');
  await expect(page.getByText('Cancelled. What was loaded')).toHaveCount(0);
  await isReady(page);

  await have(page, { disk: [] });
  await bring(page, ...MORE);
  await expect(page.getByText(/^Fetching .*absences\.csv/)).toBeVisible();
  await cancel(page).click();
  await isCancelled(page);
  expect(await accepted(page).allInnerTexts()).toEqual(before);
  await have(page, { disk: null });

  const huge = info.outputPath('cases.csv');
  writeFileSync(huge, '');
  truncateSync(huge, 5_000_000_000);
  await page.locator('input[type=file]').first().setInputFiles(huge);
  await expect(told(page)).toContainText('cases.csv is 5,000 MB; a file may have 200 MB.');
  await bring(page, ...MORE, { ...MORE[0]!, name: 'gone.csv' });
  await expect(told(page)).toContainText('gone.csv can’t be read as a file: it was moved or changed');
  await expect(accepted(page)).toHaveCount(5);
});

test('with no memory left the engine is started again with what was loaded; one that dies again and again is given up, and all is named', async ({
  page
}) => {
  await keepEngine(page);
  await limitMemory(page);
  await begin(page, ...FIRST);
  await isReady(page);
  const before = await accepted(page).allInnerTexts();
  await noMoreMemory(page);
  await bring(page, own('case_history.csv'));
  await expect(
    page.getByText('loaded again from memory. Bring again: case_history.csv.', { exact: false })
  ).toBeVisible();
  await isReady(page);
  expect(await accepted(page).allInnerTexts()).toEqual(before);

  await page.route('**/duckdb-eh.*.bin', (route) => route.abort());
  await kill(page, 'error');
  await expect(page.getByText('The database engine could not start.')).toBeVisible();
  await expect(page.getByRole('link', { name: /Open the figures/ })).toHaveCount(0);
  await page.unroute('**/duckdb-eh.*.bin');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The engine stopped and was started again. Everything')).toBeVisible();
  await isReady(page);
  expect(await accepted(page).allInnerTexts()).toEqual(before);

  await kill(page, 'fault');
  await isStarted(page);
  // Also while it loads again.
  await expect(page.getByText(READY)).toBeVisible();
  await kill(page, 'fault');
  await expect(
    page.getByText(
      /The engine stopped again and again\. Nothing is loaded any more\. Bring again: .*officers\.csv.* and .*cases\.csv/
    )
  ).toBeVisible();
  await expect(accepted(page)).toHaveCount(0);
});
