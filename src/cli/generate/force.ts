// One force while it is being made: its plan, its people by id, its places, its absences and its cases.
import type { ForcePlan, Management, OfficerPlan, Risk, Role } from './plan.ts';
import { Random } from './random.ts';

/** What a case was like from a day on. */
export interface CaseState {
  readonly from: number;
  readonly unitId: string;
  readonly leadId: string | null;
  readonly risk: Risk;
  readonly management: Management;
}

export interface Case extends Omit<CaseState, 'from'> {
  readonly caseId: string;
  readonly areaId: string;
  readonly openedOn: number;
  readonly closedOn: number | null;
  readonly allocatedOn: number | null;
  /** In cases.csv; the others closed earlier and stand in the history only. */
  readonly isListed: boolean;
  /** Oldest first; the last is the state at the as-of date or at closing. */
  readonly states: readonly CaseState[];
  readonly category: '1' | '2' | '3' | '4' | 'pdp' | 'other';
  readonly level: '1' | '2' | '3' | null;
  readonly onLicence: boolean | null;
  readonly premisesId: string | null;
}

export interface Absence {
  readonly officerId: string;
  readonly kind: string;
  readonly from: number;
  /** null = open. */
  readonly to: number | null;
  readonly fraction: number | null;
  readonly planned: boolean | null;
}

export interface Area {
  readonly areaId: string;
  readonly name: string;
  readonly unitId: string;
  readonly km2: number;
  readonly population: number;
  readonly travelHours: number | null;
  /** Closed ring, counter-clockwise, longitude and latitude. */
  readonly ring: readonly (readonly [number, number])[];
}

export interface Premises {
  readonly premisesId: string;
  readonly areaId: string;
  readonly beds: number;
}

export interface Force {
  readonly plan: ForcePlan;
  /** First day of which a snapshot is kept. */
  readonly windowStart: number;
  readonly people: ReadonlyMap<string, OfficerPlan>;
  readonly areas: readonly Area[];
  readonly premises: readonly Premises[];
  readonly absences: ReadonlyMap<string, readonly Absence[]>;
  readonly cases: readonly Case[];
  /** Fresh draws for one subject of this force. */
  draws(subject: string): Random;
}

export const isInPost = (officer: OfficerPlan, day: number): boolean =>
  officer.startedOn <= day && (officer.endedOn === null || day <= officer.endedOn);

export const withRole = (plan: ForcePlan, role: Role, unitId?: string): OfficerPlan[] =>
  plan.officers.filter(
    (officer) => officer.role === role && (unitId === undefined || officer.unitId === unitId)
  );

/** Whether an absence of the officer covers any of the days. */
export const isAway = (force: Pick<Force, 'absences'>, officerId: string, from: number, to = from): boolean =>
  (force.absences.get(officerId) ?? []).some(
    (absence) => absence.from <= to && (absence.to === null || absence.to >= from)
  );

const stateOn = (one: Case, day: number): CaseState | undefined =>
  one.states.findLast((state) => state.from <= day);

/** Who led the case on a day, if that person is among the force's people. */
export function leadOn(force: Pick<Force, 'people'>, one: Case, day: number): OfficerPlan | undefined {
  const leadId = stateOn(one, day)?.leadId ?? null;
  return leadId === null ? undefined : force.people.get(leadId);
}

/** Share of on-time work in a unit, 0–1. */
export const orderOf = (plan: ForcePlan, unitId: string): number =>
  plan.units.find((unit) => unit.unitId === unitId)?.order ?? 0.85;
