// Scenarios of a unit manager and a chief officer: made up, compared, saved, brought back, marked as no facts, and never
// among the facts.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './support/test.ts';
import { openSample, readAs, visit, watchOutside } from './support/journey.ts';
import { bringAxe, violationsInBoth } from './support/axe.ts';

const compared = (page: Page) => page.getByRole('region', { name: /^In this what-if/ });
const places = (page: Page) => page.getByRole('region', { name: /^What if: \d/ });
const steps = (page: Page) => page.getByRole('region', { name: 'Scenarios' }).getByRole('listitem');

/** What the picture of the risk ratio says of each officer. */
const marks = (page: Page) =>
  page
    .locator('#high-risk-share [data-mark]')
    .evaluateAll((found) => found.map((mark) => mark.getAttribute('aria-label')));

const bring = (page: Page, text: string) =>
  page
    .getByLabel('Bring a scenario file')
    .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });

async function suppose(page: Page, kind: string, fill: () => Promise<unknown>): Promise<void> {
  await page.getByLabel('Kind of step').selectOption({ label: kind });
  await fill();
  await page.getByRole('button', { name: 'Suppose it' }).click();
}

let page: Page;
let outside: Awaited<ReturnType<typeof watchOutside>>;
test.beforeAll(async ({ window }) => {
  page = await window.newPage();
  outside = await watchOutside(page);
  await openSample(page);
});
test.afterAll(() => page.close());
test.afterEach(() => expect(outside).toEqual({ requests: [], violations: [], errors: [] }));

/** Takes back all that is supposed. */
async function supposeNothing(): Promise<void> {
  await visit(page, 'What if');
  while (!(await page.getByText('Nothing is supposed yet').isVisible()))
    await page.getByRole('button', { name: 'Delete this scenario' }).click();
}

test('one more case is compared, marked, saved and brought back, and the facts stay', async () => {
  await visit(page, 'Risk ratio');
  const facts = await marks(page);
  expect(facts.length).toBeGreaterThan(3);
  await visit(page, 'What if');
  await expect(page.getByText('Nothing is supposed yet')).toBeVisible();

  await suppose(page, 'Give more cases', () => page.getByLabel('How many cases').fill('30'));
  await expect(compared(page).getByRole('listitem').first()).toContainText(/high-risk share from .+ to /);
  await expect(page.getByText('What if, not a fact', { exact: true })).toBeVisible();
  await expect(page.locator('footer')).toContainText('What if · Sample');

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the scenario as a file' }).click()
  ]);
  expect(saved.suggestedFilename()).toMatch(/^what-if-scenario-/);
  const text = await readFile(await saved.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    scenario_version: 2,
    changes: [{ change: 'more_cases', count: 30 }]
  });
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#what-if-ratio').getByRole('button', { name: 'CSV' }).click()
  ]);
  expect(csv.suggestedFilename()).toMatch(/^what-if-ratio-/);
  expect(await readFile(await csv.path(), 'utf8')).toContain('What if');

  await visit(page, 'Risk ratio');
  expect(await marks(page)).toEqual(facts);
  await expect(page.getByText('What if, not a fact', { exact: true })).toHaveCount(0);

  await visit(page, 'What if');
  await page.getByRole('button', { name: 'Delete this scenario' }).click();
  await expect(page.getByText('Nothing is supposed yet')).toBeVisible();
  await bring(page, text);
  await expect(compared(page)).toBeVisible();
});

test('moves, absences and people hired are told with what they change, changed, and taken back one by one', async () => {
  await supposeNothing();
  await suppose(page, 'Move cases', () => page.locator('#step-cases input').first().check());
  await suppose(page, 'Mark somebody away', () => Promise.resolve());
  await suppose(page, 'Hire people', () => page.getByLabel('Contracted hours').fill('18.5'));
  await expect(steps(page)).toHaveCount(3);
  await expect(compared(page)).toContainText('to absent');
  await expect(compared(page)).toContainText('what-if-officer-3-1');
  await steps(page)
    .nth(2)
    .getByRole('button', { name: /^Change it/ })
    .click();
  await page.getByLabel('How many people').fill('2');
  await page.getByRole('button', { name: 'Change the step' }).click();
  await expect(steps(page).nth(2)).toContainText('2 MOSOVO officers hired');
  await expect(compared(page)).toContainText('what-if-officer-3-2');
  await steps(page)
    .nth(1)
    .getByRole('button', { name: /^Take it back/ })
    .click();
  await expect(steps(page)).toHaveCount(2);
  await expect(compared(page)).not.toContainText('to absent');
  await bringAxe(page);
  expect(await violationsInBoth(page)).toEqual([]);
});

test('a chief officer’s plans stand side by side, on two sides of paper, and are refused where they are not theirs', async () => {
  await supposeNothing();
  await readAs(page, 'Chief officer');
  await visit(page, 'What if');
  await suppose(page, 'Hire people', () => page.getByLabel('How many people').fill('3'));
  await page.getByLabel('Name of the scenario').fill('Three more');
  await page.getByRole('button', { name: 'Copy this scenario' }).click();
  await suppose(page, 'Growth', () => page.getByLabel('For how long').fill('3'));
  await page.getByLabel('Name of the scenario').fill('And growth');
  await page.getByRole('button', { name: 'Another scenario' }).click();
  await suppose(page, 'Move an area', () => Promise.resolve());
  await suppose(page, 'Open premises', () => Promise.resolve());
  await suppose(page, 'Close premises', () => Promise.resolve());
  await suppose(page, 'Absence rate', () => page.getByLabel('Hours lost').fill('12'));
  await suppose(page, 'Move posts', () => Promise.resolve());
  await expect(steps(page)).toHaveCount(5);
  for (const title of ['Three more', 'And growth', 'Scenario 3'])
    await expect(places(page).getByRole('columnheader', { name: `What if: ${title}` })).toBeVisible();
  await expect(page.getByText('Left out of')).toHaveCount(0);
  await expect(page.locator('figure svg.plot')).toHaveCount(5);
  await bringAxe(page);
  expect(await violationsInBoth(page)).toEqual([]);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(2);
  await page.setViewportSize({ width: 320, height: 800 });
  await expect
    .poll(() =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    )
    .toBe(0);

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the scenario as a file' }).click()
  ]);
  const plan = JSON.parse(await readFile(await saved.path(), 'utf8'));
  const person = { change: 'absent_officer', officer_id: 'C-04', starts_on: '2026-09-01', ends_on: null };
  for (const [file, fault] of [
    ['{"scenario_version":9}', /was not taken: scenario_version is not as it should be/],
    [JSON.stringify({ ...plan, inputs: '0'.repeat(64) }), /it was made for other extracts/],
    [JSON.stringify({ ...plan, changes: [person] }), /whom the chief officer is not shown/],
    [
      JSON.stringify({ ...plan, changes: [{ ...plan.changes[0], area_id: 'nowhere' }] }),
      /nowhere is no area of these extracts/
    ]
  ] as const) {
    await bring(page, file);
    await expect(page.getByText(fault)).toBeVisible();
  }
  await bring(page, JSON.stringify({ ...plan, title: 'Brought' }));
  await expect(page.getByRole('tab', { name: 'Brought' })).toBeVisible();
  await expect(page.getByText('That scenario was not taken')).toHaveCount(0);
  await page.getByLabel('Read as').selectOption({ label: 'Welfare lead' });
  await expect(page.getByText('This page is the unit manager’s and the chief officer’s')).toBeVisible();
});
