// Available hours in the weeks ahead: a seeded Monte Carlo of sickness over the absences that are booked. Pure.
// Whole-number hashing and sums in one order only: the same figures in every browser and in Node.
import type { Day } from './dates.ts';

/** What the past says of a unit, or of a force (`unit_id` null). */
export interface SicknessHistory {
  readonly level: 'force' | 'unit';
  readonly force_id: string;
  readonly unit_id: string | null;
  /** Everybody who was rostered in it. */
  readonly people: number;
  /** Whole weeks that are known. */
  readonly history_weeks: number;
  /** Weeks of single people, in which they had hours left that sickness could take. */
  readonly officer_weeks: number;
}

/** A past week of somebody with sickness: the part of the hours left that it took. */
export interface SickWeek {
  readonly force_id: string;
  readonly unit_id: string;
  readonly sick_share: number;
}

/** A week ahead of somebody, with the hours that booked absences leave; null = absences are not known. */
export interface OfficerWeek {
  readonly force_id: string;
  readonly unit_id: string;
  readonly officer_id: string;
  readonly week_start: Day;
  readonly rostered_hours: number;
  readonly booked_hours: number | null;
}

export interface SicknessForecast {
  readonly level: 'force' | 'unit';
  readonly force_id: string;
  readonly unit_id: string | null;
  readonly week_start: Day;
  readonly rostered_hours: number;
  /** Left by what is booked. */
  readonly booked_hours: number | null;
  readonly low_hours: number | null;
  readonly median_hours: number | null;
  readonly high_hours: number | null;
  readonly history_weeks: number;
  readonly state: 'ok' | 'no_data' | 'not_applicable' | 'suppressed';
}

/** A shorter history is refused. */
export const FEWEST_WEEKS = 13;

/** Odd, so that the median is one of them. */
const DRAWS = 501;
const SEED = 0x5eed2026;
const QUANTILES = { low: 0.1, median: 0.5, high: 0.9 } as const;

/** FNV-1a. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}

/** The finish of MurmurHash3: every bit of the two numbers counts. */
function mixed(state: number, value: number): number {
  let hash = Math.imul(state ^ value, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const toNine = (value: number): number => Math.round(value * 1e9) / 1e9;

/**
 * Hours of the week in every draw, in rising order. Each officer's week is drawn from the past weeks of everybody in the
 * unit, by the officer, the week and the draw alone: another officer or absence changes nobody else's luck.
 */
function drawnHours(week: readonly OfficerWeek[], sick: readonly number[], officerWeeks: number): number[] {
  const hours = new Array<number>(DRAWS).fill(0);
  for (const { officer_id, week_start, booked_hours } of week) {
    const luck = mixed(mixed(SEED, hashed(officer_id)), hashed(week_start));
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const at = Math.floor(((mixed(luck, draw) >>> 0) / 0x1_0000_0000) * officerWeeks);
      const share = at < sick.length ? (sick[at] as number) : 0;
      hours[draw] = (hours[draw] as number) + (booked_hours as number) * (1 - share);
    }
  }
  return hours.sort((a, b) => a - b);
}

const NOT_FORECAST = { low_hours: null, median_hours: null, high_hours: null } as const;

function forecastOf(
  history: SicknessHistory,
  week: readonly OfficerWeek[],
  sick: readonly number[],
  isShown: boolean
) {
  const { level, force_id, unit_id, history_weeks } = history;
  const sum = (of: (one: OfficerWeek) => number) => toNine(week.reduce((total, one) => total + of(one), 0));
  const isKnown = week.every(({ booked_hours }) => booked_hours !== null);
  const rostered_hours = sum((one) => one.rostered_hours);
  const base = {
    level,
    force_id,
    unit_id,
    week_start: week[0]?.week_start ?? '',
    rostered_hours,
    booked_hours: isKnown ? sum((one) => one.booked_hours as number) : null,
    history_weeks
  };
  if (!isKnown || history_weeks < FEWEST_WEEKS)
    return { ...base, ...NOT_FORECAST, state: 'no_data' as const };
  if (rostered_hours === 0) return { ...base, ...NOT_FORECAST, state: 'not_applicable' as const };
  if (!isShown) return { ...base, ...NOT_FORECAST, state: 'suppressed' as const };
  const hours = drawnHours(week, sick, history.officer_weeks);
  const at = (quantile: number) => toNine(hours[Math.round(quantile * (DRAWS - 1))] as number);
  return {
    ...base,
    low_hours: at(QUANTILES.low),
    median_hours: at(QUANTILES.median),
    high_hours: at(QUANTILES.high),
    state: 'ok' as const
  };
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(key(row));
    if (own) own.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Low (10 %), median and high (90 %) of the available hours of each unit and force, week by week. A unit with fewer
 * people than `fewestPeople` would tell of single people's sickness and is not shown; nor is a force whose units that
 * are not shown have fewer together, as they could be worked out from the others.
 */
export function sicknessForecast(
  histories: readonly SicknessHistory[],
  sickWeeks: readonly SickWeek[],
  ahead: readonly OfficerWeek[],
  fewestPeople: number
): SicknessForecast[] {
  const hidden = histories.filter(({ level, people }) => level === 'unit' && people < fewestPeople);
  const isShown = ({ level, force_id, people }: SicknessHistory): boolean => {
    const left = hidden.filter((unit) => unit.force_id === force_id);
    const together = left.reduce((sum, unit) => sum + unit.people, 0);
    return people >= fewestPeople && (level === 'unit' || left.length === 0 || together >= fewestPeople);
  };
  return histories.flatMap((history) => {
    const isOwn = ({ force_id, unit_id }: { force_id: string; unit_id: string }): boolean =>
      force_id === history.force_id && (history.level === 'force' || unit_id === history.unit_id);
    const sick = sickWeeks
      .filter(isOwn)
      .map(({ sick_share }) => sick_share)
      .sort((a, b) => a - b);
    const own = ahead.filter(isOwn).toSorted((a, b) => inOrder(a.officer_id, b.officer_id));
    return [...grouped(own, ({ week_start }) => week_start)]
      .sort(([a], [b]) => inOrder(a, b))
      .map(([, week]) => forecastOf(history, week, sick, isShown(history)));
  });
}
