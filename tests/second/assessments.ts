// M21 and M16c: assessments and plans of each case, and whether whoever made an ARMS was trained on that day.
import type { Day } from '../../src/lib/shared/dates.ts';
import { isInPeriod, placedCases, ratio, unitsAndForces, unless, withCase, type Placed } from './casework.ts';
import type { Assessment } from './given-casework.ts';
import type { Given } from './given.ts';
import { grouped, type Row } from './levels.ts';
import { officerOf } from './people.ts';

const TOOLS = ['srp', 'arms', 'plan'];

/** The latest completion by that day was not yet expired on it. */
export function hadCourse({ extracts }: Given, officerId: string, course: string, day: Day): boolean {
  const done = (extracts.training ?? [])
    .filter((row) => row.officer_id === officerId && row.course === course)
    .filter(({ completed_on }) => completed_on !== null && completed_on <= day)
    .toSorted((a, b) => (a.completed_on! < b.completed_on! ? 1 : -1));
  const [latest] = done;
  return latest !== undefined && (latest.expires_on === null || latest.expires_on >= day);
}

export const doneBy = (given: Given) =>
  withCase(given, given.extracts.assessments).filter(({ completed_on }) => completed_on <= given.asOf);

const later = (a: Day | null, b: Day | null): number =>
  (a ?? '') === (b ?? '') ? 0 : (a ?? '') > (b ?? '') ? -1 : 1;

/** Of several on one day the latest due, then the latest reviewed. */
const latestFirst = (a: Assessment, b: Assessment): number =>
  later(a.completed_on, b.completed_on) ||
  later(a.next_due_on, b.next_due_on) ||
  later(a.supervisor_reviewed_on, b.supervisor_reviewed_on);

/** When the one before it, of the same case and tool, said that this was due. */
function wasDueOn(all: readonly Assessment[], one: Assessment): Day | null {
  const before = all.filter(
    ({ case_id, tool, completed_on }) =>
      case_id === one.case_id && tool === one.tool && completed_on < one.completed_on
  );
  return before.toSorted(latestFirst)[0]?.next_due_on ?? null;
}

/** Of one case, the latest SRP, ARMS and plan. */
export const latestOf = (done: readonly Assessment[]): (Assessment | undefined)[] =>
  TOOLS.map((tool) => done.filter((row) => row.tool === tool).toSorted(latestFirst)[0]);

function standingOf({ asOf }: Given, one: Placed, done: readonly Assessment[]) {
  const latest = latestOf(done);
  const [srp, arms, plan] = latest;
  const there = latest.filter((row) => row !== undefined);
  return {
    srp,
    arms,
    plan,
    hasAll: there.length === TOOLS.length,
    isPastDue: there.some(({ next_due_on }) => next_due_on !== null && next_due_on < asOf),
    isAfterBoth:
      srp !== undefined &&
      arms !== undefined &&
      plan !== undefined &&
      plan.completed_on >= srp.completed_on &&
      plan.completed_on >= arms.completed_on,
    isUnreviewed: there.some(({ supervisor_reviewed_on: seen }) => seen === null || seen > asOf),
    isOlder: arms !== undefined && one.risk_assessed_on !== null && one.risk_assessed_on < arms.completed_on
  };
}

export function assessments(given: Given): Row[] {
  const isKnown = given.extracts.assessments !== undefined;
  const done = doneBy(given);
  const byCase = grouped(done, ({ case_id }) => case_id);
  const standings = [...placedCases(given).values()]
    .filter(({ counts }) => counts)
    .map((one) => ({ in_unit: one.in_unit, ...standingOf(given, one, byCase.get(one.case_id) ?? []) }));
  const again = done
    .filter(({ completed_on }) => isInPeriod(given, completed_on))
    .map((one) => ({ one, due: wasDueOn(byCase.get(one.case_id)!, one) }))
    .filter(({ due }) => due !== null);
  return unitsAndForces(given, (isIn) => {
    const cases = standings.filter(({ in_unit }) => isIn(in_unit));
    const number = (holds: (standing: (typeof cases)[number]) => boolean) => cases.filter(holds).length;
    const doneAgain = again.filter(({ one }) => isIn(one.of.in_unit));
    const inTime = doneAgain.filter(({ one, due }) => one.completed_on <= due!).length;
    const [complete, plans, after] = [
      number(({ hasAll, isPastDue }) => hasAll && !isPastDue),
      number(({ plan }) => plan !== undefined),
      number(({ isAfterBoth }) => isAfterBoth)
    ];
    const unseen = number(({ isUnreviewed }) => isUnreviewed);
    const state = () => {
      if (cases.length === 0) return 'not_applicable';
      if (complete < cases.length) return 'breach';
      return unseen > 0 || after < plans ? 'watch' : 'ok';
    };
    return [
      {
        cases: cases.length,
        ...unless(isKnown, {
          with_srp: number(({ srp }) => srp !== undefined),
          with_arms: number(({ arms }) => arms !== undefined),
          with_plan: plans,
          with_all: number(({ hasAll }) => hasAll),
          complete,
          share: ratio(complete, cases.length),
          past_due: number(({ isPastDue }) => isPastDue),
          plans_after_both: after,
          plan_share: ratio(after, plans),
          not_reviewed: unseen,
          level_older: number(({ isOlder }) => isOlder),
          done_again: doneAgain.length,
          in_time: inTime,
          in_time_share: ratio(inTime, doneAgain.length)
        }),
        state: isKnown ? state() : 'no_data'
      }
    ];
  });
}

export function assessor(given: Given): Row[] {
  const hasAssessments = given.extracts.assessments !== undefined;
  const isKnown = hasAssessments && given.extracts.training !== undefined;
  const arms = doneBy(given).filter(
    ({ tool, completed_on }) => tool === 'arms' && isInPeriod(given, completed_on)
  );
  const isUnknown = ({ assessor_id }: Assessment) => assessor_id === null || !officerOf(given, assessor_id);
  return unitsAndForces(given, (isIn) => {
    const here = arms.filter(({ of }) => isIn(of.in_unit));
    const unknown = here.filter(isUnknown).length;
    const untrained = here.filter(
      (one) => !isUnknown(one) && !hadCourse(given, one.assessor_id!, 'mosovo', one.completed_on)
    ).length;
    const state = () => {
      if (here.length === 0) return 'not_applicable';
      if (untrained > 0) return 'breach';
      return unknown > 0 ? 'watch' : 'ok';
    };
    return [
      {
        arms: hasAssessments ? here.length : null,
        by_untrained: isKnown ? untrained : null,
        assessor_unknown: hasAssessments ? unknown : null,
        share: isKnown ? ratio(untrained, here.length) : null,
        state: isKnown ? state() : 'no_data'
      }
    ];
  });
}
