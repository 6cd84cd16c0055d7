// M19 and M20: visits overdue and made, and escorts, gone through one by one.
import {
  dayOf,
  isInPeriod,
  orderOf,
  ratio,
  unitsAndForces,
  unless,
  withCase,
  placedCases,
  type IsIn
} from './casework.ts';
import { deployable } from './deployable.ts';
import { dutiesOf, isTried } from './duties.ts';
import type { Visit } from './given-casework.ts';
import type { Given } from './given.ts';
import { grouped, total, type Row } from './levels.ts';
import { officerOf } from './people.ts';
import { listOn } from './settings.ts';

const LEVELS = ['very_high', 'high', 'medium', 'low', 'not_assessed'];

export function visits(given: Given): Row[] {
  const { extracts, asOf } = given;
  const hasVisits = extracts.visits !== undefined;
  const hasDeployable =
    extracts.absences !== undefined && extracts.vetting !== undefined && extracts.training !== undefined;
  const cases = [...placedCases(given).values()];
  const all = withCase(given, extracts.visits);
  const missed = grouped(
    dutiesOf(given).filter(({ due_on, met_on }) => due_on < asOf && met_on === null),
    ({ of }) => of.case_id
  );
  const holding = listOn(given, 'case_holding_roles', asOf);
  const fteOf = new Map(
    deployable(given)
      .filter(({ level }) => level === 'unit')
      .map((row) => [String(row['unit_id']), row['deployable_fte'] ?? null])
  );
  const isByOther = ({ officer_id }: Visit): boolean => {
    const officer = officer_id === null ? undefined : officerOf(given, officer_id);
    return officer !== undefined && !holding.includes(officer.role);
  };
  const rowOf = (isIn: IsIn, level: string): Row => {
    const isHere = (one: { in_unit: string; risk_level: string }) =>
      isIn(one.in_unit) && (level === 'all' || one.risk_level === level);
    const counted = cases.filter((one) => one.counts && isHere(one));
    const overdue = counted.map(({ case_id }) => (missed.get(case_id) ?? []).length);
    const tried = all.filter(
      (visit) => isHere(visit.of) && isTried(given, visit) && isInPeriod(given, dayOf(visit.visited_at!))
    );
    const made = tried.filter(({ outcome }) => outcome === 'seen');
    const orders = made.map((visit) => orderOf(visit.risk_assessed_at, visit.visited_at!));
    const before = orders.filter((order) => order === 'before').length;
    const unknown = orders.filter((order) => order === 'unknown').length;
    const withDue = made.filter(({ due_on }) => due_on !== null);
    const inTime = withDue.filter(({ due_on, visited_at }) => dayOf(visited_at!) <= due_on!);
    const recorded = made.filter(({ recorded_on_visor_at: at }) => at !== null && dayOf(at) <= asOf);
    const crews = made.filter(({ officer_id }) => officer_id !== null);
    const single = crews.filter(
      ({ officer_id, second_officer_id: second }) => second === null || second === officer_id
    );
    const late = total(overdue)!;
    const fte =
      level === 'all' && hasDeployable
        ? total([...fteOf].flatMap(([unit, value]) => (isIn(unit) ? [value] : [])))
        : null;
    return {
      risk_level: level,
      cases: counted.length,
      ...unless(hasVisits, {
        overdue: late,
        overdue_cases: overdue.filter((days) => days > 0).length,
        tried: tried.length,
        made: made.length,
        with_due: withDue.length,
        in_time: inTime.length,
        in_time_share: ratio(inTime.length, withDue.length),
        assessed_before: before,
        order_unknown: unknown,
        assessed_share: ratio(before, made.length),
        recorded: recorded.length,
        recorded_share: ratio(recorded.length, made.length),
        crew_known: crews.length,
        single_crewed: single.length,
        single_crewed_share: ratio(single.length, crews.length),
        by_others: made.filter(isByOther).length,
        deployable_fte: fte,
        visits_per_fte: fte === null ? null : ratio(made.length, fte)
      }),
      state: !hasVisits
        ? 'no_data'
        : counted.length === 0 && made.length === 0
          ? 'not_applicable'
          : late > 0 || before + unknown < made.length
            ? 'breach'
            : unknown > 0
              ? 'watch'
              : 'ok'
    };
  };
  return unitsAndForces(given, (isIn) => ['all', ...LEVELS].map((level) => rowOf(isIn, level)));
}

export function escorts(given: Given): Row[] {
  const isKnown = given.extracts.escorts !== undefined;
  const all = withCase(given, given.extracts.escorts).filter(({ escorted_at }) =>
    isInPeriod(given, dayOf(escorted_at))
  );
  return unitsAndForces(given, (isIn) => {
    const orders = all
      .filter(({ of }) => isIn(of.in_unit))
      .map(({ risk_assessed_at, escorted_at }) => orderOf(risk_assessed_at, escorted_at));
    const of = (order: string) => orders.filter((one) => one === order).length;
    const state = () => {
      if (orders.length === 0) return 'not_applicable';
      if (of('after') + of('none') > 0) return 'breach';
      return of('unknown') > 0 ? 'watch' : 'ok';
    };
    return [
      {
        ...unless(isKnown, {
          escorts: orders.length,
          assessed_before: of('before'),
          order_unknown: of('unknown'),
          assessed_after: of('after'),
          not_assessed: of('none'),
          share: ratio(of('before'), orders.length)
        }),
        state: isKnown ? state() : 'no_data'
      }
    ];
  });
}
