// M25, checks with other agencies, notification duties and policies.
import { daysBetween } from '../../src/lib/shared/dates.ts';
import { isInPeriod, placedCases, quantile, ratio, unitsAndForces, unless, withCase } from './casework.ts';
import type { Given } from './given.ts';
import { grouped, type Row } from './levels.ts';
import { listOn, numberOn } from './settings.ts';

export function mappa(given: Given): Row[] {
  const counted = [...placedCases(given).values()].filter(({ counts }) => counts);
  return unitsAndForces(given, (isIn) => {
    const here = counted.filter(({ in_unit }) => isIn(in_unit));
    const kinds = grouped(here, (one) => `${one.category} ${one.mappa_level} ${one.risk_level}`);
    return [...kinds.values()].map((cases) => {
      const number = (holds: (one: (typeof cases)[number]) => boolean) => cases.filter(holds).length;
      const { category, mappa_level, risk_level } = cases[0]!;
      return {
        category,
        mappa_level: mappa_level ?? 'not_known',
        risk_level,
        cases: cases.length,
        licence_known: number(({ on_licence }) => on_licence !== null),
        eligibility_known: number(({ mappa_eligible }) => mappa_eligible !== null),
        both_known: number(
          ({ on_licence, mappa_eligible }) => on_licence !== null && mappa_eligible !== null
        ),
        agency_known: number(({ lead_agency }) => lead_agency !== null),
        led_for_another: number(
          ({ lead_agency, is_held }) => lead_agency !== null && lead_agency !== 'police' && is_held
        )
      };
    });
  });
}

export function agencyChecks(given: Given): Row[] {
  const { asOf, extracts } = given;
  const isKnown = extracts.agency_checks !== undefined;
  const interval = numberOn(given, 'agency_check_interval_days', asOf);
  const byCase = grouped(
    (extracts.agency_checks ?? []).filter(({ checked_on }) => checked_on <= asOf),
    ({ case_id }) => case_id
  );
  const ageOf = (caseId: string, agency?: string): number | null => {
    const days = (byCase.get(caseId) ?? []).filter((one) => agency === undefined || one.agency === agency);
    const last = days
      .map(({ checked_on }) => checked_on)
      .sort()
      .at(-1);
    return last === undefined ? null : daysBetween(last, asOf);
  };
  const levelOne = [...placedCases(given).values()].filter(
    ({ counts, mappa_level }) => counts && mappa_level === '1'
  );
  return unitsAndForces(given, (isIn) =>
    ['category_2_level_1', 'level_1'].map((case_group) => {
      const cases = levelOne.filter(
        ({ in_unit, category }) => isIn(in_unit) && (case_group === 'level_1' || category === '2')
      );
      const ages = cases.map(({ case_id }) => ageOf(case_id));
      const hmpps = cases.flatMap(({ case_id }) => ageOf(case_id, 'hmpps') ?? []);
      const fresh = (days: readonly (number | null)[]) =>
        days.filter((age) => age !== null && age <= interval).length;
      const state = cases.length === 0 ? 'not_applicable' : fresh(ages) < cases.length ? 'breach' : 'ok';
      return {
        case_group,
        cases: cases.length,
        ...unless(isKnown, {
          checked: fresh(ages),
          share: ratio(fresh(ages), cases.length),
          never: ages.filter((age) => age === null).length,
          hmpps_checked: fresh(hmpps),
          hmpps_share: ratio(fresh(hmpps), cases.length),
          hmpps_median_days: quantile(hmpps, 0.5)
        }),
        state: isKnown ? state : 'no_data'
      };
    })
  );
}

export function notifications(given: Given): Row[] {
  const { asOf, extracts } = given;
  const isKnown = extracts.notifications !== undefined;
  const duties = withCase(given, extracts.notifications).filter(
    ({ due_on }) => due_on !== asOf && isInPeriod(given, due_on)
  );
  return unitsAndForces(given, (isIn) => {
    const due = duties.filter(({ of }) => isIn(of.in_unit));
    const met = due.filter(({ met_on }) => met_on !== null && met_on <= asOf).length;
    const inTime = due.filter(({ met_on, due_on }) => met_on !== null && met_on <= due_on).length;
    const state = () => {
      if (due.length === 0) return 'not_applicable';
      if (met < due.length) return 'breach';
      return inTime < due.length ? 'watch' : 'ok';
    };
    return [
      {
        ...unless(isKnown, { due: due.length, met, in_time: inTime, share: ratio(met, due.length) }),
        state: isKnown ? state() : 'no_data'
      }
    ];
  });
}

export function policies(given: Given): Row[] {
  const { asOf, extracts } = given;
  const soon = Math.max(...(listOn(given, 'horizon_days', asOf) as unknown as number[]));
  return (extracts.policies ?? []).map(({ policy_id, subject, approved_on, review_due_on }) => {
    const days = daysBetween(asOf, review_due_on);
    const isInDate = approved_on !== null && approved_on <= asOf && days >= 0;
    return {
      policy_id,
      subject,
      approved_on,
      review_due_on,
      days_to_review: days,
      is_in_date: isInDate,
      state: !isInDate ? 'breach' : days <= soon ? 'watch' : 'ok'
    };
  });
}
