// The port to HiGHS. Two solvers stand behind it: the browser's, in a worker, and Node's, in the same thread.
import type { Absorption, AbsorptionAnswer, AbsorptionInput, Placement } from '../shared/absorption.ts';
import { absorbLoss } from './absorption.ts';
import { wholeLimit } from './limit.ts';
import type { Optimiser } from './optimum.ts';

/** `done` of `of` losses worked out. */
export type Progress = (done: number, of: number) => void;

export interface Solver {
  /**
   * The loss of each officer of `inputs`, one at a time, each within its own unit. `limitPercent` is the largest
   * share of high-risk cases, 0–100. Rejects with an `AbortError` once `signal` is aborted.
   */
  absorb(
    inputs: readonly AbsorptionInput[],
    limitPercent: number,
    onProgress?: Progress,
    signal?: AbortSignal
  ): Promise<AbsorptionAnswer>;
  close(): void;
}

const inOrder = (a: AbsorptionInput, b: AbsorptionInput): number => {
  const [left, right] = a.unit_id === b.unit_id ? [a.officer_id, b.officer_id] : [a.unit_id, b.unit_id];
  return left < right ? -1 : Number(left > right);
};

/** What belongs to each unit, in the order given. */
export function byUnit<Owned extends { readonly unit_id: string }>(
  owned: readonly Owned[]
): Map<string, Owned[]> {
  const units = new Map<string, Owned[]>();
  for (const one of owned) {
    const unit = units.get(one.unit_id);
    if (unit) unit.push(one);
    else units.set(one.unit_id, [one]);
  }
  return units;
}

/** Works out the losses one by one, telling after each how many are done. */
export function* absorptions(
  optimiser: Optimiser,
  inputs: readonly AbsorptionInput[],
  limitPercent: number
): Generator<number, AbsorptionAnswer> {
  const officers = [...inputs].sort(inOrder);
  const units = byUnit(officers);
  const limit = wholeLimit(limitPercent);
  const answer = { placements: [] as Placement[], absorptions: [] as Absorption[] };
  for (const lost of officers) {
    const loss = absorbLoss(optimiser, units.get(lost.unit_id) ?? [], lost, limit);
    answer.absorptions.push(loss.absorption);
    answer.placements.push(...loss.placements);
    yield answer.absorptions.length;
  }
  return answer;
}
