// What can be wrong with a settings file, in plain sentences.
import type { Problem } from '../shared/outcome.ts';
import { SETTINGS, type Setting } from './catalogue.ts';
import { nearest } from './nearest.ts';
import { valueRule } from './value.ts';

/** At most 80 characters of it; what is nested deeper than any value is not written out. */
function shown(raw: unknown): string {
  if (typeof raw === 'object' && raw !== null && isDeep(raw)) return Array.isArray(raw) ? '[…]' : '{…}';
  return (JSON.stringify(raw) ?? String(raw)).slice(0, 80).replace(/[\ud800-\udbff]$/, '');
}

const isDeep = (raw: unknown, left = 4): boolean =>
  typeof raw === 'object' &&
  raw !== null &&
  (left === 0 || Object.values(raw).some((each) => isDeep(each, left - 1)));

const example = (setting: Setting): string => JSON.stringify(setting.byDefault);

export const valueProblem = (setting: Setting, raw: unknown): Problem => ({
  id: 'setting-value',
  severity: 'file',
  sentence: `“${setting.title}” has a value that can’t be used.`,
  advice: `Give it ${valueRule(setting)}.`,
  column: setting.id,
  value: shown(raw),
  rule: valueRule(setting),
  example: example(setting)
});

export const historyProblem = (setting: Setting, raw: unknown): Problem => ({
  id: 'setting-history',
  severity: 'file',
  sentence: `“${setting.title}” has a history that can’t be used.`,
  advice:
    'Give each entry a "since" (YYYY-MM-DD, or null for the beginning) and a "value", each "since" once.',
  column: setting.id,
  value: shown(raw),
  rule: 'a list of since and value, each since once',
  example: `{ "history": [ { "since": null, "value": ${example(setting)} } ] }`
});

export function unknownSetting(id: string): Problem {
  const meant = nearest(
    id,
    SETTINGS.map((setting) => setting.id)
  );
  return {
    id: 'setting-unknown',
    severity: 'file',
    sentence: `There is no setting called ${id.slice(0, 80)}.`,
    advice: meant ? `Did you mean ${meant}?` : 'Take it out, or look for its name on the settings page.',
    column: id.slice(0, 80)
  };
}

export const notSettings = (why: string): Problem => ({
  id: 'settings-unreadable',
  severity: 'file',
  sentence: `The settings file can’t be read: ${why}.`,
  advice: 'Bring a settings file that this app exported, or leave it out to use the defaults.'
});

export const wrongVersion = (raw: unknown): Problem => ({
  id: 'settings-version',
  severity: 'file',
  sentence: `The settings file has schema version ${shown(raw)}; this app reads version 1.`,
  advice: 'Export the settings again from this version of the app.',
  column: 'schema_version',
  value: shown(raw),
  example: '1'
});

export const wrongAsOf = (raw: unknown): Problem => ({
  id: 'settings-as-of',
  severity: 'file',
  sentence: 'The as-of date in the settings file is not a day.',
  advice: 'Write it as YYYY-MM-DD, or leave it out.',
  column: 'as_of',
  value: shown(raw),
  example: '2026-09-30'
});
