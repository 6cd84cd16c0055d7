// Officers on a day: in post, working, absent, and the run of working days that an absence lasts.
import { addDays, weekdayOf, type Day } from '../../src/lib/shared/dates.ts';
import type { Absence, Given, Officer } from './given.ts';
import { listOn, numberOn } from './settings.ts';

export const officerOf = ({ extracts }: Given, id: string): Officer | undefined =>
  extracts.officers.find((officer) => officer.officer_id === id);

export const hasLeft = ({ ended_on }: Officer, day: Day): boolean => ended_on !== null && ended_on < day;

export const isInPost = (officer: Officer, day: Day): boolean =>
  officer.started_on <= day && !hasLeft(officer, day);

/** In post with a role that holds cases, by the roles of the as-of date. */
export const holdsCases = (given: Given, officer: Officer, day: Day): boolean =>
  isInPost(officer, day) && listOn(given, 'case_holding_roles', given.asOf).includes(officer.role);

const patternOf = ({ working_days }: Officer): string => working_days ?? 'MTWTF--';

const isDayOfPattern = (officer: Officer, day: Day): boolean => patternOf(officer)[weekdayOf(day)] !== '-';

export const worksOn = (officer: Officer, day: Day): boolean =>
  isInPost(officer, day) && isDayOfPattern(officer, day);

/** The contracted hours spread evenly over the days of the pattern. */
export function hoursOn(officer: Officer, day: Day): number {
  if (!worksOn(officer, day)) return 0;
  const days = [...patternOf(officer)].filter((letter) => letter !== '-').length;
  return officer.contracted_hours / days;
}

export const fteOf = (given: Given, officer: Officer): number =>
  officer.contracted_hours / (officer.full_time_hours ?? numberOn(given, 'full_time_hours', given.asOf));

/** A day in parts that add up: 0.6 + 0.3 + 0.1 of it is the whole. */
export const WHOLE_DAY = 1_000_000;

/** Parts of a day that absences cover, of `WHOLE_DAY`; more than that where they overlap. */
export const partOfDay = (absences: readonly Absence[]): number =>
  absences.reduce((sum, { fraction }) => sum + Math.round((fraction ?? 1) * WHOLE_DAY), 0);

const byOfficer = new WeakMap<Given, Map<string, Absence[]>>();

export function absencesOf(given: Given, officerId: string): readonly Absence[] {
  let known = byOfficer.get(given);
  if (!known) {
    known = new Map();
    for (const absence of given.extracts.absences ?? [])
      known.set(absence.officer_id, [...(known.get(absence.officer_id) ?? []), absence]);
    byOfficer.set(given, known);
  }
  return known.get(officerId) ?? [];
}

export const covers = ({ starts_on, ends_on }: { starts_on: Day; ends_on: Day | null }, day: Day): boolean =>
  starts_on <= day && (ends_on === null || day <= ends_on);

/** "Absent on a day" = the fractions that cover it add up to 1 or more. */
export const isAbsent = (given: Given, officerId: string, day: Day): boolean =>
  partOfDay(absencesOf(given, officerId).filter((absence) => covers(absence, day))) >= WHOLE_DAY;

/** Working days around the as-of date on which the officer is absent, in order. */
function runOf(given: Given, officer: Officer): Day[] {
  const absences = absencesOf(given, officer.officer_id);
  const withEnd = absences.filter(({ ends_on }) => ends_on !== null);
  const first = absences.map(({ starts_on }) => starts_on).sort()[0] ?? given.asOf;
  const last =
    withEnd
      .map(({ ends_on }) => ends_on as Day)
      .sort()
      .at(-1) ?? given.asOf;
  const run: Day[] = [];
  for (let day = given.asOf; day >= first; day = addDays(day, -1)) {
    if (!worksOn(officer, day)) continue;
    if (!isAbsent(given, officer.officer_id, day)) break;
    run.unshift(day);
  }
  for (let day = addDays(given.asOf, 1); day <= last; day = addDays(day, 1)) {
    if (!worksOn(officer, day)) continue;
    if (partOfDay(withEnd.filter((absence) => covers(absence, day))) < WHOLE_DAY) break;
    run.push(day);
  }
  return run;
}

/** The first day of the run of somebody who is long absent; null where nobody is. */
export function longAbsentSince(given: Given, officer: Officer): Day | null {
  if (!isAbsent(given, officer.officer_id, given.asOf)) return null;
  const run = runOf(given, officer);
  return run.length > numberOn(given, 'cover_needed_after_days', given.asOf) ? run[0]! : null;
}
