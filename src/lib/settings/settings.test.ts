// Settings: read strictly, dated, written back the same.
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../shared/outcome.ts';
import { SETTING_GROUPS, SETTINGS } from './catalogue.ts';
import { valueSchema } from './value.ts';
import {
  changedFromDefault,
  DEFAULT_SETTINGS,
  readSettings,
  settingsHash,
  settingsInForce,
  withSetting,
  writeSettings,
  type SettingsFile
} from './settings.ts';

const valueOf = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.sentence).join(' '));
  return outcome.value;
};
const read = (content: unknown): SettingsFile => valueOf(readSettings(JSON.stringify(content)));
const problemsOf = (content: unknown) => {
  const outcome = readSettings(typeof content === 'string' ? content : JSON.stringify(content), 'mine.json');
  return outcome.ok ? [] : outcome.problems;
};

describe('the catalogue', () => {
  it('names each setting once, in a known group, with words', () => {
    expect(new Set(SETTINGS.map(({ id }) => id)).size).toBe(SETTINGS.length);
    expect(SETTINGS).toHaveLength(67);
    for (const setting of SETTINGS) {
      expect(SETTING_GROUPS).toContain(setting.group);
      expect(setting.title).not.toMatch(/_/);
      expect(setting.description).toMatch(/\.$/);
    }
  });

  it.each(SETTINGS)('$id: its default keeps its own rule', (setting) => {
    expect(valueSchema(setting).parse(setting.byDefault)).toEqual(setting.byDefault);
  });

  it('calls a number the guidance’s own only where the guidance gives it', () => {
    expect(SETTINGS.filter(({ source }) => source === 'guidance').map(({ id }) => id)).toEqual([
      'high_risk_limit_percent',
      'vetting_roles',
      'vetting_minimum',
      'vetting_years',
      'required_courses'
    ]);
  });
});

describe('reading', () => {
  it('takes plain values, and lists as an array or as one text', () => {
    const file = read({
      schema_version: 1,
      as_of: '2026-09-30',
      high_risk_limit_percent: 25,
      counted_management: 'reactive, active',
      horizon_days: '90,30',
      caseload_reference_per_fte: 50,
      receivers_must_be_vetted: false
    });
    expect(file.asOf).toBe('2026-09-30');
    expect(settingsInForce(file, '2026-09-30')).toMatchObject({
      high_risk_limit_percent: 25,
      counted_management: ['active', 'reactive'],
      horizon_days: [30, 90],
      caseload_reference_per_fte: 50,
      receivers_must_be_vetted: false,
      vetting_years: 3
    });
  });

  it.each([
    [
      'a name that nobody knows, with the one that was meant',
      { high_risk_limit_percnt: 25 },
      'setting-unknown'
    ],
    ['a number out of its range', { high_risk_limit_percent: 0 }, 'setting-value'],
    ['a number written as text', { high_risk_limit_percent: '25' }, 'setting-value'],
    ['half a day', { cover_needed_after_days: 2.5 }, 'setting-value'],
    ['a code outside the list', { case_holding_roles: ['wizard'] }, 'setting-value'],
    ['an empty list', { case_holding_roles: [] }, 'setting-value'],
    ['nothing where a number is needed', { full_time_hours: null }, 'setting-value'],
    ['a list with a hole in it', { horizon_days: '30,,90' }, 'setting-value'],
    [
      'a day that does not exist',
      { vetting_years: { history: [{ since: '2026-02-30', value: 2 }] } },
      'setting-history'
    ],
    [
      'two values from one day',
      {
        vetting_years: {
          history: [
            { since: null, value: 2 },
            { since: null, value: 3 }
          ]
        }
      },
      'setting-history'
    ],
    ['an as-of date that is not a day', { as_of: '30/09/2026' }, 'settings-as-of'],
    ['another schema version', { schema_version: 2 }, 'settings-version'],
    ['points, by which no room is counted', { absorb_by: 'points' }, 'setting-value'],
    ['a watch limit above the breach limit', { load_watch_percent: 120 }, 'settings-clash'],
    ['a minimum that is not in the order', { vetting_minimum: 'SC' }, 'settings-clash'],
    ['a list of settings', [], 'settings-unreadable'],
    ['what is not JSON', '{', 'settings-unreadable'],
    ['a hostile key', '{"__proto__": {"history": []}}', 'setting-unknown']
  ])('refuses %s', (_, content, id) => {
    const problems = problemsOf(content);
    expect(problems.map((problem) => problem.id)).toEqual([id]);
    expect(problems[0]?.file).toBe('mine.json');
  });

  it('suggests the nearest name', () => {
    expect(problemsOf({ high_risk_limit_percnt: 25 })[0]?.advice).toBe(
      'Did you mean high_risk_limit_percent?'
    );
    expect(problemsOf({ high_risk_limit: 25 })[0]?.advice).toBe('Did you mean high_risk_limit_percent?');
    expect(problemsOf({ zzz: 1 })[0]?.advice).toMatch(/^Take it out/);
  });

  it('says everything that is wrong at once', () => {
    expect(problemsOf({ vetting_years: 0, crew: 9, colour: 'red' })).toHaveLength(3);
  });

  it('takes the order of vetting with equals', () => {
    const file = read({ vetting_order: 'NPPV1,NPPV2=RV,NPPV3' });
    expect(settingsInForce(file, '2026-01-01')['vetting_order']).toEqual(['NPPV1', 'NPPV2=RV', 'NPPV3']);
  });
});

