// M11, and of M15 and M16 what it stands on: who is vetted and trained on the as-of date.
import { addMonths } from '../../src/lib/shared/dates.ts';
import type { Given, Officer } from './given.ts';
import { forces, total, unitIds, unitPlace, type Row } from './levels.ts';
import { fteOf, holdsCases, isAbsent, isInPost, officerOf } from './people.ts';
import { listOn, numberOn, textOn } from './settings.ts';

/** The level's place in the order; levels joined by = share one. -1 = not placed, and never enough. */
export const rankOf = (order: readonly string[], level: string): number =>
  order.findIndex((entry) => entry.split('=').includes(level));

/** "vetted … to a minimum of NPPV2 … at least every three years" */
function isVetted(given: Given, { officer_id, role }: Officer): boolean {
  if (!listOn(given, 'vetting_roles', given.asOf).includes(role)) return true;
  const order = listOn(given, 'vetting_order', given.asOf);
  const least = rankOf(order, textOn(given, 'vetting_minimum', given.asOf));
  const years = numberOn(given, 'vetting_years', given.asOf);
  return (given.extracts.vetting ?? []).some((row) => {
    if (row.officer_id !== officer_id || row.status !== 'current' || rankOf(order, row.level) < least)
      return false;
    if (row.granted_on === null || row.granted_on > given.asOf) return false;
    const again = addMonths(row.granted_on, years * 12);
    const due = row.expires_on !== null && row.expires_on < again ? row.expires_on : again;
    return due >= given.asOf;
  });
}

/** Every required course is complete, by the latest day on which it was completed. */
function isTrained(given: Given, { officer_id, role }: Officer): boolean {
  if (!listOn(given, 'training_roles', given.asOf).includes(role)) return true;
  return listOn(given, 'required_courses', given.asOf).every((course) => {
    const [latest] = (given.extracts.training ?? [])
      .filter((row) => row.officer_id === officer_id && row.course === course)
      .filter(({ completed_on }) => completed_on !== null && completed_on <= given.asOf)
      .sort((a, b) => (a.completed_on! < b.completed_on! ? 1 : -1));
    return latest !== undefined && (latest.expires_on === null || latest.expires_on >= given.asOf);
  });
}

const COLUMNS = [
  'established_fte',
  'vacant_fte',
  'unworked_fte',
  'in_post_fte',
  'absent_fte',
  'not_vetted_fte',
  'not_trained_fte',
  'deployable_fte'
];

const where = (condition: boolean, value: number | null): number | null => (condition ? value : null);

/** None where the unit has neither such posts nor such people. */
function unitRows(given: Given, unitId: string): Row[] {
  const { extracts, asOf } = given;
  const inPost = extracts.officers.filter(
    (officer) => officer.unit_id === unitId && holdsCases(given, officer, asOf)
  );
  const fte = (officers: readonly Officer[]) => total(officers.map((officer) => fteOf(given, officer)));
  const absent = inPost.filter(({ officer_id }) => isAbsent(given, officer_id, asOf));
  const there = inPost.filter((officer) => !absent.includes(officer));
  const notVetted = there.filter((officer) => !isVetted(given, officer));
  const vetted = there.filter((officer) => !notVetted.includes(officer));
  const notTrained = vetted.filter((officer) => !isTrained(given, officer));
  const posts = (extracts.posts ?? []).filter(
    ({ unit_id, role }) => unit_id === unitId && listOn(given, 'case_holding_roles', asOf).includes(role)
  );
  const vacant = posts.filter(({ officer_id }) => {
    const holder = officer_id === null ? undefined : officerOf(given, officer_id);
    return !holder || !isInPost(holder, asOf);
  });
  if (inPost.length === 0 && posts.length === 0) return [];
  const sizes = (some: typeof posts) => total(some.map((post) => post.fte))!;
  const hasAbsences = extracts.absences !== undefined;
  const hasVetting = hasAbsences && extracts.vetting !== undefined;
  const hasAll = hasVetting && extracts.training !== undefined;
  const row = {
    ...unitPlace(given, unitId),
    established_fte: where(extracts.posts !== undefined, sizes(posts)),
    vacant_fte: where(extracts.posts !== undefined, sizes(vacant)),
    unworked_fte: where(extracts.posts !== undefined, sizes(posts) - sizes(vacant) - fte(inPost)!),
    in_post_fte: fte(inPost),
    absent_fte: where(hasAbsences, fte(absent)),
    not_vetted_fte: where(hasVetting, fte(notVetted)),
    not_trained_fte: where(hasAll, fte(notTrained)),
    deployable_fte: where(hasAll, fte(vetted.filter((officer) => !notTrained.includes(officer))))
  };
  return [row];
}

function stateOf(row: Row): string {
  if (row['deployable_fte'] === null) return 'no_data';
  return row['in_post_fte'] === 0 && !row['established_fte'] ? 'not_applicable' : 'ok';
}

/** Every unit with such posts or such people. */
export const peopleByUnit = (given: Given): Row[] =>
  unitIds(given).flatMap((unitId) => unitRows(given, unitId));

export function deployable(given: Given): Row[] {
  const rows = peopleByUnit(given);
  return [...rows, ...forces(rows, COLUMNS)].map((row) => ({ ...row, state: stateOf(row) }));
}
