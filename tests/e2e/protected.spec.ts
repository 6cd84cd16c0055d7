// True counts behind protected ones are nowhere: not on a page, in its tree, in a file, on paper, in a pack, or left behind.
import { readFileSync } from 'node:fs';
import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import { bring } from './support/exports.ts';
import { openTables, READER_PAGES, visit, visitAuditPack, type Reader } from './support/journey.ts';
import { left, NOTHING } from './support/left.ts';
import { PASSPHRASE } from './support/locked.ts';
import { hashInBuild, keptOffline } from './support/offline.ts';
import { sheetsOf } from './support/pdf.ts';
import { besidePixels } from './support/png.ts';
import { SENTINELS, sentinelFiles, SOMEBODY } from './support/sentinels.ts';
import { expect, test, type Page } from './support/test.ts';

// Every page and everything that can be taken from them, once for each reader.
test.setTimeout(300_000);
// What it keeps for use offline is searched too.
test.use({ isKeptOffline: true });
test.beforeAll(({ window }) => window.grantPermissions(['clipboard-read', 'clipboard-write']));

/** Figures of protected counts, and what a table of each says. */
const COUNTS = {
  'counselling-support': '135 of 175',
  'supervision-support': '155 of 175',
  'sickness-support': '165 of 175',
  survey: 'about 140'
};

async function bringSentinels(page: Page, reader: Reader): Promise<string[]> {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto('./');
  await page.getByRole('radio', { name: reader }).check();
  await page.getByLabel(/As of/).fill('2026-09-30');
  await bring(page, ...sentinelFiles());
  await expect(page.getByRole('link', { name: /Open the figures/ })).toBeVisible();
  return said;
}

/** All that a page says in its text and attributes, but where shapes are drawn; and what its tree says. */
async function saidOn(page: Page): Promise<string> {
  await openTables(page);
  const text = await page.evaluate(() => {
    // And where a row or a mark has its number, of which there are as many as officers.
    const drawn =
      /^(data-mark|aria-rowindex|d|[xyr]|[xy][12]|c[xy]|r[xy]|d[xy]|points|transform|viewBox|width|height|style|stroke-.*)$/;
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => !drawn.test(name)).map(({ value }) => value)
    );
    return [
      document.title,
      location.href,
      document.body.innerText,
      document.body.textContent,
      ...attributes
    ].join('\n');
  });
  return `${text}\n${await page.locator('body').ariaSnapshot()}`;
}

/** What is read out of the counts as a reader moves through them, and their table as it is taken away. */
async function takenFrom(page: Page, id: string): Promise<Map<string, string>> {
  const figure = page.locator(`figure#${id}`);
  const taken = new Map<string, string>();
  const picture = figure.locator('svg.plot').first();
  const readOut: string[] = [];
  await picture.focus();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press(step % 4 === 3 ? 'ArrowDown' : 'ArrowRight');
    readOut.push(await figure.innerText());
  }
  taken.set(`${id}, read out`, readOut.join('\n'));
  for (const button of ['CSV', 'PNG']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: button, exact: true }).click()
    ]);
    const name = download.suggestedFilename();
    const bytes = readFileSync(await download.path());
    taken.set(
      `${id}, ${button}`,
      `${name}\n${(button === 'PNG' ? besidePixels(bytes) : bytes).toString('latin1')}`
    );
  }
  await figure.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(figure.getByText('Copied as a table')).toBeVisible();
  taken.set(`${id}, Copy`, await page.evaluate(() => navigator.clipboard.readText()));
  return taken;
}

/** Every page that has the counts or speaks of the extract, on screen and as it is printed. */
async function everywhere(page: Page, reader: Reader): Promise<Map<string, string>> {
  const said = new Map([['Bring extracts', await saidOn(page)]]);
  for (const title of [READER_PAGES[reader], 'Counselling and support', 'Data', 'Settings']) {
    await visit(page, title);
    said.set(title, await saidOn(page));
  }
  await visitAuditPack(page);
  said.set('Audit pack', await saidOn(page));
  said.set('Audit pack on paper', (await sheetsOf(page)).join('\n'));
  await visit(page, 'Counselling and support');
  for (const id of Object.keys(COUNTS))
    for (const [what, text] of await takenFrom(page, id)) said.set(what, text);
  await page.emulateMedia({ media: 'print' });
  said.set('paper', await saidOn(page));
  await page.emulateMedia({ media: 'screen' });
  return said;
}

/** Due dates for a calendar, and the parts of a blank workbook, as the reader takes them away. */
async function alsoTaken(page: Page, reader: Reader): Promise<Map<string, string>> {
  const taken = new Map<string, string>();
  const save = async (button: string | RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click()
    ]);
    return readFileSync(await download.path());
  };
  if (reader === 'Unit manager') {
    await visit(page, 'Vetting and training');
    taken.set('ICS', (await save('Save due dates (ICS)')).toString('utf8').replaceAll('\r\n ', ''));
  }
  await visit(page, 'Dictionary');
  await page.locator('details#counselling > summary').click();
  const parts = unzipSync(await save(/^XLSX template for Counselling/));
  taken.set(
    'XLSX',
    Object.values(parts)
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('\n')
  );
  return taken;
}

