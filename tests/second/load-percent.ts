// M5: hours needed against hours available, by month and by week, and how long it has lasted.
import {
  addDays,
  daysBetween,
  firstOfMonth,
  lastOfMonth,
  weekdayOf,
  type Day
} from '../../src/lib/shared/dates.ts';
import { hoursIn, monthsOf, type Period } from './available-hours.ts';
import type { Given } from './given.ts';
import { allLevels, grouped, type Row } from './levels.ts';
import { officerOf } from './people.ts';
import { numberOn } from './settings.ts';
import { workByOfficer } from './weighted-load.ts';

const WEEKS = 26;
/** A week's part of a month's hours. */
const WEEK_OF_MONTH = (12 * 7) / 365.25;

interface Snapshot extends Period {
  readonly grain: 'month' | 'week';
  readonly snapshot_on: Day;
  /** Neighbouring periods are one apart. */
  readonly place: number;
}

const monday = (day: Day): Day => addDays(day, -weekdayOf(day));

function monthOf(day: Day): Snapshot {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return {
    grain: 'month',
    period_start: firstOfMonth(day),
    period_end: lastOfMonth(day),
    snapshot_on: day,
    place: year * 12 + month
  };
}

function weekOf(day: Day): Snapshot {
  const start = monday(day);
  return {
    grain: 'week',
    period_start: start,
    period_end: addDays(start, 6),
    snapshot_on: day,
    place: daysBetween('2000-01-03', start) / 7
  };
}

/** The last snapshot of each period, of the periods that are looked at. */
function snapshotsOf(given: Given): Snapshot[] {
  const { asOf, extracts } = given;
  const history = (extracts.case_history ?? []).map(({ as_of }) => as_of).filter((day) => day < asOf);
  const days = [...new Set([...history, asOf])].sort();
  const firstMonth = monthsOf(given)[0]!.period_start;
  const firstWeek = addDays(monday(asOf), -7 * (WEEKS - 1));
  const found = [
    ...days.filter((day) => day >= firstMonth).map(monthOf),
    ...days.filter((day) => day >= firstWeek).map(weekOf)
  ];
  const byPeriod = new Map(found.map((snapshot) => [`${snapshot.grain} ${snapshot.place}`, snapshot]));
  return [...byPeriod.values()];
}

const SUMS = ['cases', 'hours_needed', 'hours_least', 'hours_most', 'rostered_hours', 'available_hours'];

function hoursOf(given: Given, snapshot: Snapshot): Row[] {
  const part = snapshot.grain === 'week' ? WEEK_OF_MONTH : 1;
  const scaled = (row: Row, column: string) => (row[column] === null ? null : Number(row[column]) * part);
  return workByOfficer(given, snapshot.snapshot_on).map((row) => {
    const officer = row['officer_id'] === null ? undefined : officerOf(given, String(row['officer_id']));
    const hours = officer ? hoursIn(given, officer, snapshot) : { rostered_hours: 0, available_hours: 0 };
    return {
      level: 'officer',
      force_id: row['force_id']!,
      unit_id: row['unit_id']!,
      officer_id: row['officer_id']!,
      cases: row['cases']!,
      hours_needed: scaled(row, 'hours_needed'),
      hours_least: scaled(row, 'hours_least'),
      hours_most: scaled(row, 'hours_most'),
      rostered_hours: hours['rostered_hours']!,
      available_hours: hours['available_hours']!
    };
  });
}

/** Work without a lead has nobody's hours; in its unit it counts against the hours of all. */
const isNoLead = ({ level, officer_id }: Row): boolean => level === 'officer' && officer_id === null;

/** Hours whose sums differ in their last bits are the same hours: exactly a fifth is not under it. */
const isMore = (one: number, other: number): boolean => one - other > 1e-9;

/** Available 0 with cases, or under a fifth of the rostered hours: absent, and never a percentage. */
function stateOf(row: Row, watch: number, breach: number): string {
  const [needed, rostered, available] = [row['hours_needed'], row['rostered_hours'], row['available_hours']];
  if (needed === null) return 'no_data';
  if (isNoLead(row)) return 'not_applicable';
  if (available === null) return 'no_data';
  const isAway = Number(available) === 0 || isMore(Number(rostered), Number(available) * 5);
  if (Number(row['cases']) > 0 && isAway) return 'absent';
  if (Number(available) === 0) return 'not_applicable';
  if (isMore(100 * Number(needed), breach * Number(available))) return 'breach';
  return isMore(watch * Number(available), 100 * Number(needed)) ? 'ok' : 'watch';
}

const percentOf = (needed: unknown, available: unknown): number => (100 * Number(needed)) / Number(available);

function graded(given: Given, snapshot: Snapshot): (Row & { place: number })[] {
  const day = snapshot.snapshot_on;
  const [watch, breach] = [
    numberOn(given, 'load_watch_percent', day),
    numberOn(given, 'load_breach_percent', day)
  ];
  return allLevels(hoursOf(given, snapshot), SUMS).map((row) => {
    const state = stateOf(row, watch, breach);
    const isGraded = ['ok', 'watch', 'breach'].includes(state);
    const percent = (column: string) => (isGraded ? percentOf(row[column], row['available_hours']) : null);
    return {
      ...row,
      ...(isNoLead(row) ? { rostered_hours: null, available_hours: null } : {}),
      ...snapshot,
      load_percent: percent('hours_needed'),
      load_percent_least: percent('hours_least'),
      load_percent_most: percent('hours_most'),
      state
    };
  });
}

export function loadPercent(given: Given): Row[] {
  const rows = snapshotsOf(given).flatMap((snapshot) => graded(given, snapshot));
  const lasting = numberOn(given, 'persistence_snapshots', given.asOf);
  const series = grouped(rows, (row) =>
    JSON.stringify([row['grain'], row['level'], row['force_id'], row['unit_id'], row['officer_id']])
  );
  return [...series.values()].flatMap((ofOne) => {
    const byPlace = new Map(ofOne.map((row) => [row.place, row]));
    return ofOne.map(({ place, ...row }) => {
      let inARow = 0;
      while (byPlace.get(place - inARow)?.['state'] === 'breach') inARow += 1;
      const back = Array.from({ length: lasting }, (_, index) => place - index);
      return {
        ...row,
        breaches_in_a_row: inARow,
        snapshots_observed: back.filter((each) => byPlace.has(each)).length,
        is_persistent: inARow >= lasting
      };
    });
  });
}
