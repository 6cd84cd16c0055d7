// Counts of people as they cross from the warehouse to protection and back: one person, then counts safe to show.

/** The fixed breakdowns: what is counted of people outside the welfare lens. There are no others. */
export const PROTECTED_MEASURES = [
  'available',
  'carried_out',
  'not_independent',
  'cancelled_by_provider'
] as const;

export type ProtectedMeasure = (typeof PROTECTED_MEASURES)[number];

export type ProtectedGroup = 'officer' | 'supervisor';

/** A row of `int_protectable`: one person in scope and one measure. */
export interface Protectable {
  readonly force_id: string;
  readonly unit_id: string;
  readonly group: ProtectedGroup;
  readonly measure: ProtectedMeasure;
  /** False = left out of both parts. */
  readonly is_counted: boolean;
  /** Null = not known: an extract that it needs is not loaded. */
  readonly is_in: boolean | null;
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
