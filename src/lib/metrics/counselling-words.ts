// How sessions of counselling speak, and the shape that each is drawn with.
import type { State } from '../shared/measure.ts';

export const OUTCOME_WORDS = {
  attended: 'attended',
  declined: 'declined',
  did_not_attend: 'not attended',
  cancelled_by_officer: 'cancelled by the officer',
  cancelled_by_provider: 'cancelled by the provider',
  pending: 'pending'
} as const;

export type Outcome = keyof typeof OUTCOME_WORDS;

/** In the order in which they are listed. */
export const OUTCOMES_IN_ORDER = Object.keys(OUTCOME_WORDS) as readonly Outcome[];

/** A session as far as a time line needs it. */
export interface SessionMoment {
  readonly officer_id: string | null;
  readonly session_id: string;
  readonly offered_on: string | null;
  readonly attended_on: string | null;
  readonly outcome: Outcome;
  readonly independent: boolean | null;
  readonly counts: boolean;
}

export const independenceInWords = (independent: boolean | null): string =>
  independent === null ? 'not known' : independent ? 'yes' : 'no';

/** ● attended, ○ offered, ◆ cancelled by the provider, ◌ not recorded as independent. */
export function sessionState({ outcome, counts }: SessionMoment): State {
  if (outcome === 'cancelled_by_provider') return 'watch';
  if (!counts) return 'no_data';
  return outcome === 'attended' ? 'ok' : 'not_applicable';
}

/** "attended", "offered and declined", "offered and cancelled by the provider", "attended, not recorded as independent". */
export function sessionInWords({ outcome, counts }: SessionMoment): string {
  const what =
    outcome === 'attended'
      ? 'attended'
      : outcome === 'pending'
        ? 'offered'
        : `offered and ${OUTCOME_WORDS[outcome]}`;
  return counts || outcome === 'cancelled_by_provider' ? what : `${what}, not recorded as independent`;
}
