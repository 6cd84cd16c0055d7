// Which cases count on a day, in whose hands they are, and in which unit they count.
import type { Day } from '../../src/lib/shared/dates.ts';
import type { Case, Given, Risk } from './given.ts';
import { holdsCases, officerOf } from './people.ts';
import { listOn } from './settings.ts';

/** A counted case on a day: what that day says of it, and for the rest what the cases extract says now. */
export interface Counted {
  readonly case_id: string;
  /** The officer in whose row it counts; null = no lead. */
  readonly officer_id: string | null;
  /** The unit in which it counts: its officer's, or its own without a lead. */
  readonly unit_id: string;
  readonly risk_level: Risk;
  readonly management: string;
  /** Undefined where the cases extract has no such case. */
  readonly known: Case | undefined;
}

interface Seen {
  readonly case_id: string;
  readonly unit_id: string;
  readonly lead_officer_id: string | null;
  readonly risk_level: Risk;
  readonly management: string;
}

export const isOpen = ({ opened_on, closed_on }: Case, day: Day): boolean =>
  opened_on <= day && (closed_on === null || closed_on > day);

function seenOn({ asOf, extracts }: Given, day: Day): readonly Seen[] {
  if (day === asOf) return extracts.cases.filter((one) => isOpen(one, day));
  return (extracts.case_history ?? []).filter(({ as_of }) => as_of === day);
}

/** Counted cases on the as-of date, or on the day of an earlier snapshot. */
export function countedOn(given: Given, day: Day): Counted[] {
  const counted = listOn(given, 'counted_management', day);
  const known = new Map(given.extracts.cases.map((one) => [one.case_id, one]));
  return seenOn(given, day)
    .filter(({ management }) => counted.includes(management))
    .map(({ case_id, unit_id, lead_officer_id, risk_level, management }) => {
      const lead = lead_officer_id === null ? undefined : officerOf(given, lead_officer_id);
      const holder = lead && holdsCases(given, lead, day) ? lead : undefined;
      return {
        case_id,
        officer_id: holder?.officer_id ?? null,
        unit_id: holder?.unit_id ?? unit_id,
        risk_level,
        management,
        known: known.get(case_id)
      };
    });
}