describe('values over time', () => {
  const file = read({
    high_risk_limit_percent: {
      history: [
        { since: '2026-06-01', value: 30 },
        { since: '2026-03-01', value: 25 }
      ]
    }
  });

  it.each([
    ['2026-02-28', 20],
    ['2026-03-01', 25],
    ['2026-05-31', 25],
    ['2026-06-01', 30]
  ])('on %s the limit is %d', (day, limit) => {
    expect(settingsInForce(file, day)['high_risk_limit_percent']).toBe(limit);
  });

  it('changing one from a day leaves what held before', () => {
    const changed = valueOf(withSetting(file, 'high_risk_limit_percent', 22, '2026-09-01'));
    expect(settingsInForce(changed, '2026-08-31')['high_risk_limit_percent']).toBe(30);
    expect(settingsInForce(changed, '2026-09-01')['high_risk_limit_percent']).toBe(22);
    expect(settingsInForce(file, '2026-09-01')['high_risk_limit_percent']).toBe(30);
  });

  it('changing one without a day changes it throughout', () => {
    const changed = valueOf(withSetting(file, 'high_risk_limit_percent', 22));
    expect(settingsInForce(changed, '2020-01-01')['high_risk_limit_percent']).toBe(22);
  });

  it('names what is not the default on the day', () => {
    expect(changedFromDefault(file, '2026-01-01')).toEqual([]);
    expect(changedFromDefault(file, '2026-04-01')).toMatchObject([
      { setting: { id: 'high_risk_limit_percent' }, value: 25, since: '2026-03-01' }
    ]);
  });

  it('refuses a change that clashes, and a change from a day that does not exist', () => {
    expect(withSetting(file, 'load_watch_percent', 111, '2026-09-01')).toMatchObject({
      ok: false,
      problems: [{ id: 'settings-clash', sentence: expect.stringContaining('From 2026-09-01') }]
    });
    expect(withSetting(file, 'crew', 1, '2026-02-31').ok).toBe(false);
  });
});

describe('writing and the hash', () => {
  const file = read({
    vetting_years: { history: [{ since: '2026-06-01', value: 2 }] },
    crew: 1,
    absorb_by: 'hours'
  });

  it('writes only what differs from the default, in order, and reads back the same', () => {
    expect(JSON.parse(writeSettings(file))).toEqual({
      crew: 1,
      schema_version: 1,
      vetting_years: { history: [{ since: '2026-06-01', value: 2 }] }
    });
    expect(writeSettings(valueOf(readSettings(writeSettings(file))))).toBe(writeSettings(file));
    expect(JSON.parse(writeSettings(DEFAULT_SETTINGS))).toEqual({ schema_version: 1 });
  });

  it('is the same for the same settings, however they are written', async () => {
    const other = read({
      crew: { history: [{ since: null, value: 1 }] },
      speed_kmh: 40,
      vetting_years: {
        history: [
          { since: '2026-06-01', value: 2 },
          { since: '2026-09-01', value: 2 }
        ]
      }
    });
    expect(await settingsHash(file)).toMatch(/^[0-9a-f]{64}$/);
    expect(await settingsHash(other)).toBe(await settingsHash(file));
    expect(await settingsHash(DEFAULT_SETTINGS)).not.toBe(await settingsHash(file));
  });

  it('as of a day does not depend on what comes into force later', async () => {
    const withoutYears = read({ crew: 1 });
    expect(await settingsHash(file, '2026-05-31')).toBe(await settingsHash(withoutYears, '2026-05-31'));
    expect(await settingsHash(file, '2026-06-01')).not.toBe(await settingsHash(withoutYears, '2026-06-01'));
  });
});
