// M10: counted cases that nobody effectively leads, each once, by the first reason that holds.
import { addDays, type Day } from '../../src/lib/shared/dates.ts';
import { isOpen } from './caseloads.ts';
import type { Case, Given } from './given.ts';
import type { Row } from './levels.ts';
import { covers, hasLeft, holdsCases, isAbsent, isInPost, longAbsentSince, officerOf } from './people.ts';
import { listOn } from './settings.ts';

interface Finding {
  readonly reason: string;
  readonly since: Day | null;
  readonly unit_id: string;
}

function coverFinding(given: Given, one: Case): Omit<Finding, 'unit_id'> | null {
  const lead = officerOf(given, one.lead_officer_id!)!;
  const since = longAbsentSince(given, lead);
  if (since === null) return null;
  const holding = (given.extracts.cover ?? []).filter(
    (entry) =>
      entry.absent_officer_id === lead.officer_id &&
      (entry.case_id === null || entry.case_id === one.case_id) &&
      covers(entry, given.asOf)
  );
  if (holding.length === 0) return { reason: 'absent_uncovered', since };
  const isThere = holding.some(({ covering_officer_id }) => {
    const coverer = officerOf(given, covering_officer_id);
    return coverer && isInPost(coverer, given.asOf) && !isAbsent(given, coverer.officer_id, given.asOf);
  });
  return isThere
    ? null
    : { reason: 'cover_absent', since: holding.map(({ starts_on }) => starts_on).sort()[0]! };
}

function findingOf(given: Given, one: Case): Finding | null {
  const found = (reason: string, since: Day | null) => ({ reason, since, unit_id: one.unit_id });
  if (one.lead_officer_id === null) return found('unallocated', one.opened_on);
  const lead = officerOf(given, one.lead_officer_id);
  if (!lead) return found('unknown_officer', null);
  if (hasLeft(lead, given.asOf)) return found('left', addDays(lead.ended_on!, 1));
  if (!holdsCases(given, lead, given.asOf)) return found('not_case_holding', null);
  const uncovered = coverFinding(given, one);
  return uncovered && { ...uncovered, unit_id: lead.unit_id };
}

export function noEffectiveLead(given: Given): Row[] {
  const counted = listOn(given, 'counted_management', given.asOf);
  return given.extracts.cases
    .filter((one) => isOpen(one, given.asOf) && counted.includes(one.management))
    .flatMap((one) => {
      const finding = findingOf(given, one);
      if (!finding) return [];
      const { case_id, lead_officer_id, risk_level } = one;
      return [
        {
          unit_id: finding.unit_id,
          case_id,
          lead_officer_id,
          risk_level,
          reason: finding.reason,
          since: finding.since
        }
      ];
    });
}
