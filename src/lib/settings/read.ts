// The text of a settings file, read strictly: a name or a value that is not understood refuses the file.
import { z } from 'zod';
import { isDay, type Day } from '../shared/dates.ts';
import { count } from '../shared/format.ts';
import { refused, type Outcome, type Problem } from '../shared/outcome.ts';
import { settingOf, type Setting } from './catalogue.ts';
import type { History } from './history.ts';
import {
  historyProblem,
  notSettings,
  unknownSetting,
  valueProblem,
  wrongAsOf,
  wrongVersion
} from './problems.ts';
import { checkedSettings, type SettingsFile } from './file.ts';
import { valueSchema } from './value.ts';

/** Far more than any force’s: what is longer is no settings file, and would take long to be refused. */
const LARGEST_SETTINGS = 1_000_000;
const MOST_NAMES = 1000;
const MOST_DAYS = 1000;

const historyShape = z.strictObject({
  history: z
    .array(
      z.strictObject({
        since: z.union([z.null(), z.string().refine(isDay)]),
        value: z.unknown()
      })
    )
    .min(1)
    .max(MOST_DAYS)
});

function readHistory(setting: Setting, raw: object): { history: History } | { problem: Problem } {
  const shape = historyShape.safeParse(raw);
  if (!shape.success) return { problem: historyProblem(setting, raw) };
  const entries = shape.data.history;
  if (new Set(entries.map((entry) => entry.since)).size < entries.length) {
    return { problem: historyProblem(setting, raw) };
  }
  const history = [];
  for (const entry of entries) {
    const parsed = valueSchema(setting).safeParse(entry.value);
    if (!parsed.success) return { problem: valueProblem(setting, entry.value) };
    history.push({ since: entry.since, value: parsed.data });
  }
  return { history };
}

function readEntry(setting: Setting, raw: unknown): { history: History } | { problem: Problem } {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return readHistory(setting, raw);
  const parsed = valueSchema(setting).safeParse(raw);
  return parsed.success
    ? { history: [{ since: null, value: parsed.data }] }
    : { problem: valueProblem(setting, raw) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** A settings file from its text, or everything that is wrong with it. `name` is the file's name, for the problems. */
export function readSettings(text: string, name?: string): Outcome<SettingsFile> {
  const named = (problem: Problem): Problem => (name === undefined ? problem : { ...problem, file: name });
  if (text.length > LARGEST_SETTINGS) return refused(named(notSettings('it is larger than 1 MB')));
  const raw = parsedJson(text);
  if (raw === undefined) return refused(named(notSettings('it is not JSON')));
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return refused(named(notSettings('it is not a JSON object of settings')));
  }
  const entries = Object.entries(raw);
  if (entries.length > MOST_NAMES)
    return refused(named(notSettings(`it has more than ${count(MOST_NAMES)} names`)));
  const problems: Problem[] = [];
  const histories = new Map<string, History>();
  let asOf: Day | null = null;
  for (const [id, value] of entries) {
    const setting = settingOf(id);
    if (id === 'schema_version') {
      if (value !== 1) problems.push(wrongVersion(value));
    } else if (id === 'as_of') {
      if (typeof value === 'string' && isDay(value)) asOf = value;
      else problems.push(wrongAsOf(value));
    } else if (setting === undefined) {
      problems.push(unknownSetting(id));
    } else {
      const entry = readEntry(setting, value);
      if ('problem' in entry) problems.push(entry.problem);
      else histories.set(id, entry.history);
    }
  }
  return problems.length > 0 ? refused(...problems.map(named)) : checkedSettings(asOf, histories, name);
}
