// The loss of one officer as an integer program: how many high-risk and other cases each receiver takes.
import type { Highs, ModelData } from 'highs';
import type { AbsorptionInput } from '../shared/absorption.ts';
import type { WholeLimit } from './limit.ts';
import { spareOf } from './receivers.ts';

type Term = readonly [column: number, coefficient: number];

interface Constraint {
  readonly terms: readonly Term[];
  readonly atMost: number;
}

/**
 * What is taken of a lost caseload. `by_number` is the specification's count: no more cases than there are, and no
 * more high-risk ones, so that a place for another case may stand for a high-risk one. `as_it_is` also takes no more
 * of the other cases than there are, so that each case taken is a case that exists.
 */
export type Taken = 'by_number' | 'as_it_is';

/**
 * Columns: for receiver i, column i = high-risk cases taken, column R + i = other cases taken.
 * Maximises (cases + 1) · Σ high-risk + Σ all, so no number of other cases outweighs one high-risk case.
 */
export function absorptionModel(
  highs: Highs,
  lost: AbsorptionInput,
  receivers: readonly AbsorptionInput[],
  limit: WholeLimit,
  taken: Taken
): ModelData {
  const width = receivers.length;
  const mostOthers = taken === 'by_number' ? lost.cases : lost.cases - lost.high_risk_cases;
  const constraints: Constraint[] = [
    { terms: receivers.map((_, i) => [i, 1]), atMost: lost.high_risk_cases },
    { terms: receivers.map((_, i) => [width + i, 1]), atMost: mostOthers },
    { terms: receivers.flatMap((_, i) => [term(i), term(width + i)]), atMost: lost.cases },
    ...receivers.flatMap((receiver, i) => [
      underCeiling(receiver, i, width),
      underLimit(receiver, i, width, limit)
    ])
  ];
  return {
    numCols: 2 * width,
    numRows: constraints.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: [...receivers.map(() => lost.cases + 2), ...receivers.map(() => 1)],
    colLower: new Float64Array(2 * width),
    colUpper: [
      ...receivers.map((receiver) => Math.min(spareOf(receiver), lost.high_risk_cases)),
      ...receivers.map((receiver) => Math.min(spareOf(receiver), mostOthers))
    ],
    rowLower: constraints.map(() => -highs.infinity),
    rowUpper: constraints.map(({ atMost }) => atMost),
    matrix: byRow(constraints, 2 * width),
    integrality: new Int32Array(2 * width).fill(highs.constants.variableType.integer)
  };
}

const term = (column: number): Term => [column, 1];

const underCeiling = (receiver: AbsorptionInput, i: number, width: number): Constraint => ({
  terms: [term(i), term(width + i)],
  atMost: spareOf(receiver)
});

/** of · (held high + high) ≤ per · (held + high + other), with what is held moved to the right. */
const underLimit = (
  receiver: AbsorptionInput,
  i: number,
  width: number,
  { per, of }: WholeLimit
): Constraint => ({
  terms: [
    [i, of - per],
    [width + i, -per]
  ],
  atMost: per * receiver.cases - of * receiver.high_risk_cases
});

function byRow(constraints: readonly Constraint[], numCols: number): ModelData['matrix'] {
  const starts = [0];
  const terms = constraints.flatMap((constraint) => constraint.terms);
  for (const constraint of constraints) starts.push((starts.at(-1) as number) + constraint.terms.length);
  return {
    format: 'csr',
    numRows: constraints.length,
    numCols,
    starts,
    indices: terms.map(([column]) => column),
    values: terms.map(([, coefficient]) => coefficient)
  };
}
