// The settings that a force works with: read, written, changed, and in force on a day. One JSON file holds them.
import { isDay, type Day } from '../shared/dates.ts';
import { refused, type Outcome } from '../shared/outcome.ts';
import { SETTINGS, settingOf, type Setting, type SettingValue } from './catalogue.ts';
import { checkedSettings, type SettingsFile } from './file.ts';
import { inForceOn, sameValue, type DatedValue, type History } from './history.ts';
import { valueProblem } from './problems.ts';
import { valueSchema } from './value.ts';

export { DEFAULT_SETTINGS, settingsInForce, type SettingsFile, type SettingsInForce } from './file.ts';
export type { DatedValue, History } from './history.ts';
export { readSettings } from './read.ts';

export interface ChangedSetting {
  readonly setting: Setting;
  readonly value: SettingValue;
  readonly since: Day | null;
}

/** Settings whose value on the day is not the default, in catalogue order. */
export const changedFromDefault = (file: SettingsFile, day: Day): ChangedSetting[] =>
  SETTINGS.flatMap((setting) => {
    const entry = inForceOn(file.histories.get(setting.id) ?? [], day);
    return entry && !sameValue(entry.value, setting.byDefault) ? [{ setting, ...entry }] : [];
  });

/** The setting with a new value from `since`; without `since`, throughout. What held before that day still does. */
export function withSetting(
  file: SettingsFile,
  id: string,
  raw: unknown,
  since?: Day | null
): Outcome<SettingsFile> {
  const setting = settingOf(id);
  if (!setting) throw new Error(`No such setting: ${id}`);
  const parsed = valueSchema(setting).safeParse(raw);
  if (!parsed.success || (typeof since === 'string' && !isDay(since))) {
    return refused(valueProblem(setting, raw));
  }
  const earlier = since === undefined ? [] : (file.histories.get(id) ?? []);
  const entry: DatedValue = { since: since ?? null, value: parsed.data };
  const others = earlier.filter((other) => other.since !== entry.since);
  return checkedSettings(file.asOf, new Map([...file.histories, [id, [...others, entry]]]));
}

const written = (history: History): unknown =>
  history.length === 1 && history[0]?.since === null ? history[0].value : { history };

/** The file's text: keys in order, only what differs from the defaults. Reads back to the same settings. */
export function writeSettings(file: SettingsFile): string {
  const entries: [string, unknown][] = [
    ['schema_version', 1],
    ...(file.asOf === null ? [] : [['as_of', file.asOf] satisfies [string, unknown]]),
    ...[...file.histories].map(([id, history]): [string, unknown] => [id, written(history)])
  ];
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Changes after the day can't touch a figure as of that day. */
const until = (history: History, day: Day | undefined): History =>
  history.filter((entry) => day === undefined || entry.since === null || entry.since <= day);

/**
 * SHA-256, hex, of every setting with its history (defaults written out), whatever the file left out or in which
 * order. With a day, of what was in force up to and on that day.
 */
export async function settingsHash(file: SettingsFile, day?: Day): Promise<string> {
  const full = SETTINGS.map(({ id, byDefault }) => [
    id,
    byDefault,
    until(file.histories.get(id) ?? [], day).map(({ since, value }) => [since, value])
  ]).sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  const bytes = new TextEncoder().encode(JSON.stringify(full));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
