// What was done about cases, as the second implementation is given it. A moment is a day, or a day and a time.
import type { Day } from '../../src/lib/shared/dates.ts';

export interface Visit {
  readonly visit_id: string;
  readonly case_id: string;
  readonly due_on: Day | null;
  readonly visited_at: string | null;
  readonly outcome: string | null;
  readonly officer_id: string | null;
  readonly second_officer_id: string | null;
  readonly risk_assessed_at: string | null;
  readonly recorded_on_visor_at: string | null;
}

export interface Escort {
  readonly escort_id: string;
  readonly case_id: string;
  readonly officer_id: string;
  readonly escorted_at: string;
  readonly risk_assessed_at: string | null;
}

export interface Assessment {
  readonly assessment_id: string;
  readonly case_id: string;
  readonly tool: string;
  readonly completed_on: Day;
  readonly next_due_on: Day | null;
  readonly assessor_id: string | null;
  readonly supervisor_reviewed_on: Day | null;
}

export interface Entry {
  readonly record_id: string;
  readonly case_id: string;
  readonly owner: string;
  readonly happened_on: Day;
  readonly entered_on: Day;
  readonly officer_id: string | null;
  readonly quality: string | null;
  readonly transfer_requested_on: Day | null;
  readonly transfer_accepted_on: Day | null;
}

export interface Check {
  readonly check_id: string;
  readonly case_id: string;
  readonly agency: string;
  readonly checked_on: Day;
}

export interface Notification {
  readonly case_id: string;
  readonly due_on: Day;
  readonly met_on: Day | null;
}

export interface Policy {
  readonly policy_id: string;
  readonly subject: string;
  readonly approved_on: Day | null;
  readonly review_due_on: Day;
}

/** Extracts of casework; each may be missing. */
export interface Casework {
  readonly visits?: readonly Visit[];
  readonly escorts?: readonly Escort[];
  readonly assessments?: readonly Assessment[];
  readonly records?: readonly Entry[];
  readonly agency_checks?: readonly Check[];
  readonly notifications?: readonly Notification[];
  readonly policies?: readonly Policy[];
}
