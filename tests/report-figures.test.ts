// What one run of the command line writes, on a folder of a few rows.
import { readdir } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { PROTECTION_VERSION } from '../src/lib/disclosure/protect.ts';
import { DEFINITIONS } from '../src/lib/metrics/definitions.ts';
import { columnNames } from '../src/lib/pipeline/rows.ts';
import { reportRuns } from './support/report.ts';

const { path, json, lines, runAsOf, spoken } = reportRuns({ isKept: true });
beforeAll(async () => {
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
