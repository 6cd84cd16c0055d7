// The stress survey as it crosses from the warehouse to protection and back.

/** A row of `int_survey`: one unit, period and area of the Management Standards. */
export interface TrueSurvey {
  readonly force_id: string;
  readonly unit_id: string;
  /** `2026-08`. */
  readonly period: string;
  readonly area: string;
  /** 1 to 5. */
  readonly mean: number;
  readonly respondents: number;
}

/** A row of `int_protected_survey`. A unit row without `unit_id` is "smaller units together". */
export interface ProtectedSurvey {
  readonly level: 'force' | 'unit';
  readonly force_id: string;
  readonly unit_id: string | null;
  readonly period: string;
  readonly area: string;
  /** Null where too few answered. */
  readonly mean: number | null;
  /** Rounded, e.g. `15`. */
  readonly shown_respondents: string | null;
  readonly state: 'ok' | 'suppressed';
}
