// What one receiver would take of lost cases, and whether that keeps every rule.
import type { AbsorptionInput } from '../shared/absorption.ts';
import { isWithin, type WholeLimit } from './limit.ts';
import { casesIn, highIn, loadIn, type Lot } from './lots.ts';
import { spareOf } from './receivers.ts';

/** A share never has part of a case. */
export interface Share {
  readonly receiver: AbsorptionInput;
  /** Cases taken of each lot, in the order of the lots. */
  readonly taken: readonly number[];
}

/** The share as lots of its own. */
export const lotsTaken = ({ taken }: Share, lots: readonly Lot[]): Lot[] =>
  lots.map((lot, k) => ({ ...lot, cases: taken[k] as number }));

/** Whether the receiver would end within the ceiling and within the high-risk limit. */
export function holds(share: Share, lots: readonly Lot[], limit: WholeLimit): boolean {
  const { receiver, taken } = share;
  const own = lotsTaken(share, lots);
  return (
    taken.every((cases) => cases >= 0) &&
    loadIn(own) <= spareOf(receiver) &&
    isWithin(limit, receiver.high_risk_cases + highIn(own), receiver.cases + casesIn(own))
  );
}
