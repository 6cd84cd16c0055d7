// Counts of people as they cross from the warehouse to protection and back: true ones, then ones safe to show.

/** The fixed breakdowns: what is counted of people outside the welfare lens. There are no others. */
export const PROTECTED_MEASURES = [
  'available',
  'carried_out',
  'not_independent',
  'cancelled_by_provider',
  'one_to_one',
  'stress_briefing',
  'sickness',
  'long_sickness',
  'no_return_to_work'
] as const;

export type ProtectedMeasure = (typeof PROTECTED_MEASURES)[number];

/** Counselling is counted of officers and supervisors apart, everything else of everybody. */
export const PROTECTED_GROUPS = ['officer', 'supervisor', 'everybody'] as const;

export type ProtectedGroup = (typeof PROTECTED_GROUPS)[number];

/** A row of `int_true_counts`: so many people of a unit, and how many of them are in the measure. */
export interface TrueRow {
  readonly force_id: string;
  readonly unit_id: string;
  readonly group: ProtectedGroup;
  readonly measure: ProtectedMeasure;
  readonly numerator: number;
  readonly denominator: number;
  /** False = an extract that it needs is not loaded. */
  readonly is_known: boolean;
}

/** A row of `int_protected_counts`. A unit row without `unit_id` is "smaller units together". */
export interface ProtectedRow {
  readonly level: 'force' | 'unit';
  readonly force_id: string;
  readonly unit_id: string | null;
  readonly group: ProtectedGroup;
  readonly measure: ProtectedMeasure;
  /** `25`, `fewer than 5`, `all but fewer than 5`, `40 to 48`; null where nothing is shown. */
  readonly shown_count: string | null;
  /** Rounded, e.g. `30`. */
  readonly shown_denominator: string | null;
  /** Whole number, e.g. `83`; null where the count is not a rounded one. */
  readonly shown_percent: string | null;
  readonly state: 'ok' | 'no_data' | 'suppressed';
}
