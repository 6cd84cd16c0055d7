// The past of a case, worked out backwards from what it is at the as-of date, so that the last state is the true one.
import { SETTLED_FROM } from './calendar.ts';
import { isInPost, type CaseState } from './force.ts';
import type { ForcePlan, Management, OfficerPlan, Risk } from './plan.ts';
import type { Random } from './random.ts';

export interface LastState extends Omit<CaseState, 'from'> {
  readonly openedOn: number;
  /** The as-of date, or the day of closing. */
  readonly lastDay: number;
  /** The case reached its lead on that day from that colleague. */
  readonly arrival?: { readonly from: string; readonly day: number };
  /** The lead never changed. */
  readonly isPlanted?: boolean;
}

interface Change {
  readonly day: number;
  readonly before: (state: CaseState) => Partial<CaseState>;
}

/** Who led cases in a unit, and who left it within the history. */
export class Colleagues {
  readonly #holders: readonly OfficerPlan[];
  readonly #byUnit = new Map<string, OfficerPlan[]>();

  constructor(plan: ForcePlan, windowStart: number) {
    this.#holders = plan.officers.filter(
      (officer) =>
        officer.role === 'mosovo_officer' &&
        (officer.caseload.cases > 0 || (officer.endedOn !== null && officer.endedOn >= windowStart))
    );
    for (const officer of this.#holders) {
      this.#byUnit.set(officer.unitId, [...(this.#byUnit.get(officer.unitId) ?? []), officer]);
    }
  }

  /** Somebody else who could have led the case on that day, mostly of the same unit. */
  before(
    random: Random,
    lead: OfficerPlan | undefined,
    unitId: string,
    day: number
  ): OfficerPlan | undefined {
    const pool = random.chance(0.05) ? this.#holders : (this.#byUnit.get(unitId) ?? []);
    const able = pool.filter(
      (officer) =>
        officer !== lead && isInPost(officer, day - 60) && isInPost(officer, day) && isFree(officer, day)
    );
    return able.length > 0 ? random.pick(able) : undefined;
  }

  leaversBetween(unitId: string, from: number, to: number): OfficerPlan[] {
    return (this.#byUnit.get(unitId) ?? []).filter(
      ({ endedOn }) => endedOn !== null && endedOn >= from && endedOn <= to
    );
  }

  sizeOf(unitId: string): number {
    return this.#byUnit.get(unitId)?.length ?? 0;
  }
}

const isFree = (officer: OfficerPlan, day: number): boolean => !officer.isSettled || day < SETTLED_FROM;

const lower: Readonly<Record<Risk, readonly Risk[]>> = {
  very_high: ['high'],
  high: ['medium', 'medium', 'very_high'],
  medium: ['low', 'low', 'high'],
  low: ['medium'],
  not_assessed: ['not_assessed']
};

const formerly: Readonly<Record<Management, readonly [Management, number]>> = {
  active: ['custody', 0.05],
  reactive: ['active', 0.5],
  custody: ['active', 0.6],
  missing: ['active', 1],
  transferred_out: ['active', 1]
};

function leadChanges(
  last: LastState,
  people: ReadonlyMap<string, OfficerPlan>,
  colleagues: Colleagues,
  random: Random
): Change[] {
  const changes: Change[] = [];
  let lead = last.leadId === null ? undefined : people.get(last.leadId);
  let unitId = last.unitId;
  let upTo = lead?.isSettled ? Math.min(last.lastDay, SETTLED_FROM) : last.lastDay;
  if (last.arrival) {
    const { from, day } = last.arrival;
    changes.push({ day, before: () => ({ leadId: from }) });
    [lead, upTo] = [people.get(from), day];
  }
  for (let hop = 0; lead && hop < 4; hop++) {
    const from = Math.max(last.openedOn + 2, lead.startedOn);
    const room = upTo - from;
    if (room < 1) break;
    const leavers = colleagues.leaversBetween(unitId, from, upTo - 15).filter((officer) => officer !== lead);
    const leaver = leavers.length > 0 ? random.pick(leavers) : undefined;
    const mustChange = lead.startedOn > last.openedOn;
    const takesFromLeaver =
      leaver !== undefined && random.chance((1.1 * leavers.length) / colleagues.sizeOf(unitId));
    if (!mustChange && !takesFromLeaver && !random.chance(0.2)) break;
    const leftOn = takesFromLeaver ? leaver.endedOn : null;
    const day =
      leftOn !== null
        ? leftOn + random.whole(1, 10)
        : mustChange
          ? from + random.whole(0, Math.min(room, 45))
          : from + random.whole(0, room);
    const prior = takesFromLeaver ? leaver : colleagues.before(random, lead, unitId, day - 1);
    const before = prior ? { leadId: prior.officerId, unitId: prior.unitId } : { leadId: null };
    changes.push({ day, before: () => before });
    [lead, upTo] = [prior, day];
    unitId = prior?.unitId ?? unitId;
  }
  return changes;
}

function riskChanges(last: LastState, windowStart: number, limit: number, random: Random): Change[] {
  if (last.risk === 'not_assessed') return [];
  const changes: Change[] = [];
  const from = Math.max(last.openedOn + 40, windowStart);
  const years = Math.max(0, limit - from) / 365;
  for (let left = random.count(0.12 * years); left > 0; left--) {
    changes.push({
      day: random.whole(from, limit),
      before: (state) => ({ risk: random.pick(lower[state.risk]) })
    });
  }
  const firstAssessed = last.openedOn + random.whole(3, 27);
  if (last.openedOn >= windowStart && firstAssessed < limit) {
    changes.push({ day: firstAssessed, before: () => ({ risk: 'not_assessed' }) });
  }
  return changes;
}

function managementChanges(last: LastState, windowStart: number, limit: number, random: Random): Change[] {
  const [before, share] = formerly[last.management];
  const from = Math.max(last.openedOn + 30, windowStart);
  if (from >= limit || !random.chance(share)) return [];
  const recent = last.management === 'missing' || last.management === 'transferred_out';
  const day = random.whole(recent ? Math.max(from, limit - 75) : from, limit);
  return [{ day, before: () => ({ management: before }) }];
}

/** Every state of the case, oldest first, and the day on which it reached its last lead. */
export function pastOf(
  last: LastState,
  people: ReadonlyMap<string, OfficerPlan>,
  colleagues: Colleagues,
  windowStart: number,
  random: Random
): { states: CaseState[]; allocatedOn: number | null } {
  const lead = last.leadId === null ? undefined : people.get(last.leadId);
  const limit = lead?.isSettled ? Math.min(last.lastDay, SETTLED_FROM) - 1 : last.lastDay;
  const leads = last.isPlanted ? [] : leadChanges(last, people, colleagues, random);
  const others = last.isPlanted
    ? []
    : [
        ...riskChanges(last, windowStart, limit, random),
        ...managementChanges(last, windowStart, limit, random)
      ];
  const changes = [...leads, ...others].sort((one, other) => other.day - one.day);
  const states: CaseState[] = [];
  const { unitId, leadId, risk, management } = last;
  let state: CaseState = { from: last.openedOn, unitId, leadId, risk, management };
  for (const change of changes) {
    states.unshift({ ...state, from: change.day });
    state = { ...state, ...change.before(state) };
  }
  states.unshift({ ...state, from: last.openedOn });
  const allocatedOn = leads[0]?.day ?? (leadId === null ? null : last.openedOn + random.whole(0, 4));
  return { states, allocatedOn: allocatedOn === null ? null : Math.min(allocatedOn, last.lastDay) };
}
