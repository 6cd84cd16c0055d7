// M16 over all staff involved, and M26: whoever appears on the work, and whoever was appointed, one by one.
import { dayOf, isInPeriod, ratio, unitsAndForces, withCase } from './casework.ts';
import { doneBy, hadCourse } from './assessments.ts';
import { isTried } from './duties.ts';
import type { Given } from './given.ts';
import { forceOf, grouped, officerPlace, total, unitPlace, type Row } from './levels.ts';
import { isInPost, officerOf } from './people.ts';
import { listOn } from './settings.ts';

interface Appearance {
  readonly officer: string;
  /** The unit of the case. */
  readonly unit: string;
  readonly work: 'visits' | 'assessments';
}

function appearancesIn(given: Given): Appearance[] {
  const { extracts } = given;
  const visits = withCase(given, extracts.visits)
    .filter((visit) => isTried(given, visit) && isInPeriod(given, dayOf(visit.visited_at!)))
    .flatMap(({ of, officer_id, second_officer_id }) =>
      [...new Set([officer_id, second_officer_id])].map((officer) => ({ officer, unit: of.in_unit }))
    );
  const escorts = withCase(given, extracts.escorts)
    .filter(({ escorted_at }) => isInPeriod(given, dayOf(escorted_at)))
    .map(({ of, officer_id }) => ({ officer: officer_id, unit: of.in_unit }));
  const made = doneBy(given)
    .filter(({ completed_on }) => isInPeriod(given, completed_on))
    .map(({ of, assessor_id }) => ({ officer: assessor_id, unit: of.in_unit, work: 'assessments' as const }));
  const all = [...[...visits, ...escorts].map((one) => ({ ...one, work: 'visits' as const })), ...made];
  return all.flatMap(({ officer, ...one }) => (officer === null ? [] : [{ ...one, officer }]));
}

const SUMS = ['visits', 'assessments', 'involved', 'trained', 'others', 'others_trained', 'unknown'];

/** One person in one unit: their own, or where nobody knows them, the case's. */
function personRow(given: Given, unit: string, id: string, own: readonly Appearance[]): Row {
  const { asOf } = given;
  const officer = officerOf(given, id);
  const counts = officer !== undefined && isInPost(officer, asOf);
  const required = listOn(given, 'required_courses', asOf);
  const missing = required.filter((course) => !hadCourse(given, id, course, asOf));
  const isTrained = counts && missing.length === 0;
  const isOther = counts && !listOn(given, 'training_roles', asOf).includes(officer.role);
  const number = (work: Appearance['work']) => (counts ? own.filter((one) => one.work === work).length : 0);
  return {
    ...officerPlace(given, unit, counts ? id : null),
    role: counts ? officer.role : null,
    visits: number('visits'),
    assessments: number('assessments'),
    involved: Number(counts),
    trained: Number(isTrained),
    others: Number(isOther),
    others_trained: Number(isOther && isTrained),
    unknown: Number(officer === undefined),
    missing_courses: missing.length === 0 ? null : missing.join(', ')
  };
}

export function staffTraining(given: Given): Row[] {
  const isKnown = given.extracts.training !== undefined;
  const unitOf = ({ officer, unit }: Appearance) => officerOf(given, officer)?.unit_id ?? unit;
  const people = [...grouped(appearancesIn(given), (one) => `${unitOf(one)} ${one.officer}`).values()].map(
    (own) => personRow(given, unitOf(own[0]!), own[0]!.officer, own)
  );
  const whole = (own: readonly Row[], place: Row): Row => ({
    ...place,
    role: null,
    ...Object.fromEntries(SUMS.map((column) => [column, total(own.map((row) => row[column]))])),
    missing_courses: null
  });
  const rows = [
    ...people.filter(({ involved }) => involved === 1),
    ...[...grouped(people, ({ unit_id }) => String(unit_id))].map(([unit, own]) =>
      whole(own, unitPlace(given, unit))
    ),
    ...[...grouped(people, ({ unit_id }) => forceOf(given, String(unit_id)))].map(([force_id, own]) =>
      whole(own, { level: 'force', force_id, unit_id: null, officer_id: null })
    )
  ];
  return rows.map((row): Row => {
    const [involved, trained, unknown] = [row['involved'], row['trained'], row['unknown']].map(Number);
    const state = () => {
      if (involved === 0 && unknown === 0) return 'not_applicable';
      if (trained! < involved!) return 'breach';
      return unknown! > 0 ? 'watch' : 'ok';
    };
    return isKnown
      ? { ...row, share: ratio(trained!, involved!), state: state() }
      : { ...row, trained: null, others_trained: null, missing_courses: null, share: null, state: 'no_data' };
  });
}

const ELEMENTS = ['skills', 'motivation', 'suitability', 'capacity'] as const;

export function selection(given: Given): Row[] {
  const { extracts, asOf } = given;
  const isKnown = extracts.officers.some((one) => ELEMENTS.some((part) => one[`${part}_assessed`] !== null));
  const roles = listOn(given, 'vetting_roles', asOf);
  const appointed = extracts.officers.filter((one) => isInPost(one, asOf) && roles.includes(one.role));
  return unitsAndForces(given, (isIn) => {
    const here = appointed.filter(({ unit_id }) => isIn(unit_id));
    const has = (parts: readonly (typeof ELEMENTS)[number][]) =>
      here.filter((one) => parts.every((part) => one[`${part}_assessed`] === true)).length;
    const all = has(ELEMENTS);
    const state = here.length === 0 ? 'not_applicable' : all < here.length ? 'watch' : 'ok';
    const number = (value: number | null) => (isKnown ? value : null);
    return [
      {
        appointed: here.length,
        ...Object.fromEntries(ELEMENTS.map((part) => [part, number(has([part]))])),
        all_four: number(all),
        share: number(ratio(all, here.length)),
        state: isKnown ? state : 'no_data'
      }
    ];
  });
}
