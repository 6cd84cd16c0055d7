// Where a case counts, what lies in the last 12 months, and rows for each unit and force: what the figures of assurance
// share in the second implementation.
import { addMonths, firstOfMonth, type Day } from '../../src/lib/shared/dates.ts';
import { isOpen } from './caseloads.ts';
import type { Case, Given } from './given.ts';
import { forceOf, unitPlace, type Row } from './levels.ts';
import { holdsCases, officerOf } from './people.ts';
import { listOn } from './settings.ts';

export interface Placed extends Case {
  /** Where it counts, or would. */
  readonly in_unit: string;
  readonly is_held: boolean;
  readonly counts: boolean;
}

const placed = new WeakMap<Given, ReadonlyMap<string, Placed>>();

/** Every case of the cases extract, by id. */
export function placedCases(given: Given): ReadonlyMap<string, Placed> {
  const known = placed.get(given);
  if (known) return known;
  const counted = listOn(given, 'counted_management', given.asOf);
  const found = new Map(
    given.extracts.cases.map((one): [string, Placed] => {
      const lead = one.lead_officer_id === null ? undefined : officerOf(given, one.lead_officer_id);
      const holder = lead && holdsCases(given, lead, given.asOf) ? lead : undefined;
      return [
        one.case_id,
        {
          ...one,
          in_unit: holder?.unit_id ?? one.unit_id,
          is_held: holder !== undefined,
          counts: isOpen(one, given.asOf) && counted.includes(one.management)
        }
      ];
    })
  );
  placed.set(given, found);
  return found;
}

/** Rows of an extract with their case; those of a case that nobody knows are left out. */
export function withCase<Value extends { readonly case_id: string }>(
  given: Given,
  rows: readonly Value[] | undefined
): (Value & { readonly of: Placed })[] {
  const cases = placedCases(given);
  return (rows ?? []).flatMap((row) => {
    const of = cases.get(row.case_id);
    return of ? [{ ...row, of }] : [];
  });
}

/** The first day of the as-of month and the 11 before it. */
export const firstDay = ({ asOf }: Given): Day => addMonths(firstOfMonth(asOf), -11);

export const isInPeriod = (given: Given, day: Day | null): boolean =>
  day !== null && firstDay(given) <= day && day <= given.asOf;

export const dayOf = (moment: string): Day => moment.slice(0, 10);

/** Which of two moments was first; on one day the order is unknown where a time is, or both are the same. */
export function orderOf(assessed: string | null, done: string): 'none' | 'before' | 'after' | 'unknown' {
  if (assessed === null) return 'none';
  if (dayOf(assessed) !== dayOf(done)) return dayOf(assessed) < dayOf(done) ? 'before' : 'after';
  if (assessed.length === 10 || done.length === 10 || assessed === done) return 'unknown';
  return assessed < done ? 'before' : 'after';
}

export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Continuous; null of nothing. */
export function quantile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = part * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

export type IsIn = (unitId: string) => boolean;

/** A row for each unit that is named anywhere, and for each force of these, made of what is in it. */
export function unitsAndForces(given: Given, rowsOf: (isIn: IsIn) => readonly Row[]): Row[] {
  const { officers, cases, units, posts, areas } = given.extracts;
  const ids = [
    ...new Set([officers, cases, units ?? [], posts ?? [], areas ?? []].flat().map(({ unit_id }) => unit_id))
  ];
  const forceIds = [...new Set(ids.map((id) => forceOf(given, id)))];
  return [
    ...ids.flatMap((id) => rowsOf((unit) => unit === id).map((row) => ({ ...row, ...unitPlace(given, id) }))),
    ...forceIds.flatMap((force_id) =>
      rowsOf((unit) => forceOf(given, unit) === force_id).map((row) => ({
        ...row,
        level: 'force',
        force_id,
        unit_id: null,
        officer_id: null
      }))
    )
  ];
}

/** Null in place of these columns where they can't be known. */
export const unless = (isKnown: boolean, row: Row): Row =>
  isKnown ? row : Object.fromEntries(Object.keys(row).map((column) => [column, null]));
