// Which settings stay while protected counts are shown, and for whom.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, withSetting } from '../settings/settings.ts';
import type { SettingsFile } from '../settings/settings.ts';
import type { Outcome } from '../shared/outcome.ts';
import { isAsOfKept, keptIn, mayChoose } from './kept-settings.ts';

const made = (outcome: Outcome<SettingsFile>): SettingsFile => {
  if (!outcome.ok) throw new Error('The settings of this test are refused');
  return outcome.value;
};

const idsIn = (after: SettingsFile, lens: 'unit' | 'force' | 'welfare') =>
  keptIn(after, { isReady: true, lens, settings: DEFAULT_SETTINGS }).map(({ id }) => id);

describe.each(['unit', 'force'] as const)('in the %s lens', (lens) => {
  it.each([
    ['suppression_threshold', 3],
    ['rounding_base', 1],
    ['counselling_interval_days', 181],
    ['counselling_roles', ['manager']],
    ['one_to_one_interval_days', 41],
    ['stress_briefing_interval_days', 364],
    ['long_absence_days', 27]
  ])('%s stays', (id, value) => {
    expect(idsIn(made(withSetting(DEFAULT_SETTINGS, id, value)), lens)).toEqual([id]);
  });

  it('it stays from whatever day it would hold, and back to the default too', () => {
    const later = made(withSetting(DEFAULT_SETTINGS, 'rounding_base', 3, '2030-01-01'));
    expect(idsIn(later, lens)).toEqual(['rounding_base']);
    const showing = { isReady: true, lens, settings: later };
    expect(keptIn(DEFAULT_SETTINGS, showing).map(({ id }) => id)).toEqual(['rounding_base']);
  });

  it('a choice that touches one of them is none, and another reader may be chosen', () => {
    const shown = { isReady: true, lens, settings: DEFAULT_SETTINGS };
    const settings = (id: string) => made(withSetting(DEFAULT_SETTINGS, id, 3));
    expect(mayChoose({ settings: settings('rounding_base') }, shown)).toBe(false);
    expect(mayChoose({ settings: settings('crew') }, shown)).toBe(true);
    expect(mayChoose({}, shown)).toBe(true);
  });

  it('all may be chosen before there are figures, and the day too', () => {
    const before = { isReady: false, lens, settings: DEFAULT_SETTINGS };
    expect(keptIn(made(withSetting(DEFAULT_SETTINGS, 'rounding_base', 3)), before)).toEqual([]);
    const shown = { ...before, isReady: true };
    expect([before, shown].map(isAsOfKept)).toEqual([false, true]);
    expect([before, shown].map((showing) => mayChoose({ asOf: '2026-08-31' }, showing))).toEqual([
      true,
      false
    ]);
  });

  it('the weights of the work may change, and a file that changes nothing of it may be brought', () => {
    expect(idsIn(made(readSettings('{"high_risk_limit_percent": 15, "crew": 1}')), lens)).toEqual([]);
  });
});

it('the welfare lead, who sees the true counts, may change all of them', () => {
  expect(
    idsIn(made(readSettings('{"rounding_base": 1, "counselling_interval_days": 90}')), 'welfare')
  ).toEqual([]);
  expect(isAsOfKept({ isReady: true, lens: 'welfare' })).toBe(false);
});
