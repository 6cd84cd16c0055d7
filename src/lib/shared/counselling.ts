// Counselling as it crosses from the warehouse to protection and back: one person, then counts that are safe to show.

/** A row of `int_counselling`, one person in scope; null = the counselling extract is not loaded. */
export interface CounsellingTruth {
  readonly force_id: string;
  readonly unit_id: string;
  readonly group: 'officer' | 'supervisor';
  readonly available: boolean | null;
  readonly carried_out: boolean | null;
  readonly not_yet_due: boolean | null;
  readonly has_session_not_independent: boolean | null;
}

/** Offered within the interval, attended within it, or attended or offered in it by somebody not independent. */
export const COUNSELLING_MEASURES = ['available', 'carried_out', 'not_independent'] as const;

export type CounsellingMeasure = (typeof COUNSELLING_MEASURES)[number];

/** A row of `int_counselling_protected`. A unit row without `unit_id` is "smaller units together". */
export interface ProtectedCounselling {
  readonly level: 'force' | 'unit';
  readonly force_id: string;
  readonly unit_id: string | null;
  readonly group: 'officer' | 'supervisor';
  readonly measure: CounsellingMeasure;
  /** `25`, `fewer than 5`, `all but fewer than 5`, `40 to 48`; null where nothing is shown. */
  readonly shown_count: string | null;
  /** Rounded, e.g. `30`. */
  readonly shown_denominator: string | null;
  /** Whole number, e.g. `83`; null where the count is not a rounded one. */
  readonly shown_percent: string | null;
  readonly state: 'ok' | 'no_data' | 'suppressed';
}
