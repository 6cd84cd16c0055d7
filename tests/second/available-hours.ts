// M4: the hours that an officer can work, day by day.
import { addDays, addMonths, firstOfMonth, lastOfMonth, type Day } from '../../src/lib/shared/dates.ts';
import type { Given, Officer } from './given.ts';
import { allLevels, officerPlace, type Row } from './levels.ts';
import { absencesOf, covers, hoursOn, isInPost, partOfDay, WHOLE_DAY } from './people.ts';

/** In the order in which an hour that two absences cover is attributed. */
export const KINDS = [
  'maternity',
  'paternity',
  'adoption',
  'shared_parental',
  'sickness',
  'family',
  'annual_leave',
  'training',
  'court',
  'other'
] as const;

export interface Period {
  readonly period_start: Day;
  readonly period_end: Day;
}

const known = new Map<string, readonly Day[]>();

/** Every day of the period, in order. */
function daysOf({ period_start, period_end }: Period): readonly Day[] {
  const key = `${period_start} ${period_end}`;
  const days: Day[] = [];
  if (!known.has(key)) for (let day = period_start; day <= period_end; day = addDays(day, 1)) days.push(day);
  return known.get(key) ?? (known.set(key, days), days);
}

/** The as-of month and the eleven before it, whole. */
export const monthsOf = ({ asOf }: Given): Period[] =>
  Array.from({ length: 12 }, (_, back) => {
    const period_start = addMonths(firstOfMonth(asOf), back - 11);
    return { period_start, period_end: lastOfMonth(period_start) };
  });

const COLUMNS = ['rostered_hours', 'lost_hours', ...KINDS.map((kind) => `${kind}_hours`), 'available_hours'];

const worked = new WeakMap<Given, Map<string, Record<string, number | null>>>();

/** What is rostered, lost to each kind, and left of the officer's days in the period. */
export function hoursIn(
  given: Given,
  officer: Officer,
  period: Period
): Readonly<Record<string, number | null>> {
  const ofGiven = worked.get(given) ?? new Map<string, Record<string, number | null>>();
  worked.set(given, ofGiven);
  const key = `${officer.officer_id} ${period.period_start} ${period.period_end}`;
  const known = ofGiven.get(key) ?? hoursByDay(given, officer, period);
  ofGiven.set(key, known);
  return known;
}

function hoursByDay(given: Given, officer: Officer, period: Period): Record<string, number | null> {
  const sums = Object.fromEntries(COLUMNS.map((column) => [column, 0]));
  const add = (column: string, hours: number) => (sums[column] = (sums[column] as number) + hours);
  const absences = absencesOf(given, officer.officer_id).filter(
    ({ starts_on, ends_on }) =>
      starts_on <= period.period_end && (ends_on === null || ends_on >= period.period_start)
  );
  for (const day of daysOf(period)) {
    const hours = hoursOn(officer, day);
    if (hours === 0) continue;
    const away = absences.filter((absence) => covers(absence, day));
    let left = WHOLE_DAY;
    for (const kind of KINDS) {
      const part = Math.min(left, partOfDay(away.filter((absence) => absence.kind === kind)));
      left -= part;
      add(`${kind}_hours`, (hours * part) / WHOLE_DAY);
    }
    add('rostered_hours', hours);
    add('lost_hours', (hours * (WHOLE_DAY - left)) / WHOLE_DAY);
    add('available_hours', (hours * left) / WHOLE_DAY);
  }
  if (given.extracts.absences) return sums;
  return Object.fromEntries(
    COLUMNS.map((column) => [column, column === 'rostered_hours' ? sums[column]! : null])
  );
}

const isInPostWithin = (officer: Officer, period: Period): boolean =>
  daysOf(period).some((day) => isInPost(officer, day));

export function availableHours(given: Given): Row[] {
  return monthsOf(given).flatMap((period) => {
    const officers = given.extracts.officers
      .filter((officer) => isInPostWithin(officer, period))
      .map((officer) => ({
        ...officerPlace(given, officer.unit_id, officer.officer_id),
        ...hoursIn(given, officer, period)
      }));
    return allLevels(officers, COLUMNS).map((row) => ({ ...row, ...period }));
  });
}
