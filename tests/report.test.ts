// The command line, in process, on a folder of a few rows.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli/report.ts';
import { reportRuns } from './support/report.ts';

const { path, text, json, lines, run, runAsOf, spoken } = reportRuns();

describe('who reads', () => {
  const levels = async (): Promise<string[]> =>
    (await json('out', 'caseload.json')).map(
      (row: Record<string, string>) => `${row['level']} ${row['unit_id']}`
    );

  it('gives a unit’s manager the unit and its officers only', async () => {
    expect(await runAsOf('--lens', 'unit', '--unit', 'North')).toBe(0);
    expect(await levels()).toEqual(['unit North', 'officer North', 'officer North', 'officer North']);
    expect((await json('out', 'run.json')).metrics.counselling.state).toBe('withheld');
  });

  it('gives a chief officer no officers', async () => {
    expect(await runAsOf('--lens', 'force')).toBe(0);
    expect(await levels()).toEqual(['force null', 'unit North', 'unit South']);
    expect(await lines('out', 'no-effective-lead.csv')).toHaveLength(1);
  });

  it('gives one unit without a lens too', async () => {
    expect(await runAsOf('--unit', 'South')).toBe(0);
    expect(await levels()).toEqual(['unit South', 'officer South']);
  });
});

describe('a call that can’t be followed', () => {
  it.each([
    ['no as-of date', [], /Nothing says which day/],
    ['a day that does not exist', ['--as-of', '2026-02-30'], /is not a day/],
    ['a unit lens without a unit', ['--as-of', '2026-09-30', '--lens', 'unit'], /needs --unit/],
    ['a unit that nobody knows', ['--as-of', '2026-09-30', '--unit', 'Nrth'], /No extract names a unit Nrth/],
    ['a lens that is none', ['--lens', 'everyone'], /one of unit, force, welfare/],
    ['an engine that is none', ['--engine', 'diesel'], /one of native, wasm/],
    ['an option that is none', ['--extract', 'x'], /--help/],
    ['a settings file that is not there', ['--settings', 'nowhere.json'], /it does not exist/],
    ['a mapping that is not there', ['--mapping', 'nowhere.json'], /it does not exist/]
  ])('ends with 2 for %s, says so, and writes nothing', async (_, options, said) => {
    expect(await run(...options)).toBe(2);
    expect(spoken.err).toMatch(said);
    expect(existsSync(path('out'))).toBe(false);
  });

  it('ends with 2 without a folder, and for a folder that is not there', async () => {
    expect(await main(['--out', path('out')])).toBe(2);
    expect(spoken.err).toMatch(/Give --extracts/);
    expect(await main(['--extracts', path('nowhere'), '--out', path('out'), '--as-of', '2026-09-30'])).toBe(
      2
    );
    expect(spoken.err).toMatch(/it does not exist/);
  });

  it('never writes among the extracts', async () => {
    expect(await main(['--extracts', path('in'), '--out', path('in', '.'), '--as-of', '2026-09-30'])).toBe(2);
    expect((await readdir(path('in'))).sort()).toEqual(['cases.csv', 'officers.csv']);
  });

  it('explains itself when asked', async () => {
    expect(await main(['--help'])).toBe(0);
    expect(spoken.out).toMatch(/--lens LENS/);
  });
});

describe('files', () => {
  it('ends with 2 when a file is refused, tells why, and makes no figures', async () => {
    await writeFile(path('in', 'absences.csv'), 'absence_id,officer_id\nA1,O1\n');
    expect(await runAsOf()).toBe(2);
    expect(spoken.err).toMatch(/absences\.csv has no column/);
    expect(await readdir(path('out'))).toEqual(['problems.json']);
    expect(await json('out', 'problems.json')).toContainEqual(
      expect.objectContaining({ id: 'missing-column', severity: 'file', file: 'absences.csv' })
    );
  });

  it('ends with 2 without cases', async () => {
    await rm(path('in', 'cases.csv'));
    expect(await runAsOf()).toBe(2);
    expect(spoken.err).toMatch(/There is no cases\.csv/);
  });

  it('takes the as-of date from the manifest, and refuses another beside it', async () => {
    await writeFile(
      path('in', 'manifest.json'),
      JSON.stringify({ schema_version: 1, as_of: '2026-08-31', extracts: [] })
    );
    expect(await run()).toBe(0);
    expect((await json('out', 'run.json')).as_of).toBe('2026-08-31');
    expect(await runAsOf()).toBe(2);
    expect(spoken.err).toMatch(/2026-08-31 \(the manifest\) and 2026-09-30 \(--as-of\)/);
  });

  it('works by the settings, wherever their file lies, and refuses ones it does not know', async () => {
    await writeFile(path('in', 'settings.json'), JSON.stringify({ high_risk_limit_percent: 60 }));
    expect(await runAsOf('--settings', path('in', 'settings.json'))).toBe(0);
    expect((await json('out', 'high-risk-share.json'))[0].state).toBe('ok');
    expect((await json('out', 'run.json')).settings.high_risk_limit_percent).toBe(60);
    await writeFile(path('in', 'settings.json'), JSON.stringify({ high_risk_limit: 60 }));
    expect(await runAsOf('--settings', path('in', 'settings.json'))).toBe(2);
    expect(spoken.err).toMatch(/Did you mean high_risk_limit_percent\?/);
  });

  it('replaces a link instead of writing where it leads', async () => {
    await mkdir(path('out'));
    await writeFile(path('elsewhere'), 'mine');
    await symlink(path('elsewhere'), path('out', 'run.json'));
    expect(await runAsOf()).toBe(0);
    expect(await text('elsewhere')).toBe('mine');
  });
});
