// M22: entries on the shared database, and transfers of records.
import { addMonths, daysBetween, type Day } from '../../src/lib/shared/dates.ts';
import { doneBy, hadCourse } from './assessments.ts';
import { isInPeriod, quantile, ratio, unitsAndForces, unless, withCase } from './casework.ts';
import { rankOf } from './deployable.ts';
import type { Given } from './given.ts';
import { grouped, type Row } from './levels.ts';
import { officerOf } from './people.ts';
import { listOn, numberOn, textOn } from './settings.ts';

/** Vetted on that day, by a vetting that is or was current. */
function wasVetted(given: Given, officerId: string, day: Day): boolean {
  const order = listOn(given, 'vetting_order', given.asOf);
  const least = rankOf(order, textOn(given, 'vetting_minimum', given.asOf));
  const years = numberOn(given, 'vetting_years', given.asOf);
  return (given.extracts.vetting ?? []).some(({ officer_id, level, status, granted_on, expires_on }) => {
    if (officer_id !== officerId || !['current', 'lapsed'].includes(status)) return false;
    if (granted_on === null || granted_on > day || rankOf(order, level) < least) return false;
    const again = addMonths(granted_on, years * 12);
    return day <= (expires_on !== null && expires_on < again ? expires_on : again);
  });
}

/** Entries made by the as-of date, with their days from the event. */
export const madeBy = (given: Given) =>
  withCase(given, given.extracts.records)
    .filter(({ entered_on }) => entered_on <= given.asOf)
    .map((one) => ({ ...one, lag: daysBetween(one.happened_on, one.entered_on) }));

export function records(given: Given): Row[] {
  const { extracts, asOf } = given;
  const isKnown = extracts.records !== undefined;
  const isCleared = isKnown && extracts.vetting !== undefined && extracts.training !== undefined;
  const limit = numberOn(given, 'record_entry_limit_days', asOf);
  const made = madeBy(given);
  const inPeriod = made
    .filter(({ entered_on }) => isInPeriod(given, entered_on))
    .map((one) => {
      const officer = one.officer_id === null ? undefined : officerOf(given, one.officer_id);
      const maker = officer?.unit_id === one.of.in_unit ? officer.officer_id : null;
      return {
        unit: one.of.in_unit,
        lag: one.lag,
        quality: one.quality,
        maker,
        cleared:
          maker !== null &&
          wasVetted(given, maker, one.entered_on) &&
          hadCourse(given, maker, 'visor', one.entered_on)
      };
    });
  const hmpps = [
    ...grouped(
      made.filter(({ of }) => of.counts),
      ({ case_id }) => case_id
    ).values()
  ]
    .filter((own) => own.some(({ owner }) => owner === 'hmpps'))
    .map((own) => {
      const police = own
        .filter(({ owner }) => owner === 'police')
        .map(({ entered_on }) => entered_on)
        .sort()
        .at(-1);
      return { unit: own[0]!.of.in_unit, days: police === undefined ? null : daysBetween(police, asOf) };
    });
  return unitsAndForces(given, (isIn) => {
    const all = inPeriod.filter(({ unit }) => isIn(unit));
    const lags = all.filter(({ lag }) => lag >= 0).map(({ lag }) => lag);
    const between = (least: number, most: number) => lags.filter((lag) => least <= lag && lag <= most).length;
    const within = between(0, limit);
    const negative = all.length - lags.length;
    const sampled = all.filter(({ quality }) => quality === 'pass' || quality === 'fail');
    const passed = sampled.filter(({ quality }) => quality === 'pass').length;
    const makers = all.filter(({ maker }) => maker !== null);
    const cleared = makers.filter((one) => one.cleared).length;
    const cases = hmpps.filter(({ unit }) => isIn(unit));
    const since = cases.flatMap(({ days }) => (days === null ? [] : [days]));
    const state = all.length === 0 ? 'not_applicable' : within < lags.length || negative > 0 ? 'watch' : 'ok';
    return [
      {
        ...unless(isKnown, {
          entries: lags.length,
          negative,
          median_days: quantile(lags, 0.5),
          p90_days: quantile(lags, 0.9),
          within_limit: within,
          within_share: ratio(within, lags.length),
          days_0: between(0, 0),
          days_1: between(1, 1),
          days_2_3: between(2, 3),
          days_4_7: between(4, 7),
          days_8_14: between(8, 14),
          days_over_14: between(15, Infinity),
          sampled: sampled.length,
          passed,
          quality_share: ratio(passed, sampled.length),
          maker_known: makers.length
        }),
        maker_cleared: isCleared ? cleared : null,
        cleared_share: isCleared ? ratio(cleared, makers.length) : null,
        ...unless(isKnown, {
          hmpps_cases: cases.length,
          hmpps_without_police: cases.length - since.length,
          hmpps_median_days: quantile(since, 0.5)
        }),
        state: isKnown ? state : 'no_data'
      }
    ];
  });
}

export function transfers(given: Given): Row[] {
  const { extracts, asOf } = given;
  const isKnown = extracts.records !== undefined;
  const hasAssessments = extracts.assessments !== undefined;
  const done = grouped(doneBy(given), ({ case_id }) => case_id);
  const asked = madeBy(given)
    .filter(({ transfer_requested_on }) => isInPeriod(given, transfer_requested_on))
    .map(({ of, case_id, transfer_requested_on: from, transfer_accepted_on: to }) => {
      const isAccepted = to !== null && to >= from! && to <= asOf;
      const had = new Set(
        (done.get(case_id) ?? [])
          .filter(({ completed_on }) => to !== null && completed_on <= to)
          .map(({ tool }) => tool)
      );
      return {
        unit: of.in_unit,
        isNegative: to !== null && to < from!,
        days: isAccepted ? daysBetween(from!, to) : null,
        hasAll: isAccepted && had.size === 3
      };
    });
  return unitsAndForces(given, (isIn) => {
    const all = asked.filter(({ unit }) => isIn(unit));
    const valid = all.filter(({ isNegative }) => !isNegative);
    const days = valid.flatMap((one) => (one.days === null ? [] : [one.days]));
    const withAll = valid.filter(({ hasAll }) => hasAll).length;
    const isOpen =
      days.length < valid.length || valid.length < all.length || (hasAssessments && withAll < valid.length);
    const state = all.length === 0 ? 'not_applicable' : isOpen ? 'watch' : 'ok';
    return [
      {
        ...unless(isKnown, {
          requested: valid.length,
          negative: all.length - valid.length,
          accepted: days.length,
          accepted_share: ratio(days.length, valid.length),
          median_days: quantile(days, 0.5),
          p90_days: quantile(days, 0.9)
        }),
        with_all: isKnown && hasAssessments ? withAll : null,
        with_all_share: isKnown && hasAssessments ? ratio(withAll, valid.length) : null,
        state: isKnown ? state : 'no_data'
      }
    ];
  });
}
