// Draws the cases: first what each officer leads at the as-of date, then how each case came to be so, then those closed.
import { AS_OF, SETTLED_FROM } from './calendar.ts';
import { isInPost, withRole, type Area, type Case, type Premises } from './force.ts';
import { Colleagues, pastOf, type LastState } from './history.ts';
import type { ForcePlan, Management, OfficerPlan, PlantedCase, Risk } from './plan.ts';
import type { Random } from './random.ts';

interface Draft extends LastState {
  readonly closedOn: number | null;
  readonly isListed: boolean;
  readonly number?: number;
  readonly allocatedOn?: number | null;
  readonly premises?: number;
}

export interface CaseSetting {
  readonly plan: ForcePlan;
  readonly people: ReadonlyMap<string, OfficerPlan>;
  readonly areas: readonly Area[];
  readonly premises: readonly Premises[];
  readonly windowStart: number;
}

const MEAN_AGE_DAYS = 2200;
const OLDEST_DAYS = 7300;

const riskWeights: Readonly<Record<Exclude<Management, 'active'>, Partial<Record<Risk, number>>>> = {
  reactive: { high: 2, medium: 20, low: 78 },
  custody: { very_high: 4, high: 34, medium: 36, low: 22, not_assessed: 4 },
  missing: { very_high: 6, high: 44, medium: 35, low: 15 },
  transferred_out: { high: 12, medium: 34, low: 54 }
};

const drawnRisk = (random: Random, management: Exclude<Management, 'active'>): Risk =>
  random.weighted(riskWeights[management] as Record<Risk, number>);

function ageOf(risk: Risk, isSettled: boolean, random: Random): number {
  if (isSettled)
    return Math.min(OLDEST_DAYS, AS_OF - SETTLED_FROM + 30 + Math.floor(random.wait(MEAN_AGE_DAYS)));
  if (risk === 'not_assessed') return random.chance(0.7) ? random.whole(1, 27) : random.whole(29, 100);
  return Math.min(OLDEST_DAYS, 8 + Math.floor(random.wait(MEAN_AGE_DAYS)));
}

/** The risk levels of an officer's active cases, in no order. */
function risksOf(officer: OfficerPlan, random: Random): Risk[] {
  const { cases, high, notAssessed } = officer.caseload;
  return Array.from({ length: cases }, (_, index): Risk => {
    if (index < high) return random.chance(0.1) ? 'very_high' : 'high';
    if (index < high + notAssessed) return 'not_assessed';
    return random.chance(0.375) ? 'medium' : 'low';
  });
}

const open = (lead: OfficerPlan, risk: Risk, management: Management, random: Random): Draft => ({
  unitId: lead.unitId,
  leadId: lead.officerId,
  risk,
  management,
  openedOn: AS_OF - ageOf(risk, lead.isSettled, random),
  lastDay: AS_OF,
  closedOn: null,
  isListed: true
});

function activeDrafts(plan: ForcePlan, random: Random): Draft[] {
  return plan.officers.flatMap((officer) => {
    const drafts = risksOf(officer, random).map((risk) => open(officer, risk, 'active', random));
    const arrival = plan.planted.arrivals.find(({ to }) => to === officer.officerId);
    if (!arrival) return drafts;
    const stayed = drafts.slice(0, drafts.length - arrival.count);
    const arrived = drafts.slice(stayed.length).map((draft): Draft => ({ ...draft, risk: 'low', arrival }));
    return [...stayed, ...arrived];
  });
}

const plantedDraft = (planted: PlantedCase): Draft => ({
  ...planted,
  management: 'active',
  lastDay: AS_OF,
  closedOn: null,
  isListed: true,
  isPlanted: true
});

/** Draws leads in proportion to what they lead already. */
function leadDraw(plan: ForcePlan): (random: Random) => OfficerPlan {
  const tickets = withRole(plan, 'mosovo_officer')
    .filter((officer) => officer.endedOn === null)
    .flatMap((officer) => Array.from({ length: officer.caseload.cases }, () => officer));
  return (random) => random.pick(tickets);
}

function otherDrafts(plan: ForcePlan, count: number, random: Random): Draft[] {
  const lead = leadDraw(plan);
  return Array.from({ length: count }, () => {
    const management = random.weighted({ reactive: 53, custody: 35, missing: 4, transferred_out: 8 });
    return open(lead(random), drawnRisk(random, management), management, random);
  });
}

/** A case that closed on a day, led by somebody who was there then. */
function closedDraft(plan: ForcePlan, closedOn: number, isListed: boolean, random: Random): Draft {
  const able = withRole(plan, 'mosovo_officer').filter(
    (officer) =>
      isInPost(officer, closedOn) &&
      (!officer.isSettled || closedOn < SETTLED_FROM) &&
      (officer.caseload.cases > 0 || officer.endedOn !== null)
  );
  const lead = random.pick(able);
  const management = random.weighted({ active: 70, reactive: 22, custody: 8 });
  const risk =
    management === 'active'
      ? random.weighted({ high: 8, medium: 30, low: 62 })
      : drawnRisk(random, management);
  const openedOn = closedOn - Math.min(OLDEST_DAYS, 60 + Math.floor(random.wait(MEAN_AGE_DAYS)));
  const { unitId, officerId: leadId } = lead;
  return { unitId, leadId, risk, management, openedOn, lastDay: closedOn, closedOn, isListed };
}