/** "My unit: … 137 of …" */
const placesWith = (said: ReadonlyMap<string, string>, sentinel: RegExp): string[] =>
  [...said].flatMap(([place, text]) => {
    const at = text.search(sentinel);
    return at < 0 ? [] : [`${place}: ${text.slice(Math.max(0, at - 30), at + 30)}`];
  });

test('the welfare lead is told a true count, so that its absence elsewhere means something', async ({
  page
}) => {
  await bringSentinels(page, 'Welfare lead');
  await visit(page, 'Counselling and support');
  const said = await saidOn(page);
  for (const count of ['137', '167', '157']) expect(said).toMatch(new RegExp(`(?<!\\d)${count}(?!\\d)`));
});

/** Looks everywhere, and for what was said to the console since the extracts were brought. */
async function findsNothing(
  page: Page,
  reader: Exclude<Reader, 'Welfare lead'>,
  console: readonly string[]
): Promise<void> {
  const said = await everywhere(page, reader);
  for (const [id, shown] of Object.entries(COUNTS)) {
    expect(said.get('Counselling and support'), id).toContain(shown);
    if (id !== 'survey') expect(said.get('Audit pack on paper'), id).toContain(shown);
    expect(said.get(`${id}, CSV`), id).toContain(shown);
    expect(said.get(`${id}, PNG`), id).toContain('IHDR');
  }
  expect(said.get('counselling-support, read out')).toContain('all but fewer than 5');
  for (const [what, text] of await alsoTaken(page, reader)) said.set(what, text);
  expect(placesWith(said, SENTINELS[reader])).toEqual([]);
  expect(console.join('\n')).not.toMatch(SENTINELS[reader]);
  if (reader === 'Unit manager') {
    expect(said.get('ICS')).toContain('SUMMARY:Vetting falls due: 9 officers');
    expect(said.get('ICS')).not.toMatch(SOMEBODY);
    expect(said.get('ICS')).not.toMatch(/counsel|sick|absen|stress/i);
  }
  expect(await left(page)).toEqual(NOTHING);
  const kept = await keptOffline(page);
  expect(Object.keys(kept).length).toBeGreaterThan(50);
  const own = Object.keys(kept).map((path) => [path, hashInBuild(path)]);
  expect(kept).toEqual(Object.fromEntries(own));
}

test('no true count, share or session is anywhere the chief officer can look', async ({ page }) => {
  const console = await bringSentinels(page, 'Chief officer');
  await findsNothing(page, 'Chief officer', console);
});

test.describe('of the unit manager’s', () => {
  let page: Page;
  let console: readonly string[];
  test.beforeAll(async ({ window }) => {
    page = await window.newPage();
    console = await bringSentinels(page, 'Unit manager');
  });
  test.afterAll(() => page.close());

  test('no true count, share or session is anywhere they can look', async () => {
    await findsNothing(page, 'Unit manager', console);
  });

  test('the settings that protected counts are made by, and the day, stay while they are shown', async () => {
    await visit(page, 'Bring extracts');
    await expect(page.getByLabel(/As of/)).toBeDisabled();
    await visit(page, 'Settings');
    await expect(page.getByText('trying other values would give away')).toHaveCount(3);
    await expect(
      page.getByText('“Calendar days that make a spell long” can’t be changed now.')
    ).toBeVisible();
    for (const label of ['Smallest protected count that is shown', 'Days between counselling sessions'])
      await expect(page.getByLabel(label)).toBeDisabled();
    await expect(
      page.getByRole('group', { name: 'Roles that counselling is for' }).getByRole('checkbox').first()
    ).toBeDisabled();
    await expect(page.getByLabel('Visits to a high risk case')).toBeEnabled();
    await page.getByLabel('Bring a settings file').setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"schema_version": 1, "rounding_base": 1, "crew": 1}')
    });
    await expect(page.getByRole('alert')).toContainText(
      'It would change “Protected counts are rounded to the nearest”'
    );
    await expect(page.getByLabel('Officers on a visit')).toHaveValue('2');
  });

  test('a pack for the chief officer holds no true count, share or session', async () => {
    await visit(page, 'Bring extracts');
    await page.getByText('Make a pack for the chief officer').click();
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Make the pack' }) });
    await form.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await form.getByLabel('Passphrase again').fill(PASSPHRASE);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      form.getByRole('button', { name: 'Make the pack' }).click()
    ]);
    const opener = new Decrypter();
    opener.addPassphrase(PASSPHRASE);
    const text = await opener.decrypt(readFileSync(await download.path()), 'text');
    expect(text).toContain('"all but fewer than 5"');
    expect(text.replaceAll(/"sha256": "[0-9a-f]+"/g, '')).not.toMatch(SENTINELS['Chief officer']);
  });
});
