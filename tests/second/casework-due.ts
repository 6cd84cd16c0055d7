// Cases to look at, and the figures of visits and entries month by month.
import { addDays, addMonths, firstOfMonth, type Day } from '../../src/lib/shared/dates.ts';
import { doneBy, latestOf } from './assessments.ts';
import { dayOf, orderOf, placedCases, ratio, unitsAndForces, withCase, type Placed } from './casework.ts';
import { dutiesOf, isMade } from './duties.ts';
import type { Given } from './given.ts';
import { grouped, type Row } from './levels.ts';
import { madeBy } from './records.ts';
import { numberOn } from './settings.ts';

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.flatMap((day) => day ?? []).sort()[0] ?? null;

/** Reasons to look at one case, each with since when. */
function reasonsOf(given: Given): (one: Placed) => [string, Day | null][] {
  const { extracts, asOf } = given;
  const interval = numberOn(given, 'agency_check_interval_days', asOf);
  const missed = grouped(
    dutiesOf(given).filter(({ due_on, met_on }) => due_on < asOf && met_on === null),
    ({ of }) => of.case_id
  );
  const done = grouped(doneBy(given), ({ case_id }) => case_id);
  const checks = grouped(
    (extracts.agency_checks ?? []).filter(({ checked_on }) => checked_on <= asOf),
    ({ case_id }) => case_id
  );
  const unmet = grouped(
    (extracts.notifications ?? []).filter(
      ({ due_on, met_on }) => due_on < asOf && (met_on === null || met_on > asOf)
    ),
    ({ case_id }) => case_id
  );
  return (one) => {
    const found: [string, Day | null][] = [];
    const { case_id, opened_on } = one;
    const visits = missed.get(case_id) ?? [];
    if (visits.length > 0) found.push(['visit_overdue', earliest(visits.map(({ due_on }) => due_on))]);
    const latest = latestOf(done.get(case_id) ?? []);
    const due = earliest(latest.map((row) => row?.next_due_on ?? null));
    if (due !== null && due < asOf) found.push(['assessment_past_due', due]);
    if (extracts.assessments && latest.includes(undefined)) found.push(['assessment_missing', opened_on]);
    if (extracts.agency_checks && one.mappa_level === '1') {
      const last = (checks.get(case_id) ?? [])
        .map(({ checked_on }) => checked_on)
        .sort()
        .at(-1);
      const from = last === undefined ? opened_on : addDays(last, interval + 1);
      if (last === undefined || from <= asOf)
        found.push([one.category === '2' ? 'check_due_category_2' : 'check_due', from]);
    }
    const duties = unmet.get(case_id) ?? [];
    if (duties.length > 0) found.push(['notification_unmet', earliest(duties.map(({ due_on }) => due_on))]);
    if (one.looked_after && one.mappa_eligible && !one.youth_justice_joint)
      found.push(['no_joint_management', null]);
    if (one.category === '4') found.push(['category_4', opened_on]);
    return found;
  };
}

export function caseworkDue(given: Given): Row[] {
  const reasons = reasonsOf(given);
  return [...placedCases(given).values()]
    .filter(({ counts }) => counts)
    .flatMap((one) =>
      reasons(one).map(([reason, since]) => ({
        unit_id: one.in_unit,
        case_id: one.case_id,
        lead_officer_id: one.lead_officer_id,
        risk_level: one.risk_level,
        reason,
        since
      }))
    );
}

interface Event {
  readonly unit: string;
  readonly day: Day;
  readonly kind: 'due' | 'made' | 'entry';
  readonly isGood: boolean;
}

function eventsIn(given: Given): Event[] {
  const { asOf, extracts } = given;
  const first = addMonths(firstOfMonth(asOf), -23);
  const limit = numberOn(given, 'record_entry_limit_days', asOf);
  const all: Event[] = [
    ...dutiesOf(given)
      .filter(({ due_on }) => due_on < asOf)
      .map(({ of, due_on, met_on }) => ({
        unit: of.in_unit,
        day: due_on,
        kind: 'due' as const,
        isGood: met_on !== null && met_on <= due_on
      })),
    ...withCase(given, extracts.visits)
      .filter((visit) => isMade(given, visit))
      .map(({ of, visited_at, risk_assessed_at }) => ({
        unit: of.in_unit,
        day: dayOf(visited_at!),
        kind: 'made' as const,
        isGood: orderOf(risk_assessed_at, visited_at!) === 'before'
      })),
    ...madeBy(given)
      .filter(({ lag }) => lag >= 0)
      .map(({ of, entered_on, lag }) => ({
        unit: of.in_unit,
        day: entered_on,
        kind: 'entry' as const,
        isGood: lag <= limit
      }))
  ];
  return all.filter(({ day }) => first <= day && day <= asOf);
}

export function assuranceTrend(given: Given): Row[] {
  const events = eventsIn(given);
  return unitsAndForces(given, (isIn) => {
    const months = grouped(
      events.filter(({ unit }) => isIn(unit)),
      ({ day }) => firstOfMonth(day)
    );
    return [...months].map(([period_start, own]) => {
      const number = (kind: Event['kind'], isGood = false) =>
        own.filter((one) => one.kind === kind && (one.isGood || !isGood)).length;
      const [due, inTime] = [number('due'), number('due', true)];
      const [made, before] = [number('made'), number('made', true)];
      const [entries, within] = [number('entry'), number('entry', true)];
      return {
        period_start,
        visits_due: due,
        visits_in_time: inTime,
        in_time_share: ratio(inTime, due),
        visits_made: made,
        assessed_before: before,
        assessed_share: ratio(before, made),
        entries,
        within_limit: within,
        within_share: ratio(within, entries)
      };
    });
  });
}
