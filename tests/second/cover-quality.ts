// Cover and the quality of work: each officer's days of cover beside the officer's other days, event by event.
import type { Day } from '../../src/lib/shared/dates.ts';
import { firstDay, unitsAndForces } from './casework.ts';
import { dutiesOf } from './duties.ts';
import type { Given } from './given.ts';
import { grouped, total, type Row } from './levels.ts';
import { covers, officerOf } from './people.ts';
import { madeBy } from './records.ts';
import { numberOn } from './settings.ts';

type Side = 'covered' | 'covering';
type Measure = 'visits' | 'records';

interface Event {
  readonly officer: string | null;
  readonly case_id: string;
  readonly day: Day;
  readonly isLate: boolean;
}

/** What is looked at of either side: visits of the officers' own cases; entries on them, or made by the officers. */
function eventsOf(given: Given, side: Side, measure: Measure): Event[] {
  const { asOf } = given;
  const limit = numberOn(given, 'record_entry_limit_days', asOf);
  if (measure === 'visits')
    return dutiesOf(given)
      .filter(({ due_on }) => firstDay(given) <= due_on && due_on < asOf)
      .map(({ of, due_on, met_on }) => ({
        officer: of.lead_officer_id,
        case_id: of.case_id,
        day: due_on,
        isLate: met_on === null || met_on > due_on
      }));
  return madeBy(given)
    .filter(({ happened_on, lag }) => firstDay(given) <= happened_on && happened_on <= asOf && lag >= 0)
    .map(({ of, case_id, happened_on, lag, officer_id }) => ({
      officer: side === 'covered' ? of.lead_officer_id : officer_id,
      case_id,
      day: happened_on,
      isLate: lag > limit
    }));
}

function isOnCover(given: Given, side: Side, { officer, case_id, day }: Event): boolean {
  return (given.extracts.cover ?? []).some((one) => {
    const { absent_officer_id: absent, covering_officer_id: covering } = one;
    if (absent === covering || !covers(one, day)) return false;
    if (side === 'covering') return covering === officer;
    return absent === officer && (one.case_id === null || one.case_id === case_id);
  });
}

interface Pair {
  readonly unit: string;
  readonly during: number;
  readonly during_late: number;
  readonly outside: number;
  readonly outside_late: number;
}

/** Officers who have both, each with themselves alone. */
function pairsOf(given: Given, side: Side, measure: Measure): Pair[] {
  const byOfficer = grouped(eventsOf(given, side, measure), ({ officer }) => String(officer));
  return [...byOfficer].flatMap(([id, events]) => {
    const officer = officerOf(given, id);
    if (!officer) return [];
    const during = events.filter((event) => isOnCover(given, side, event));
    const late = (some: readonly Event[]) => some.filter(({ isLate }) => isLate).length;
    const outside = events.length - during.length;
    if (during.length === 0 || outside === 0) return [];
    return [
      {
        unit: officer.unit_id,
        during: during.length,
        during_late: late(during),
        outside,
        outside_late: late(events) - late(during)
      }
    ];
  });
}

export function coverQuality(given: Given): Row[] {
  const { cover, visits, records } = given.extracts;
  const kinds = (['covered', 'covering'] as const).flatMap((side) =>
    (['visits', 'records'] as const).map((measure) => ({
      side,
      measure,
      pairs: pairsOf(given, side, measure),
      isKnown: cover !== undefined && (measure === 'visits' ? visits : records) !== undefined
    }))
  );
  return unitsAndForces(given, (isIn) =>
    kinds.map(({ side, measure, pairs, isKnown }) => {
      const here = pairs.filter(({ unit }) => isIn(unit));
      const sum = (of: (pair: Pair) => number) => total(here.map(of))!;
      const [during, outside] = [sum((one) => one.during), sum((one) => one.outside)];
      const weight = sum((one) => (one.during * one.outside) / (one.during + one.outside));
      const duringWeighted = sum((one) => (one.during_late * one.outside) / (one.during + one.outside));
      const outsideWeighted = sum((one) => (one.outside_late * one.during) / (one.during + one.outside));
      const isEnough = here.length >= 5 && during >= 20 && outside >= 20;
      const known = (value: number) => (isKnown ? value : null);
      const shown = (value: number) => (isKnown && isEnough ? value : null);
      return {
        side,
        measure,
        officers: known(here.length),
        during: known(during),
        during_late: known(sum((one) => one.during_late)),
        outside: known(outside),
        outside_late: known(sum((one) => one.outside_late)),
        weight: known(weight),
        during_weighted: known(duringWeighted),
        outside_weighted: known(outsideWeighted),
        during_share: shown(duringWeighted / weight),
        outside_share: shown(outsideWeighted / weight),
        state: !isKnown ? 'no_data' : isEnough ? 'ok' : 'not_applicable'
      };
    })
  );
}
