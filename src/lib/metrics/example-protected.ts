// Invented units as protected counts, for examples: always the same.
import { protectedRows } from '../disclosure/rows.ts';
import type { ProtectedGroup, ProtectedMeasure, TrueRow } from '../shared/protected-counts.ts';
import { varied } from './example-people.ts';

/** Of a unit of `size`, one in nine is a supervisor. */
const membersOf = (group: ProtectedGroup, size: number): number => {
  const supervisors = Math.floor(size / 9);
  if (group === 'everybody') return size;
  return group === 'supervisor' ? supervisors : size - supervisors;
};

/** Units of so many people by id, about so many of a hundred of whom are in each measure. */
export const exampleProtectedRows = <Measure extends ProtectedMeasure>(
  sizes: Readonly<Record<string, number>>,
  measures: readonly Measure[],
  usual: Readonly<Record<Measure, number>>,
  groups: readonly ProtectedGroup[],
  isKnown: boolean
) => {
  const counts = Object.entries(sizes).flatMap(([unit_id, size], index) =>
    groups.flatMap((group) =>
      measures.map((measure): TrueRow => {
        const denominator = membersOf(group, size);
        const about =
          Math.round((denominator * usual[measure]) / 100) + varied(index * 40 + usual[measure], 3);
        const numerator = Math.min(denominator, about);
        return { force_id: 'F1', unit_id, group, measure, numerator, denominator, is_known: isKnown };
      })
    )
  );
  return protectedRows(counts, { threshold: 5, roundingBase: 5 }).map((row) => ({
    ...row,
    officer_id: null
  }));
};
