// A proposal of moves that bring every officer of a unit within both limits: the words between SQL and solver.

/**
 * What comes of it: nobody is above a limit; the moves do it; no moves can, for want of room, for the high-risk limit,
 * or for both; or the search stopped at its limit before it knew.
 */
export const REBALANCE_OUTCOMES = [
  'nothing_to_do',
  'balanced',
  'ceiling',
  'ratio',
  'ceiling_and_ratio',
  'search_stopped'
] as const;

export type RebalanceOutcome = (typeof REBALANCE_OUTCOMES)[number];

/** One case of an officer, the `nth` of those alike in room, risk and area, to one other. */
export interface RebalanceMove {
  readonly unit_id: string;
  readonly officer_id: string;
  readonly receiver_id: string;
  readonly load: number;
  readonly is_high_risk: boolean;
  readonly area_id: string | null;
  readonly nth: number;
  /** Whether the receiver holds cases in its area already; of a case without an area it is always so. */
  readonly keeps_area: boolean;
}

export interface Rebalance {
  readonly unit_id: string;
  readonly outcome: RebalanceOutcome;
  readonly moves: number;
  /** No fewer moves can do it, as far as was proven; `moves` itself where these are the fewest. */
  readonly moves_at_least: number;
  /** Room that is short, as far as was proven, in cases or thousandths of an hour; 0 where that doesn't stop it. */
  readonly room_short: number;
  /** High-risk cases too many, as far as was proven; 0 where that doesn't stop it. */
  readonly high_risk_over: number;
}

export interface RebalanceAnswer {
  readonly rebalances: readonly Rebalance[];
  readonly moves: readonly RebalanceMove[];
}
