// M9: case-days of long absence, officer by officer, day by day, case by case, and what covers each of them.
import { addDays, type Day } from '../../src/lib/shared/dates.ts';
import { KINDS, monthsOf } from './available-hours.ts';
import { countedOn, isOpen } from './caseloads.ts';
import type { Absence, Cover, Given, Officer, Risk } from './given.ts';
import { allLevels, officerPlace, type Row } from './levels.ts';
import { absencesOf, covers, isInPost, officerOf, partOfDay, WHOLE_DAY, worksOn } from './people.ts';
import { listOn, numberOn } from './settings.ts';

/** After the as-of date only absences that have an end are followed. */
const followedOn = (given: Given, officerId: string, day: Day): Absence[] =>
  absencesOf(given, officerId).filter(
    (absence) => covers(absence, day) && (absence.ends_on !== null || day <= given.asOf)
  );

export const isAway = (given: Given, officerId: string, day: Day): boolean =>
  partOfDay(followedOn(given, officerId, day)) >= WHOLE_DAY;

const isThere = (given: Given, officerId: string, day: Day): boolean => {
  const officer = officerOf(given, officerId);
  return officer !== undefined && isInPost(officer, day) && !isAway(given, officerId, day);
};

/** Working days in long runs of absence, in the 12 months. */
function longDays(given: Given, officer: Officer): Day[] {
  const absences = absencesOf(given, officer.officer_id);
  if (absences.length === 0) return [];
  const period = monthsOf(given);
  const [from, to] = [period[0]!.period_start, period.at(-1)!.period_end];
  const limit = numberOn(given, 'cover_needed_after_days', given.asOf);
  const found: Day[] = [];
  let run: Day[] = [];
  const finish = () => {
    if (run.length > limit) found.push(...run.filter((day) => from <= day && day <= to));
    run = [];
  };
  // A run that is long enough is so within as many weeks on either side.
  const margin = 7 * (limit + 2);
  for (let day = addDays(from, -margin); day <= addDays(to, margin); day = addDays(day, 1)) {
    if (!worksOn(officer, day)) continue;
    if (isAway(given, officer.officer_id, day)) run.push(day);
    else finish();
  }
  finish();
  return found;
}

interface Led {
  readonly case_id: string;
  readonly risk_level: Risk;
}

/** By the last snapshot up to the day; before the first, and from the as-of date on, by the cases now. */
function casesOn(
  given: Given,
  officer: Officer,
  day: Day,
  now: ReturnType<typeof countedOn>
): readonly Led[] {
  const history = (given.extracts.case_history ?? []).filter(({ as_of }) => as_of < given.asOf);
  const days = history.map(({ as_of }) => as_of).filter((as_of) => as_of <= day);
  const last = day >= given.asOf ? undefined : days.sort().at(-1);
  if (last === undefined)
    return now.filter(
      ({ officer_id, known }) => officer_id === officer.officer_id && known && isOpen(known, day)
    );
  const counted = listOn(given, 'counted_management', last);
  return history.filter(
    ({ as_of, lead_officer_id, management }) =>
      as_of === last && lead_officer_id === officer.officer_id && counted.includes(management)
  );
}

const atMostWhole = (entries: readonly Cover[]): number =>
  Math.min(
    1,
    entries.reduce((sum, { share }) => sum + (share ?? 1), 0)
  );

const LEVELS = ['very_high', 'high', 'medium', 'low', 'not_assessed'] as const;

const SUMS = [
  'case_days',
  'covered_case_days',
  'broken_case_days',
  ...KINDS.flatMap((kind) => [`${kind}_case_days`, `${kind}_covered_case_days`])
];

/** Sums of one officer by risk level. */
function sumsOf(given: Given, officer: Officer, now: ReturnType<typeof countedOn>) {
  const sums = new Map(LEVELS.map((level) => [level, Object.fromEntries(SUMS.map((column) => [column, 0]))]));
  for (const day of longDays(given, officer)) {
    const kinds = followedOn(given, officer.officer_id, day).map(({ kind }) => kind);
    const kind = KINDS.find((one) => kinds.includes(one))!;
    const entries = (given.extracts.cover ?? []).filter(
      (entry) =>
        entry.absent_officer_id === officer.officer_id &&
        entry.covering_officer_id !== officer.officer_id &&
        covers(entry, day)
    );
    for (const { case_id, risk_level } of casesOn(given, officer, day, now)) {
      const own = entries.filter((entry) => entry.case_id === null || entry.case_id === case_id);
      const covered = atMostWhole(own);
      const held = atMostWhole(own.filter((entry) => isThere(given, entry.covering_officer_id, day)));
      const sum = sums.get(risk_level)!;
      const add = (column: string, value: number) => (sum[column] = sum[column]! + value);
      add('case_days', 1);
      add('covered_case_days', covered);
      add('broken_case_days', covered - held);
      add(`${kind}_case_days`, 1);
      add(`${kind}_covered_case_days`, covered);
    }
  }
  return sums;
}

/** What can't be known, and what there is nothing of. */
function finished(given: Given, row: Row): Row {
  const { absences, cover } = given.extracts;
  const isKnown = absences !== undefined && cover !== undefined;
  const unknown = SUMS.filter((column) =>
    column.includes('covered') || column.includes('broken') ? !isKnown : !absences
  );
  const days = Number(row['case_days']);
  return {
    ...row,
    ...Object.fromEntries(unknown.map((column) => [column, null])),
    covered_share: isKnown && days > 0 ? Number(row['covered_case_days']) / days : null,
    state: !isKnown ? 'no_data' : days === 0 ? 'not_applicable' : 'ok'
  };
}

export function cover(given: Given): Row[] {
  const months = monthsOf(given);
  const [period_start, period_end] = [months[0]!.period_start, months.at(-1)!.period_end];
  const roles = listOn(given, 'case_holding_roles', given.asOf);
  const now = countedOn(given, given.asOf);
  const officers = given.extracts.officers.filter(
    ({ role, started_on, ended_on }) =>
      roles.includes(role) && started_on <= period_end && (ended_on === null || ended_on >= period_start)
  );
  const sums = officers.map((officer) => ({
    place: officerPlace(given, officer.unit_id, officer.officer_id),
    byLevel: sumsOf(given, officer, now)
  }));
  const away = new Set(
    sums
      .filter(({ byLevel }) => [...byLevel.values()].some((sum) => sum['case_days']! > 0))
      .map(({ place }) => place.officer_id)
  );
  return [[...LEVELS], ...LEVELS.map((level) => [level])].flatMap((levels) => {
    const rows = sums.map(({ place, byLevel }) => ({
      ...place,
      ...Object.fromEntries(
        SUMS.map((column) => [column, levels.reduce((sum, level) => sum + byLevel.get(level)![column]!, 0)])
      )
    }));
    return allLevels(rows, SUMS)
      .filter(({ level, officer_id }) => level !== 'officer' || away.has(String(officer_id)))
      .map((row) => ({
        ...finished(given, row),
        risk_level: levels.length > 1 ? 'all' : levels[0]!,
        period_start,
        period_end
      }));
  });
}