/** Cases that closed within the history: as many as let the caseload grow at the planned rate. */
function closedWithin(
  plan: ForcePlan,
  openNow: readonly Draft[],
  windowStart: number,
  random: Random
): Draft[] {
  const years = (AS_OF - windowStart) / 365.25;
  const isOld = (draft: Draft) => draft.openedOn <= windowStart;
  const atStart = Math.round(openNow.length / (1 + plan.growthPerYear) ** years);
  const closed: Draft[] = [];
  for (let old = openNow.filter(isOld).length; old < atStart;) {
    const draft = closedDraft(plan, random.whole(windowStart + 1, AS_OF - 30), false, random);
    closed.push(draft);
    if (isOld(draft)) old++;
  }
  return closed;
}

/** A number for each draft; planted ones keep theirs. */
function numbered(drafts: readonly Draft[], random: Random): (Draft & { number: number })[] {
  const kept = new Set(drafts.flatMap((draft) => draft.number ?? []));
  const free = random.shuffled(
    Array.from({ length: drafts.length }, (_, index) => index + 1).filter((number) => !kept.has(number))
  );
  const numberOf = (draft: Draft): number => {
    const number = draft.number ?? free.pop();
    if (number === undefined) throw new RangeError('More cases than numbers');
    return number;
  };
  return drafts
    .map((draft) => ({ ...draft, number: numberOf(draft) }))
    .sort((one, other) => one.number - other.number);
}

function categoryOf(unitId: string, plan: ForcePlan, random: Random): Case['category'] {
  const isMixed = plan.units.some((unit) => unit.unitId === unitId && unit.unitType !== 'mosovo');
  return isMixed
    ? random.weighted({ '1': 30, '2': 20, '3': 8, '4': 2, pdp: 36, other: 4 })
    : random.weighted({ '1': 84, '2': 8, '3': 1.6, '4': 0.4, pdp: 4, other: 2 });
}

function levelOf(risk: Risk, category: Case['category'], random: Random): Case['level'] {
  if (category === 'other' || category === 'pdp' || random.chance(0.012)) return null;
  if (risk === 'very_high') return random.weighted({ '1': 25, '2': 50, '3': 25 });
  if (risk === 'high') return random.weighted({ '1': 80, '2': 19, '3': 1 });
  return random.chance(0.985) ? '1' : '2';
}

function areaDraw(areas: readonly Area[]): (unitId: string, random: Random) => string {
  const lived = areas.filter((area) => area.population > 0);
  const pools = new Map<string, Record<string, number>>();
  const weights = (pool: readonly Area[]) =>
    Object.fromEntries(pool.map((area) => [area.areaId, area.population]));
  for (const area of lived)
    pools.set(area.unitId, weights(lived.filter(({ unitId }) => unitId === area.unitId)));
  const everywhere = weights(lived);
  return (unitId, random) => random.weighted(pools.get(unitId) ?? everywhere);
}

/** All cases of the force in the order of their ids: those at the as-of date and those that closed within the history. */
export function drawnCases(setting: CaseSetting, random: Random): Case[] {
  const { plan, people, areas, premises, windowStart } = setting;
  const led = [...activeDrafts(plan, random), ...plan.planted.cases.map(plantedDraft)];
  const others = otherDrafts(plan, plan.caseRows - plan.closedRows - led.length, random);
  const openNow = [...led, ...others];
  const justClosed = Array.from({ length: plan.closedRows }, () =>
    closedDraft(plan, AS_OF - random.whole(0, 29), true, random)
  );
  const closedEarlier = closedWithin(plan, openNow, windowStart, random);
  const colleagues = new Colleagues(plan, windowStart);
  const areaFor = areaDraw(areas);
  return numbered([...openNow, ...justClosed, ...closedEarlier], random).map((draft) => {
    const past = pastOf(draft, people, colleagues, windowStart, random);
    const category = categoryOf(draft.unitId, plan, random);
    const onLicence = random.chance(0.04) ? null : random.chance(0.22);
    const resident = onLicence && draft.management === 'active' && premises.length > 0 && random.chance(0.06);
    const home =
      draft.premises !== undefined
        ? premises[draft.premises - 1]
        : resident
          ? random.pick(premises)
          : undefined;
    const { unitId, leadId, risk, management, openedOn, closedOn, isListed } = draft;
    return {
      caseId: `${plan.prefix}C-${String(draft.number).padStart(5, '0')}`,
      areaId: home?.areaId ?? areaFor(unitId, random),
      ...{ unitId, leadId, risk, management, openedOn, closedOn, isListed },
      allocatedOn: draft.allocatedOn === undefined ? past.allocatedOn : draft.allocatedOn,
      states: past.states,
      category,
      level: levelOf(risk, category, random),
      onLicence: home ? true : onLicence,
      premisesId: home?.premisesId ?? null
    };
  });
}
