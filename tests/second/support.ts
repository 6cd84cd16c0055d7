// M24: administrators and intelligence staff for those who hold cases, month by month, and the posts for them today.
import { firstOfMonth } from '../../src/lib/shared/dates.ts';
import { monthsOf } from './available-hours.ts';
import type { Given, Post } from './given.ts';
import { forces, total, unitIds, unitPlace, type Row } from './levels.ts';
import { fteOf, isInPost, officerOf } from './people.ts';
import { listOn } from './settings.ts';

const SUMS = [
  'administrator_fte',
  'intelligence_fte',
  'support_fte',
  'case_holding_fte',
  'established_fte',
  'filled_fte',
  'coordinator_fte',
  'coordinator_established_fte',
  'coordinator_filled_fte'
];

const part = (one: unknown, all: unknown): number | null =>
  typeof one === 'number' && typeof all === 'number' && all > 0 ? one / all : null;

const measured = (row: Row): Row => ({
  ...row,
  support_ratio: part(row['support_fte'], row['case_holding_fte']),
  filled_share: part(row['filled_fte'], row['established_fte']),
  state: row['case_holding_fte'] === 0 ? 'not_applicable' : 'ok'
});

export function support(given: Given): Row[] {
  const { officers, posts = [] } = given.extracts;
  const holding = listOn(given, 'case_holding_roles', given.asOf);
  const supporting = ['administrator', 'intelligence'].filter((role) => !holding.includes(role));
  const coordinating = ['coordinator'].filter((role) => !holding.includes(role));
  const postsOf = (unitId: string, roles: readonly string[]) =>
    posts.filter(({ unit_id, role }) => unit_id === unitId && roles.includes(role));
  const units = unitIds(given).filter(
    (unitId) =>
      officers.some(({ unit_id }) => unit_id === unitId) ||
      postsOf(unitId, [...supporting, ...coordinating]).length > 0
  );
  const isFilled = ({ officer_id }: Post) => {
    const holder = officer_id === null ? undefined : officerOf(given, officer_id);
    return holder !== undefined && isInPost(holder, given.asOf);
  };
  return monthsOf(given).flatMap(({ period_start: month, period_end }) => {
    const isLatest = month === firstOfMonth(given.asOf);
    const day = isLatest ? given.asOf : period_end;
    const fte = (unitId: string, roles: readonly string[]) =>
      total(
        officers
          .filter(
            (officer) => officer.unit_id === unitId && roles.includes(officer.role) && isInPost(officer, day)
          )
          .map((officer) => fteOf(given, officer))
      )!;
    const ofPosts = (some: readonly Post[]) =>
      isLatest && given.extracts.posts ? total(some.map((post) => post.fte)) : null;
    const rows = units.map((unitId): Row => ({
      ...unitPlace(given, unitId),
      administrator_fte: fte(unitId, supporting.includes('administrator') ? ['administrator'] : []),
      intelligence_fte: fte(unitId, supporting.includes('intelligence') ? ['intelligence'] : []),
      support_fte: fte(unitId, supporting),
      case_holding_fte: fte(unitId, holding),
      established_fte: ofPosts(postsOf(unitId, supporting)),
      filled_fte: ofPosts(postsOf(unitId, supporting).filter(isFilled)),
      coordinator_fte: fte(unitId, coordinating),
      coordinator_established_fte: ofPosts(postsOf(unitId, coordinating)),
      coordinator_filled_fte: ofPosts(postsOf(unitId, coordinating).filter(isFilled))
    }));
    return [...rows, ...forces(rows, SUMS)].map((row) => ({ ...measured(row), month, as_of: day }));
  });
}
