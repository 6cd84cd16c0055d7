// What the reader takes away: CSV with the figures of the command line, PNG, settings that come back, and paper.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import Papa from 'papaparse';
import { openSample, visit, visitAuditPack, visitOwnFigures } from './support/journey.ts';
import { dayInWords } from '../../src/lib/shared/dates.ts';
import { record, rootOn } from './support/log.ts';
import { sheetsOf, withoutSpace } from './support/pdf.ts';
import { expect, test, type Page } from './support/test.ts';

const root = join(import.meta.dirname, '../..');

interface ShareRow {
  readonly officer_id: string | null;
  readonly level: string;
  readonly cases: number;
  readonly high_risk_cases: number;
  readonly not_assessed: number;
  readonly share: number | null;
}

/** Every file that the command line writes for the manager of the unit, by name. */
const reported = (() => {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (unit: string): ReadonlyMap<string, string> => {
    const before = known.get(unit);
    if (before) return before;
    const out = mkdtempSync(join(tmpdir(), 'evenkeel-report-'));
    try {
      const call = ['report', '--extracts', 'data/sample', '--out', out, '--lens', 'unit', '--unit', unit];
      execFileSync(process.execPath, ['src/cli/run.js', ...call], { cwd: root, stdio: 'pipe' });
      const files = new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
      known.set(unit, files);
      return files;
    } finally {
      rmSync(out, { recursive: true });
    }
  };
})();

const sharesIn = (files: ReadonlyMap<string, string>) =>
  JSON.parse(files.get('high-risk-share.json')!) as ShareRow[];

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const frame = page.locator('figure#high-risk-share');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: button, exact: true }).click()
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const settingsInFooter = async (page: Page): Promise<string | undefined> =>
  /settings ([0-9a-f]{8})/.exec(await page.getByRole('contentinfo').innerText())?.[1];

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

interface Run {
  readonly settings_hash: string;
  readonly inputs: readonly Readonly<
    Record<'file' | 'sha256', string> & Record<'rows' | 'accepted', number>
  >[];
  readonly metrics: Readonly<Record<string, { readonly state: string }>>;
}

/** Of the Central unit: vetting lapsed, above the model. */
const OFFICER = 'C-11';

