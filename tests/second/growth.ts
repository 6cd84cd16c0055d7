// M28: the officers whom the cases will need as they grow: by what is published, by the settings, and as in the last year.
import { addMonths, daysBetween, type Day } from '../../src/lib/shared/dates.ts';
import { countedOn } from './caseloads.ts';
import { peopleByUnit } from './deployable.ts';
import type { Given } from './given.ts';
import { forceOf, grouped, total, type Row } from './levels.ts';
import { numberOn } from './settings.ts';
import { absenceOf } from './staffing-needed.ts';
import { workByUnit, type UnitWork } from './unit-work.ts';

/** The snapshot nearest to a year ago, a month sooner or later at most; of two as near the earlier. */
function yearAgo({ asOf, extracts }: Given): Day | undefined {
  const apart = (day: Day) => Math.abs(daysBetween(day, addMonths(asOf, -12)));
  return [...new Set((extracts.case_history ?? []).map(({ as_of }) => as_of))]
    .filter((day) => day >= addMonths(asOf, -13) && day <= addMonths(asOf, -11))
    .sort((a, b) => apart(a) - apart(b) || (a < b ? -1 : 1))[0];
}

interface Then {
  readonly day: Day;
  readonly cases: number;
}

/** How many times as many cases there are after a year. */
const timesAYear = (given: Given, cases: number, then: Then): number =>
  (cases / then.cases) ** (365.25 / daysBetween(then.day, given.asOf));

/** Full-time officers that so many hours a month need; null where the hours of one are not known. */
function officersFor(given: Given, units: readonly UnitWork[], hours: number | null): number | null {
  const absence = absenceOf(units);
  if (hours === null || absence === null) return null;
  return hours / (((numberOn(given, 'full_time_hours', given.asOf) * 365.25) / 84) * (1 - absence));
}

const times = (value: number | null, by: number | null) =>
  value === null || by === null ? null : value * by;
const less = (value: number | null, by: number | null) => (value === null || by === null ? null : value - by);

function rowsOf(
  given: Given,
  units: readonly UnitWork[],
  then: Then | null,
  deployable: number | null
): Row[] {
  const { areas } = given.extracts;
  const growth = numberOn(given, 'growth_percent_per_year', given.asOf);
  const cases = units.reduce((sum, unit) => sum + unit.cases, 0);
  const [hours, hoursLeast, hoursMost] = (['hours', 'hoursLeast', 'hoursMost'] as const).map((end) =>
    total(units.map((unit) => unit[end]))
  ) as [number | null, number | null, number | null];
  const [needed, ifLow, ifVeryHigh] = [hours, hoursLeast, hoursMost].map((some) =>
    officersFor(given, units, some)
  ) as [number | null, number | null, number | null];
  const yearly = then && timesAYear(given, cases, then);
  const isKnown = areas !== undefined && deployable !== null;
  return [0, 1, 2, 3, 4, 5].map((years_ahead) => {
    const grown = (percent: number) => (1 + percent / 100) ** years_ahead;
    const [least, expected, most] = [grown(Math.min(3, growth)), grown(growth), grown(Math.max(8, growth))];
    return {
      officer_id: null,
      years_ahead,
      growth_percent: growth,
      cases_least: cases * least,
      cases: cases * expected,
      cases_most: cases * most,
      hours_needed: times(hours, expected),
      hours_least: times(hoursLeast, expected),
      hours_most: times(hoursMost, expected),
      absence_share: shareLost(units),
      fte_needed_least: times(needed, least),
      fte_needed: times(needed, expected),
      fte_needed_most: times(needed, most),
      fte_if_low: times(ifLow, expected),
      fte_if_very_high: times(ifVeryHigh, expected),
      observed_from: then?.day ?? null,
      observed_cases: then?.cases ?? null,
      observed_percent: yearly === null ? null : 100 * (yearly - 1),
      fte_as_observed: times(needed, yearly === null ? null : yearly ** years_ahead),
      deployable_fte: deployable,
      gap_least: less(times(needed, least), deployable),
      gap: less(times(needed, expected), deployable),
      gap_most: less(times(needed, most), deployable),
      state: !isKnown ? 'no_data' : needed === null ? 'not_applicable' : 'ok'
    };
  });
}

/** Lost ÷ rostered, also where all of it is. */
function shareLost(units: readonly UnitWork[]): number | null {
  const rostered = total(units.map((unit) => unit.rostered))!;
  const lost = total(units.map((unit) => unit.lost));
  return lost === null || rostered === 0 ? null : lost / rostered;
}

export function growth(given: Given): Row[] {
  const { absences, vetting, training } = given.extracts;
  const day = yearAgo(given);
  const before = day === undefined ? [] : countedOn(given, day);
  const people = new Map(peopleByUnit(given).map((row) => [row['unit_id'], Number(row['deployable_fte'])]));
  const deployableIn = (units: readonly UnitWork[]) =>
    absences && vetting && training
      ? units.reduce((sum, { unitId }) => sum + (people.get(unitId) ?? 0), 0)
      : null;
  const thenOf = (isOfThese: (unitId: string) => boolean): Then | null => {
    const cases = before.filter(({ unit_id }) => isOfThese(unit_id)).length;
    return day === undefined || cases === 0 ? null : { day, cases };
  };
  const works = workByUnit(given).filter(({ hasAny }) => hasAny);
  return [...grouped(works, ({ forceId }) => forceId)].flatMap(([force_id, force]) => {
    const whole = rowsOf(
      given,
      force,
      thenOf((unitId) => forceOf(given, unitId) === force_id),
      deployableIn(force)
    );
    const units = force.map((unit) =>
      rowsOf(
        given,
        [unit],
        thenOf((unitId) => unitId === unit.unitId),
        deployableIn([unit])
      ).map((row) => ({
        level: 'unit',
        force_id,
        unit_id: unit.unitId,
        ...row
      }))
    );
    return [...whole.map((row) => ({ level: 'force', force_id, unit_id: null, ...row })), ...units.flat()];
  });
}
