// Cases that a loss leaves with nobody, as far as the counted places say it.
import type { ResilienceRow } from './metric.ts';

export interface WithNobody {
  readonly cases: number;
  /**
   * There can be more: places are counted for more cases that are not high-risk than there are, or a sum of losses
   * doesn't say so of each. Who could take whose cases has the exact number.
   */
  readonly isLeast: boolean;
}

/** The larger of the cases and the high-risk cases without a place: neither stands for the other. */
export function withNobody(row: ResilienceRow): WithNobody {
  const highRisk = row.high_risk_cases - row.high_risk_placed;
  const isLeast = row.level === 'officer' ? highRisk > row.unplaced : highRisk > 0;
  return { cases: Math.max(row.unplaced, highRisk), isLeast };
}
