// The checks across extracts: which there are, and which extracts each needs. Every one is a notice: no row is dropped.
import { columnsOf } from './contract.ts';
import type { ProblemId } from './problems.ts';
import { EXTRACTS, type ExtractId } from './registry.ts';

/** Checks that are one SQL file each, named as their problem, and the extracts without which they say nothing. */
export const CHECKS = {
  'supervises-oneself': ['officers'],
  'supervisor-cycle': ['officers'],
  'led-by-leaver': ['officers', 'cases'],
  'led-by-other-role': ['officers', 'cases'],
  'no-hours-with-cases': ['officers', 'cases'],
  'not-assessed-too-long': ['cases'],
  'two-open-absences': ['absences'],
  'covers-oneself': ['cover'],
  'cover-by-absent': ['cover', 'absences'],
  'vetting-granted-after-expiry': ['vetting'],
  'training-after-as-of': ['training'],
  'visit-recorded-before': ['visits'],
  'area-without-population': ['areas']
} as const satisfies Partial<Record<ProblemId, readonly ExtractId[]>>;

export type CheckId = keyof typeof CHECKS;

/** The shapes of areas are brought beside the tables, and checked against them. */
export type Checked = ExtractId | 'boundaries';

export interface CheckBetween {
  readonly id: ProblemId;
  readonly needs: readonly Checked[];
}

/** One column that refers to another extract. */
export interface ReferenceBetween {
  readonly extract: ExtractId;
  readonly column: string;
  readonly other: ExtractId;
  readonly otherColumn: string;
}

/** Every reference of the contracts. */
export const REFERENCES: readonly ReferenceBetween[] = EXTRACTS.flatMap((extract) =>
  columnsOf(extract).flatMap(({ name: column, references }) => {
    const other = EXTRACTS.find(({ id }) => id === references?.extract)?.id;
    return references && other
      ? [{ extract: extract.id, column, other, otherColumn: references.column }]
      : [];
  })
);

const DRAWN: readonly CheckBetween[] = [
  { id: 'boundary-without-area', needs: ['areas', 'boundaries'] },
  { id: 'area-without-boundary', needs: ['areas', 'boundaries'] }
];

/** Every check but that of references, which needs any two extracts of which one refers to the other. */
export const CHECKS_BETWEEN: readonly CheckBetween[] = [
  ...Object.entries(CHECKS).map(([id, needs]) => ({ id: id as CheckId, needs })),
  ...DRAWN
];

const BETWEEN: ReadonlySet<string> = new Set([...CHECKS_BETWEEN.map(({ id }) => id), 'dangling-reference']);

/** Whether the problem is one between extracts, and not one of a file by itself. */
export const isBetween = ({ id }: { readonly id: string }): boolean => BETWEEN.has(id);
