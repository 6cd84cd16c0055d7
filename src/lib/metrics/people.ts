// Rows of people: named, in order, and what the scope in view is called. For metrics without unit or force rows.
import { byName } from '../shared/format.ts';
import { unitName, type LevelledRow, type Part } from './scope.ts';
import type { ViewContext } from './view.ts';

/** "Northern unit", or "the force". */
export const scopeName = (context: ViewContext): string =>
  context.unitId === null ? (context.wholeName ?? 'the force') : unitName(context.unitId, context);

/** "Northern unit", or "The force", to begin a sentence. */
export const scopeNameFirst = (context: ViewContext): string => {
  const name = scopeName(context);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Officer rows of the scope, by unit and then by name; named with their unit where there is more than one unit. */
export function peopleOf<Row extends LevelledRow>(rows: readonly Row[], context: ViewContext): Part<Row>[] {
  const officers = rows.filter(
    ({ level, unit_id }) => level === 'officer' && (context.unitId === null || unit_id === context.unitId)
  );
  const units = new Set(officers.map(({ unit_id }) => unit_id));
  const nameOf = ({ officer_id, unit_id }: Row) =>
    units.size < 2 ? (officer_id ?? '') : `${officer_id ?? ''}, ${unitName(unit_id ?? '', context)}`;
  return officers
    .map((row) => ({ key: row.officer_id ?? '', name: nameOf(row), row }))
    .toSorted(
      (a, b) =>
        byName(unitName(a.row.unit_id ?? '', context), unitName(b.row.unit_id ?? '', context)) ||
        byName(a.key, b.key)
    );
}

/** `a` for 1, otherwise `b`: "is" and "are". */
export const forCount = (value: number, one: string, many: string): string => (value === 1 ? one : many);
