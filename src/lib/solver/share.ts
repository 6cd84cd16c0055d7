// What one receiver would take of a lost caseload, and whether that keeps every rule.
import type { AbsorptionInput } from '../shared/absorption.ts';
import { isWithin, type WholeLimit } from './limit.ts';
import { spareOf } from './receivers.ts';

/** High-risk cases and all others are counted apart; a share never has part of a case. */
export interface Share {
  readonly receiver: AbsorptionInput;
  readonly high: number;
  readonly other: number;
}

/** Whether the receiver would end within the ceiling and within the high-risk limit. */
export function holds({ receiver, high, other }: Share, limit: WholeLimit): boolean {
  const taken = high + other;
  return (
    high >= 0 &&
    other >= 0 &&
    taken <= spareOf(receiver) &&
    isWithin(limit, receiver.high_risk_cases + high, receiver.cases + taken)
  );
}