test.describe('of the unit’s risk ratio', () => {
  let page: Page;
  test.beforeAll(async ({ window }) => {
    page = await window.newPage();
    await openSample(page);
    await visit(page, 'Risk ratio');
  });
  test.afterAll(() => page.close());

  for (const { unit, name } of [
    { unit: 'N', name: 'Northern unit' },
    { unit: 'C', name: 'Central unit' }
  ]) {
    test(`the CSV of the ${name} holds the command line’s figures, each with its source`, async () => {
      await page.getByLabel('Unit', { exact: true }).selectOption({ label: name });
      await expect(page.locator('figure#high-risk-share')).toContainText(`${name}, 30 September 2026`);
      const { name: file, bytes } = await saved(page, 'CSV');
      expect(file).toBe('high-risk-share-2026-09-30.csv');
      const text = bytes.toString().replace(/^\uFEFF/, '');
      const { data: rows, errors } = Papa.parse<Record<string, string>>(text, {
        header: true,
        skipEmptyLines: true
      });
      expect(errors).toEqual([]);
      const shown = new Map(rows.map((row) => [row['Officer'], row]));
      const expected = sharesIn(reported(unit));
      expect(rows.length).toBe(expected.length);
      for (const row of expected) {
        const label = row.level === 'unit' ? name : (row.officer_id ?? 'No lead');
        const cells = shown.get(label);
        expect(cells, label).toMatchObject({
          Cases: String(row.cases),
          'High risk': String(row.high_risk_cases),
          'Not assessed': String(row.not_assessed),
          Source: expect.stringMatching(
            /^Sample · As of 30 September 2026 · .*inputs [0-9a-f]{8} · settings [0-9a-f]{8} · protection \d+ · build [0-9a-f]{12}$/
          )
        });
        const share = /^(\d+\.\d+) %$/.exec(cells?.['Share'] ?? '')?.[1];
        if (row.share === null) expect(cells?.['Share']).toBe('not applicable');
        else expect(Math.abs(Number(share) - 100 * row.share)).toBeLessThanOrEqual(0.0501);
      }
    });
  }

  test('the PNG is a picture', async () => {
    const { name, bytes } = await saved(page, 'PNG');
    expect(name).toBe('high-risk-share-2026-09-30.png');
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(600);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(200);
  });

  test('on paper there is no navigation and no button, and the source stands once below each sheet', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText('Sample force, nothing real')).toBeVisible();
    await page.emulateMedia({ media: null });
    for (const sheet of await sheetsOf(page))
      expect(sheet.replaceAll(/\s+/g, ' ').match(/As of 30 September 2026 · .* build/g)).toHaveLength(1);
  });

  test('the audit pack on paper has the files, settings, figures and exceptions of the command line, and the root of the log', async () => {
    const files = reported('C');
    await visit(page, 'Scrutiny');
    await record(page, 'Two cases to move to another team', {
      'Action, if any': 'Move two cases',
      'Action due on': '2026-10-14'
    });
    const printedRoot = await rootOn(page);
    await visitAuditPack(page);
    const sheets = await sheetsOf(page);
    const paper = withoutSpace(sheets.join('\n'));

    const run = JSON.parse(files.get('run.json')!) as Run;
    expect(paper).toContain(run.settings_hash);
    for (const { file, rows, accepted } of run.inputs) {
      const digits = [rows, accepted].map((count) => count.toLocaleString('en-GB')).join('');
      expect(paper).toContain(`${file}${sha256(readFileSync(join(root, 'data/sample', file)))}${digits}00`);
    }
    const shown = Object.entries(run.metrics).filter(([, { state }]) => state === 'ok');
    expect(shown.length).toBeGreaterThan(50);
    for (const [id] of shown) {
      const rows = JSON.parse(files.get(`${id}.json`)!) as unknown[];
      const count = `${rows.length.toLocaleString('en-GB')}row${rows.length === 1 ? '' : 's'}`;
      expect(paper, id).toContain(`;${count},${sha256(canonicalize(rows)!).slice(0, 8)}`);
    }
    const [unit] = sharesIn(files).filter(({ level }) => level === 'unit');
    expect(paper).toContain(`${unit!.high_risk_cases}of${unit!.cases}·model20%`);
    const { data: today } = Papa.parse<Record<string, string>>(files.get('today.csv')!, {
      header: true,
      skipEmptyLines: true
    });
    expect(today.length).toBeGreaterThan(5);
    for (const { finding } of today) expect(paper).toContain(withoutSpace(finding!));

    expect(paper).toContain(`Root:${withoutSpace(printedRoot)}`);
    expect(paper).toContain('Twocasestomovetoanotherteam.Action:Movetwocases,by14Oct2026.');
    expect(paper).toContain('by14Oct2026,open');
    expect(sheets.length).toBeGreaterThan(3);
    for (const [at, sheet] of sheets.entries())
      expect(sheet).toMatch(
        new RegExp(`^${at + 1} of ${sheets.length}\\s[^]*As of 30 September 2026 · 23 extracts`)
      );
  });

  test('an officer’s own sheet has that officer’s figures of the command line, and nobody else’s id', async () => {
    const files = reported('C');
    const rowsOf = (id: string) =>
      (JSON.parse(files.get(`${id}.json`)!) as Readonly<Record<string, string | number | null>>[]).filter(
        ({ officer_id }) => officer_id === OFFICER
      );
    await visitOwnFigures(page);
    await page.getByLabel('Officer', { exact: true }).selectOption(OFFICER);
    await page.getByRole('button', { name: 'Show this officer’s figures' }).click();
    await expect(page.getByRole('heading', { name: `${OFFICER}, Central unit` })).toBeVisible();
    const sheets = await sheetsOf(page);
    expect(sheets.length).toBeLessThanOrEqual(2);
    for (const said of [await page.content(), await page.locator('body').ariaSnapshot(), sheets.join(' ')])
      expect([...new Set(said.match(/\b[A-Z]-\d\d\b/g))]).toEqual([OFFICER]);
    expect(page.url()).not.toContain(OFFICER);

    const own = (id: string) => page.getByRole('region', { name: id, exact: true });
    const [share] = rowsOf('high-risk-share');
    await expect(own('High-risk share')).toContainText(`Cases ${share!['cases']}`);
    await expect(own('High-risk share')).toContainText(`High risk ${share!['high_risk_cases']}`);
    const [vetting] = rowsOf('vetting');
    await expect(own('Vetting')).toContainText(dayInWords(String(vetting!['due_on'])));
    const courses = rowsOf('training');
    expect(courses.length).toBeGreaterThan(1);
    await expect(own('Training').locator('tbody tr')).toHaveCount(courses.length);
    const paper = withoutSpace(sheets.join(' '));
    for (const { held, due } of rowsOf('supervision')) expect(paper).toMatch(new RegExp(`${due}${held}\\d`));
    await expect(page.getByRole('main')).not.toContainText(/counselling by unit|all but fewer|sick/i);

    await page.getByLabel('Unit', { exact: true }).selectOption('N');
    await expect(page.getByRole('button', { name: 'Show this officer’s figures' })).toBeVisible();
  });

  test('settings that were exported give the same settings in a fresh page', async ({ page: fresh }) => {
    const byDefault = await settingsInFooter(page);
    await visit(page, 'Settings');
    await page.getByLabel('Largest share of high-risk cases').fill('15');
    await page.getByLabel('Largest share of high-risk cases').press('Tab');
    await page.getByRole('button', { name: 'Take this value' }).click();
    await expect.poll(() => settingsInFooter(page)).not.toBe(byDefault);
    const changed = await settingsInFooter(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export settings' }).click()
    ]);
    const file = await download.path();

    await openSample(fresh);
    await visit(fresh, 'Settings');
    expect(await settingsInFooter(fresh)).toBe(byDefault);
    await fresh
      .getByLabel('Bring a settings file')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: readFileSync(file) });
    await expect.poll(() => settingsInFooter(fresh)).toBe(changed);
    await expect(fresh.getByText(/1 setting differs from the default/)).toBeVisible();
  });
});
