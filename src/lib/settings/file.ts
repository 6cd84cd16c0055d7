// A force's settings as they are held: what differs from the defaults, and what is in force on a day.
import type { Day } from '../shared/dates.ts';
import { made, refused, type Outcome } from '../shared/outcome.ts';
import { SETTINGS, settingOf, type SettingValue } from './catalogue.ts';
import { inForceOn, tidy, type History } from './history.ts';
import { brokenRules } from './rules.ts';

/** What differs from the defaults. */
export interface SettingsFile {
  /** The as-of date, where the file names one. */
  readonly asOf: Day | null;
  /** Setting id → its values over time; a setting that is not here has always had its default. */
  readonly histories: ReadonlyMap<string, History>;
}

export type SettingsInForce = Readonly<Record<string, SettingValue>>;

export const DEFAULT_SETTINGS: SettingsFile = { asOf: null, histories: new Map() };

const FIRST_DAY = '0001-01-01';

/** Every setting's value on the day. */
export const settingsInForce = (file: SettingsFile, day: Day): SettingsInForce =>
  Object.fromEntries(
    SETTINGS.map((setting) => {
      const entry = inForceOn(file.histories.get(setting.id) ?? [], day);
      return [setting.id, entry ? entry.value : setting.byDefault];
    })
  );

/** The file with its histories tidied, or the rules that two settings break together on some day. */
export function checkedSettings(
  asOf: Day | null,
  histories: ReadonlyMap<string, History>,
  name?: string
): Outcome<SettingsFile> {
  const tidied = [...histories].flatMap(([id, history]): [string, History][] => {
    const setting = settingOf(id);
    const kept = setting ? tidy(setting, history) : [];
    return kept.length > 0 ? [[id, kept]] : [];
  });
  const file: SettingsFile = { asOf, histories: new Map(tidied) };
  const days = new Set<Day | null>([null]);
  for (const [, history] of tidied) for (const entry of history) days.add(entry.since);
  const broken = [...days].flatMap((since) =>
    brokenRules(settingsInForce(file, since ?? FIRST_DAY), since, name)
  );
  return broken.length === 0 ? made(file) : refused(...broken);
}
