// A program of whole numbers from 0 upwards, as HiGHS takes it.
import type { Highs, ModelData } from 'highs';

export type Term = readonly [column: number, coefficient: number];

/** Σ terms ≤ `atMost`, and ≥ `atLeast` where it is there. */
export interface Constraint {
  readonly terms: readonly Term[];
  readonly atMost: number;
  readonly atLeast?: number;
}

export interface Program {
  readonly sense: 'maximize' | 'minimize';
  /** What each column adds to the aim, and the most that it can be. */
  readonly columns: readonly { readonly cost: number; readonly most: number }[];
  readonly constraints: readonly Constraint[];
}

export const programOf = (highs: Highs, { sense, columns, constraints }: Program): ModelData => ({
  numCols: columns.length,
  numRows: constraints.length,
  sense: highs.constants.objectiveSense[sense],
  colCost: columns.map(({ cost }) => cost),
  colLower: new Float64Array(columns.length),
  colUpper: columns.map(({ most }) => most),
  rowLower: constraints.map(({ atLeast }) => atLeast ?? -highs.infinity),
  rowUpper: constraints.map(({ atMost }) => atMost),
  matrix: byRow(constraints, columns.length),
  integrality: new Int32Array(columns.length).fill(highs.constants.variableType.integer)
});

function byRow(constraints: readonly Constraint[], numCols: number): ModelData['matrix'] {
  const starts = [0];
  const terms = constraints.flatMap((constraint) =>
    constraint.terms.filter(([, coefficient]) => coefficient !== 0)
  );
  for (const constraint of constraints)
    starts.push(
      (starts.at(-1) as number) + constraint.terms.filter(([, coefficient]) => coefficient !== 0).length
    );
  return {
    format: 'csr',
    numRows: constraints.length,
    numCols,
    starts,
    indices: terms.map(([column]) => column),
    values: terms.map(([, coefficient]) => coefficient)
  };
}
