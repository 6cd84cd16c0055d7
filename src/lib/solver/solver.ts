// The port to HiGHS. Two solvers stand behind it: the browser's, in a worker, and Node's, in the same thread.
import type { AbsorptionAnswer, AbsorptionInput, BreakingAnswer } from '../shared/absorption.ts';
import type { RebalanceAnswer } from '../shared/rebalancing.ts';
import { absorbLoss } from './absorption.ts';
import { breakingPoint } from './breaking-point.ts';
import { wholeLimit, type WholeLimit } from './limit.ts';
import type { Optimiser } from './optimum.ts';
import { rebalanced } from './rebalance.ts';

/** `done` of `of` steps worked out. */
export type Progress = (done: number, of: number) => void;

/** What can be asked of units, and what is answered: rows that each name their unit, in the order of unit ids. */
export interface Answers {
  /** The loss of each officer, one at a time. */
  readonly absorb: AbsorptionAnswer;
  /** The fewest losses at once that can't be absorbed. */
  readonly breakAt: BreakingAnswer;
  /** The fewest moves that bring everybody within both limits. */
  readonly rebalance: RebalanceAnswer;
}

export type Kind = keyof Answers;

export interface Solver {
  /**
   * The answer for the units of these officers, each by itself. `limitPercent` is the largest share of high-risk
   * cases, 0–100. Rejects with an `AbortError` once `signal` is aborted.
   */
  solve<Asked extends Kind>(
    kind: Asked,
    officers: readonly AbsorptionInput[],
    limitPercent: number,
    onProgress?: Progress,
    signal?: AbortSignal
  ): Promise<Answers[Asked]>;
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

/** How one unit is worked out: a step is yielded whenever one is done. */
type Way<Answer> = (
  optimiser: Optimiser,
  unit: readonly AbsorptionInput[],
  limit: WholeLimit
) => Generator<void, Answer>;

const WAYS: { readonly [Asked in Kind]: Way<Answers[Asked]> } = {
  *absorb(optimiser, unit, limit) {
    const losses = [];
    for (const lost of unit) {
      losses.push(absorbLoss(optimiser, unit, lost, limit));
      yield;
    }
    return {
      placements: losses.flatMap(({ placements }) => placements),
      absorptions: losses.map(({ absorption }) => absorption)
    };
  },
  breakAt: breakingPoint,
  rebalance: rebalanced
};

/** No unit, no rows. */
export const NOTHING: { readonly [Asked in Kind]: Answers[Asked] } = {
  absorb: { placements: [], absorptions: [] },
  breakAt: { points: [], sets: [] },
  rebalance: { rebalances: [], moves: [] }
};

/** Each of an answer's lists, those of all units one after the other. */
export const together = <Asked extends Kind>(
  kind: Asked,
  answers: readonly Answers[Asked][]
): Answers[Asked] =>
  Object.fromEntries(
    Object.keys(NOTHING[kind]).map((key) => [
      key,
      answers.flatMap((answer) => answer[key as keyof Answers[Asked]] as readonly unknown[])
    ])
  ) as unknown as Answers[Asked];

/** Works out unit by unit, telling after each step how many officers are done. */
export function* solving<Asked extends Kind>(
  kind: Asked,
  optimiser: Optimiser,
  officers: readonly AbsorptionInput[],
  limitPercent: number
): Generator<number, Answers[Asked]> {
  const limit = wholeLimit(limitPercent);
  const answers: Answers[Asked][] = [];
  let done = 0;
  for (const unit of byUnit([...officers].sort(inOrder)).values()) {
    const steps = WAYS[kind](optimiser, unit, limit);
    let step = steps.next();
    for (let worked = 1; !step.done; worked += 1) {
      yield done + Math.min(worked, unit.length);
      step = steps.next();
    }
    done += unit.length;
    answers.push(step.value);
  }
  return together(kind, answers);
}
