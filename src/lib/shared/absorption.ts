// What the loss of one officer asks of the others, and who would take the cases: the words between SQL and solver.

/** Why an officer can take nothing; the first that holds, in this order. */
export const WHY_NOT = ['absent', 'not_vetted', 'not_trained', 'in_breach', 'no_room'] as const;

export type WhyNot = (typeof WHY_NOT)[number];

/**
 * What stops a whole caseload from being placed: nobody may take any of it; the room under all ceilings together is
 * short; or there is room, and only the high-risk limit stops it.
 */
export const LIMITING = ['nobody_eligible', 'ceiling', 'ratio'] as const;

export type Limiting = (typeof LIMITING)[number];

/** A row of `int_absorption_inputs`: one case-holding officer in post. */
export interface AbsorptionInput {
  readonly unit_id: string;
  readonly officer_id: string;
  /** Counted cases held; `high_risk_cases` of them are high-risk. */
  readonly cases: number;
  readonly high_risk_cases: number;
  /** Most cases this officer may hold. */
  readonly ceiling: number;
  /** Present, vetted and trained, as far as the settings ask for it and the extracts say. */
  readonly is_receiver: boolean;
  /** Null = may take cases. */
  readonly why_not: WhyNot | null;
}

/** Cases of one officer that one other would take; all of them are cases that exist. No row where none. */
export interface Placement {
  readonly unit_id: string;
  /** Who is away. */
  readonly officer_id: string;
  readonly receiver_id: string;
  readonly cases: number;
  readonly high_risk_cases: number;
}

/**
 * How far the loss of one officer can be absorbed, by number: `cases = placed + unplaced`, and a place for a case that
 * is not high-risk may stand for a high-risk one. So `placed` can be more than the placements add up to.
 */
export interface Absorption {
  readonly unit_id: string;
  readonly officer_id: string;
  readonly cases: number;
  readonly high_risk_cases: number;
  readonly placed: number;
  readonly high_risk_placed: number;
  readonly unplaced: number;
  /** Null where every case and every high-risk case is placed; only then the placements add up to `cases`. */
  readonly limiting: Limiting | null;
}

/** One absorption for each officer asked about, in the order of unit and officer ids. */
export interface AbsorptionAnswer {
  readonly placements: readonly Placement[];
  readonly absorptions: readonly Absorption[];
}
