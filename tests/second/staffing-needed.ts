// What it would take: the people who would bring each unit within its load, and what of the ratio they can't cure.
import { countedOn, type Counted } from './caseloads.ts';
import { peopleByUnit } from './deployable.ts';
import type { Given } from './given.ts';
import { grouped, total, type Row } from './levels.ts';
import { listOn, numberOn, textOn } from './settings.ts';
import { workByUnit, type UnitWork } from './unit-work.ts';

const SUMS = [
  'established_fte',
  'in_post_fte',
  'deployable_fte',
  'fte_needed_least',
  'fte_needed',
  'fte_needed_most',
  'short_least',
  'short',
  'short_most',
  'spare',
  'people_least',
  'people',
  'people_most'
];

/** Lost ÷ rostered; null where nothing is rostered, or all of it lost: it says nothing of who will be there. */
export function absenceOf(units: readonly UnitWork[]): number | null {
  const rostered = total(units.map((unit) => unit.rostered))!;
  const lost = total(units.map((unit) => unit.lost));
  if (lost === null || rostered === 0 || lost / rostered > 1 - 1e-9) return null;
  return lost / rostered;
}

/** Thousandths of a per cent are enough for every limit that can be set. */
const aboveLimit = (given: Given, high: number, of: number): number =>
  Math.round(1e6 * high - numberOn(given, 'high_risk_limit_percent', given.asOf) * 1e4 * of);

interface Mix {
  readonly cases: number;
  readonly high_risk_cases: number;
  readonly not_assessed: number;
  readonly excess: number;
}

function mixOf(given: Given, cases: readonly Counted[]): Mix {
  const highLevels = listOn(given, 'high_risk_levels', given.asOf);
  const high = cases.filter(({ risk_level }) => highLevels.includes(risk_level)).length;
  const unassessed = cases.filter(({ risk_level }) => risk_level === 'not_assessed').length;
  const isOfAssessed = textOn(given, 'unassessed_denominator', given.asOf) === 'assessed';
  return {
    cases: cases.length,
    high_risk_cases: high,
    not_assessed: unassessed,
    excess: aboveLimit(given, high, cases.length - (isOfAssessed ? unassessed : 0))
  };
}

const hasAbove = (given: Given, cases: readonly Counted[]): boolean =>
  [...grouped(cases, ({ officer_id }) => officer_id ?? '')].some(
    ([officer, own]) => officer !== '' && mixOf(given, own).excess > 0
  );

function ratioOf(given: Given, cases: readonly Counted[], has_above: boolean) {
  const { excess, ...counts } = mixOf(given, cases);
  const { high_risk_cases: high, not_assessed } = counts;
  const isOfAssessed = textOn(given, 'unassessed_denominator', given.asOf) === 'assessed';
  const denominator = cases.length - (isOfAssessed ? not_assessed : 0);
  const rest = 1e6 - numberOn(given, 'high_risk_limit_percent', given.asOf) * 1e4;
  const ratio =
    denominator === 0
      ? 'no_cases'
      : excess > 0
        ? 'not_by_people'
        : aboveLimit(given, high + not_assessed, cases.length) > 0
          ? 'depends'
          : has_above
            ? 'by_moving'
            : 'within';
  return { ...counts, has_above, ratio, must_pass_on: Math.ceil(Math.max(0, excess) / rest) };
}

const atLeast0 = (value: number | null) => (value === null ? null : Math.max(0, value));
const less = (a: number | null, b: number) => (a === null ? null : a - b);
const whole = (value: number | null) =>
  value === null ? null : Math.ceil(Math.round(Math.max(0, value) * 1e6) / 1e6);

function stateOf(row: Row, isKnown: boolean): string {
  if (!isKnown) return 'no_data';
  if (row['fte_needed'] === null) return 'not_applicable';
  if (row['ratio'] === 'not_by_people') return 'breach';
  if (row['ratio'] === 'depends') return 'watch';
  return row['fte_needed'] === 0 && row['in_post_fte'] === 0 ? 'not_applicable' : 'ok';
}

/** The unit's need, if its work grows by so many per cent a year. */
function needIn(given: Given, unit: UnitWork, force: readonly UnitWork[], percent: number, years: number) {
  const { areas, absences } = given.extracts;
  if (!areas || !absences) return null;
  if (!unit.hours) return 0;
  const absence = absenceOf([unit]) ?? absenceOf(force);
  if (absence === null) return null;
  const month = (numberOn(given, 'full_time_hours', given.asOf) * 365.25) / 84;
  const hours = month * (1 - absence) * (numberOn(given, 'staffing_load_percent', given.asOf) / 100);
  return (unit.hours / hours) * (1 + percent / 100) ** years;
}

export function staffingNeeded(given: Given): Row[] {
  const { areas, absences, posts, vetting, training } = given.extracts;
  const isKnown = areas !== undefined && absences !== undefined;
  const growth = numberOn(given, 'growth_percent_per_year', given.asOf);
  const people = new Map(peopleByUnit(given).map((row) => [row['unit_id'], row]));
  const counted = countedOn(given, given.asOf);
  const all = workByUnit(given);
  const works = all.filter(({ unitId, hasAny }) => hasAny || people.has(unitId));
  const unitRow = (unit: UnitWork, force: readonly UnitWork[], years_ahead: number): Row => {
    const row = people.get(unit.unitId);
    const inPost = Number(row?.['in_post_fte'] ?? 0);
    const [least, needed, most] = [Math.min(3, growth), growth, Math.max(8, growth)].map((percent) =>
      needIn(given, unit, force, percent, years_ahead)
    ) as [number | null, number | null, number | null];
    return {
      unit_id: unit.unitId,
      established_fte: posts ? Number(row?.['established_fte'] ?? 0) : null,
      in_post_fte: inPost,
      deployable_fte: absences && vetting && training ? Number(row?.['deployable_fte'] ?? 0) : null,
      fte_needed_least: least,
      fte_needed: needed,
      fte_needed_most: most,
      short_least: atLeast0(less(least, inPost)),
      short: atLeast0(less(needed, inPost)),
      short_most: atLeast0(less(most, inPost)),
      spare: needed === null ? null : Math.max(0, inPost - needed),
      people_least: whole(less(least, inPost)),
      people: whole(less(needed, inPost)),
      people_most: whole(less(most, inPost))
    };
  };
  return [...grouped(works, ({ forceId }) => forceId)].flatMap(([force_id, force]) => {
    const cases = force.map(({ unitId }) => counted.filter(({ unit_id }) => unit_id === unitId));
    const whole = all.filter(({ forceId }) => forceId === force_id);
    const ratios = cases.map((own) => ratioOf(given, own, hasAbove(given, own)));
    const isUneven = ratios.some(({ has_above, ratio }) => has_above || ratio === 'not_by_people');
    return [0, 1, 2, 3, 4, 5].flatMap((years_ahead) => {
      const units = force.map((unit, at): Row => ({
        level: 'unit',
        ...unitRow(unit, whole, years_ahead),
        ...ratios[at]
      }));
      const sums = Object.fromEntries(SUMS.map((column) => [column, total(units.map((one) => one[column]))]));
      const own: Row = { level: 'force', unit_id: null, ...sums, ...ratioOf(given, cases.flat(), isUneven) };
      return [own, ...units].map((row) => ({
        ...row,
        force_id,
        officer_id: null,
        years_ahead,
        growth_percent: growth,
        state: stateOf(row, isKnown)
      }));
    });
  });
}
