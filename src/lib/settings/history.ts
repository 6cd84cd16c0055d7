// Effective-dated values: what was in force on a day never changes because of what comes into force later.
import type { Day } from '../shared/dates.ts';
import type { Setting, SettingValue } from './setting.ts';

/** A value and the first day on which it holds; null = from the beginning. */
export interface DatedValue {
  readonly since: Day | null;
  readonly value: SettingValue;
}

/** In order of `since`, each entry different from the one before; before the first one the default holds. */
export type History = readonly DatedValue[];

export const sameValue = (a: SettingValue, b: SettingValue): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const bySince = (a: DatedValue, b: DatedValue): number =>
  a.since === b.since ? 0 : a.since === null || (b.since !== null && a.since < b.since) ? -1 : 1;

/** In order, and without entries that change nothing; empty where the default always holds. */
export function tidy(setting: Setting, history: History): History {
  const kept: DatedValue[] = [];
  for (const entry of [...history].sort(bySince)) {
    const before = kept.at(-1)?.value ?? null;
    const inForce = kept.length === 0 ? setting.byDefault : before;
    if (!sameValue(entry.value, inForce)) kept.push(entry);
  }
  return kept;
}

/** The latest entry with `since` on or before the day, if any. */
export const inForceOn = (history: History, day: Day): DatedValue | undefined =>
  history.findLast((entry) => entry.since === null || entry.since <= day);
