// What the second implementation is given: extracts as rows, nothing derived. A table that is not there was not loaded.
import type { Day } from '../../src/lib/shared/dates.ts';
import type { Casework } from './given-casework.ts';

export interface Officer {
  readonly officer_id: string;
  readonly unit_id: string;
  readonly role: string;
  readonly employment: string;
  readonly started_on: Day;
  readonly ended_on: Day | null;
  readonly contracted_hours: number;
  readonly full_time_hours: number | null;
  readonly working_days: string | null;
  readonly skills_assessed: boolean | null;
  readonly motivation_assessed: boolean | null;
  readonly suitability_assessed: boolean | null;
  readonly capacity_assessed: boolean | null;
}

export interface Unit {
  readonly unit_id: string;
  readonly unit_name: string;
  readonly force_id: string;
}

export interface Post {
  readonly post_id: string;
  readonly unit_id: string;
  readonly role: string;
  readonly fte: number;
  readonly officer_id: string | null;
}

export type Risk = 'very_high' | 'high' | 'medium' | 'low' | 'not_assessed';

export interface Case {
  readonly case_id: string;
  readonly unit_id: string;
  readonly area_id: string | null;
  readonly lead_officer_id: string | null;
  readonly category: string;
  readonly mappa_level: string | null;
  readonly risk_level: Risk;
  readonly management: string;
  readonly opened_on: Day;
  readonly closed_on: Day | null;
  readonly young_person: boolean | null;
  readonly interpreter_needed: boolean | null;
  readonly premises_id: string | null;
  readonly risk_assessed_on: Day | null;
  readonly lead_agency: string | null;
  readonly on_licence: boolean | null;
  readonly mappa_eligible: boolean | null;
  readonly looked_after: boolean | null;
  readonly youth_justice_joint: boolean | null;
}

export interface Snapshot {
  readonly as_of: Day;
  readonly case_id: string;
  readonly unit_id: string;
  readonly lead_officer_id: string | null;
  readonly risk_level: Risk;
  readonly management: string;
}

export interface Absence {
  readonly absence_id: string;
  readonly officer_id: string;
  readonly kind: string;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly fraction: number | null;
}

export interface Cover {
  readonly cover_id: string;
  readonly absent_officer_id: string;
  readonly covering_officer_id: string;
  readonly case_id: string | null;
  readonly starts_on: Day;
  readonly ends_on: Day | null;
  readonly share: number | null;
}

export interface Vetting {
  readonly officer_id: string;
  readonly level: string;
  readonly granted_on: Day | null;
  readonly expires_on: Day | null;
  readonly status: string;
}

export interface Training {
  readonly officer_id: string;
  readonly course: string;
  readonly completed_on: Day | null;
  readonly expires_on: Day | null;
  readonly booked_for: Day | null;
}

export interface Area {
  readonly area_id: string;
  readonly area_name: string;
  readonly unit_id: string;
  readonly area_km2: number;
  readonly population: number;
  readonly travel_hours: number | null;
}

export interface Premises {
  readonly premises_id: string;
  readonly area_id: string;
  readonly beds: number;
  readonly opened_on: Day | null;
  readonly closed_on: Day | null;
}

export interface Review {
  readonly review_id: string;
  readonly unit_id: string;
  readonly scope: string;
  readonly due_on: Day;
  readonly held_on: Day | null;
  readonly reviewer_role: string | null;
  readonly outcome: string | null;
  readonly action_due_on: Day | null;
  readonly action_closed_on: Day | null;
}

export interface Station {
  readonly station_id: string;
  readonly area_id: string;
  readonly prescribed: boolean;
  readonly published_on: Day | null;
  readonly reviewed_on: Day | null;
}

export interface Extracts extends Casework {
  readonly officers: readonly Officer[];
  readonly cases: readonly Case[];
  readonly units?: readonly Unit[];
  readonly posts?: readonly Post[];
  readonly case_history?: readonly Snapshot[];
  readonly absences?: readonly Absence[];
  readonly cover?: readonly Cover[];
  readonly vetting?: readonly Vetting[];
  readonly training?: readonly Training[];
  readonly areas?: readonly Area[];
  readonly approved_premises?: readonly Premises[];
  readonly scrutiny?: readonly Review[];
  readonly stations?: readonly Station[];
}

/** A value and the first day on which it holds; null = from the beginning. */
export interface Dated {
  readonly since: Day | null;
  readonly value: unknown;
}

export interface Given {
  readonly asOf: Day;
  /** By setting; in order of `since`. A setting that is not here has its default. */
  readonly settings: Readonly<Record<string, readonly Dated[]>>;
  readonly extracts: Extracts;
}
