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

/**
 * What room is counted in: cases, or thousandths of an hour of this month’s work. Whole numbers, so that what changes
 * hands adds up to the last one.
 */
export const ABSORB_BY = ['hours', 'cases'] as const;

export type AbsorbBy = (typeof ABSORB_BY)[number];

/** Cases of one officer that take up the same room, are of the same risk and in the same area. */
export interface CaseClass {
  /** Room that each takes up: 1, or thousandths of an hour. */
  readonly load: number;
  readonly is_high_risk: boolean;
  readonly area_id: string | null;
  readonly cases: number;
}

/** A row of `int_absorption_inputs`, one case-holding officer in post, with the cases held. */
export interface AbsorptionInput {
  readonly unit_id: string;
  readonly officer_id: string;
  readonly absorb_by: AbsorbBy;
  /** Counted cases held; `high_risk_cases` of them are high-risk. */
  readonly cases: number;
  readonly high_risk_cases: number;
  /** Room that the cases held take up together, and the most that may be taken up. */
  readonly load: number;
  readonly ceiling: number;
  /** Present, vetted and trained, as far as the settings ask for it and the extracts say. */
  readonly is_receiver: boolean;
  /** Null = may take cases. */
  readonly why_not: WhyNot | null;
  /** Whether there are hours to work in this month: somebody away for nearly all of it needs cover, not fewer cases. */
  readonly is_working: boolean;
  /** All cases held, in classes. */
  readonly classes: readonly CaseClass[];
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
 * How far the loss of one officer can be absorbed: `cases = placed + unplaced`. By number of cases, a place for a case
 * that is not high-risk may stand for a high-risk one, so that `placed` can be more than the placements add up to; by
 * hours, what is placed is cases that exist.
 */
export interface Absorption {
  readonly unit_id: string;
  readonly officer_id: string;
  readonly cases: number;
  readonly high_risk_cases: number;
  readonly placed: number;
  readonly high_risk_placed: number;
  readonly unplaced: number;
  /** No more could be placed, as far as was proven; the number placed itself, where the best was found. */
  readonly placed_at_most: number;
  readonly high_risk_placed_at_most: number;
  /** Null where every case and every high-risk case is placed; only then the placements add up to `cases`. */
  readonly limiting: Limiting | null;
}

/** One absorption for each officer asked about, in the order of unit and officer ids. */
export interface AbsorptionAnswer {
  readonly placements: readonly Placement[];
  readonly absorptions: readonly Absorption[];
}

/**
 * How a breaking point was found: by every combination; beyond that by losing those with most to take over first, so
 * that fewer may do; or a search stopped at its limit before it knew that the loss can be absorbed.
 */
export const BREAKING_WAYS = ['exact', 'largest_first', 'search_stopped'] as const;

export type BreakingWay = (typeof BREAKING_WAYS)[number];

/** The fewest officers of a unit who, away at once, leave cases that the others can't take. */
export interface BreakingPoint {
  readonly unit_id: string;
  /** Who may hold cases, in post; `cases` is what they hold together. */
  readonly officers: number;
  readonly cases: number;
  /** Null where nobody holds cases. */
  readonly losses: number | null;
  readonly way: BreakingWay;
}

/** An officer of one set that shows the breaking point. */
export interface BreakingLoss {
  readonly unit_id: string;
  readonly officer_id: string;
  readonly cases: number;
}

export interface BreakingAnswer {
  readonly points: readonly BreakingPoint[];
  readonly sets: readonly BreakingLoss[];
}
