// The command line, in process, on a folder of a few rows.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { main } from '../src/cli/report.ts';
import { PROTECTION_VERSION } from '../src/lib/disclosure/protect.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import { columnNames } from '../src/lib/pipeline/rows.ts';
import { reportRuns } from './support/report.ts';

const { path, text, json, lines, run, runAsOf, spoken } = reportRuns();

describe('figures', () => {
  beforeEach(async () => {
    expect(await runAsOf()).toBe(0);
  });

  it('writes two files for every metric, the problems and the run, and nothing else', async () => {
    const names = DEFINITIONS.flatMap(({ id }) => [`${id}.csv`, `${id}.json`]);
    expect((await readdir(path('out'))).sort()).toEqual(
      [...names, 'problems.json', 'run.json', 'today.csv'].sort()
    );
    expect(spoken.out).toContain('as of 2026-09-30');
    expect(spoken.err).toBe('');
  });

  it('begins each CSV with the metric’s columns, in order', async () => {
    for (const metric of DEFINITIONS)
      expect((await lines('out', `${metric.id}.csv`))[0]).toBe(columnNames(metric).join(','));
  });

  it('says no_data of an extract that is not there, and still writes the file', async () => {
    const { metrics } = await json('out', 'run.json');
    expect(metrics.dilution).toEqual({ state: 'no_data', rows: 0, needs: ['case_history'] });
    expect(await lines('out', 'dilution.csv')).toHaveLength(1);
    expect(await json('out', 'dilution.json')).toEqual([]);
    expect(metrics['absence-rate']).toMatchObject({ state: 'no_data', needs: ['absences'] });
    for (const row of await json('out', 'absence-rate.json')) expect(row.state).toBe('no_data');
  });

  it('leaves a value blank where there is none, and rounds nothing', async () => {
    const rows = await lines('out', 'high-risk-share.csv');
    expect(rows).toContain('unit,force,North,,4,2,0,0.5,0.5,0.5,0,2,true,breach');
    const json1 = await json('out', 'high-risk-share.json');
    expect(json1.find((row: Record<string, unknown>) => row['level'] === 'force')).toMatchObject({
      unit_id: null,
      share: 0.4,
      small_caseload: false
    });
  });

  it('lists what needs somebody, worst first', async () => {
    const [header, first] = await lines('out', 'today.csv');
    expect(header).toBe(
      'place,rule,title,unit_id,officer_id,finding,since,or_before,metric,snoozed_until,snooze_reason'
    );
    expect(first).toMatch(/^1,no-effective-lead,High-risk cases without an effective lead,North,/);
  });

  it('tells every problem with its file, line, column, value and rule', async () => {
    const problems = await json('out', 'problems.json');
    expect(problems).toHaveLength(2);
    expect(problems).toContainEqual(
      expect.objectContaining({
        id: 'unknown-code',
        severity: 'row',
        file: 'cases.csv',
        line: 6,
        column: 'risk_level',
        value: 'purple',
        rule: expect.stringContaining('very_high')
      })
    );
    expect(problems).toContainEqual(expect.objectContaining({ id: 'unknown-column', column: 'shoe_size' }));
  });

  it('records what the figures were made from', async () => {
    expect(await json('out', 'run.json')).toMatchObject({
      build: expect.stringMatching(/^[0-9a-f]{12}$/),
      as_of: '2026-09-30',
      lens: null,
      unit: null,
      engine: { name: 'duckdb-native', version: 'v1.4.3' },
      settings_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      protection_version: PROTECTION_VERSION,
      settings: { high_risk_limit_percent: 20 },
      inputs: [
        { extract: 'officers', rows: 3, accepted: 3, rejected: 0, blank: 0 },
        {
          extract: 'cases',
          file: 'cases.csv',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          rows: 7,
          accepted: 5,
          rejected: 1,
          blank: 1
        }
      ]
    });
  });
});

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
