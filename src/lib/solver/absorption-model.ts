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
 * Columns: for receiver i, column i = high-risk cases taken, column R + i = other cases taken.
 * Maximises (cases + 1) · Σ high-risk + Σ all, so no number of other cases outweighs one high-risk case.
 */
export function absorptionModel(
  highs: Highs,
  lost: AbsorptionInput,
  receivers: readonly AbsorptionInput[],
  limit: WholeLimit
): ModelData {
  const width = receivers.length;
  const otherCases = lost.cases - lost.high_risk_cases;
  const constraints: Constraint[] = [
    { terms: receivers.map((_, i) => [i, 1]), atMost: lost.high_risk_cases },
    { terms: receivers.map((_, i) => [width + i, 1]), atMost: otherCases },
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
      ...receivers.map((receiver) => Math.min(spareOf(receiver), otherCases))
    ],
    rowLower: constraints.map(() => -highs.infinity),
    rowUpper: constraints.map(({ atMost }) => atMost),
    matrix: byRow(constraints, 2 * width),
    integrality: new Int32Array(2 * width).fill(highs.constants.variableType.integer)
  };
}

const underCeiling = (receiver: AbsorptionInput, i: number, width: number): Constraint => ({
  terms: [
    [i, 1],
    [width + i, 1]
  ],
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
