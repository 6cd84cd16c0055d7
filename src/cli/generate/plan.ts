// What a generated force is made from: its units, its people and how many cases each leads, before anything is drawn.
import type { PlantedCasework } from './planted-casework.ts';
import type { Row } from './files.ts';

export type Role =
  | 'mosovo_officer'
  | 'visor_officer'
  | 'supervisor'
  | 'manager'
  | 'administrator'
  | 'intelligence'
  | 'coordinator';

export type Risk = 'very_high' | 'high' | 'medium' | 'low' | 'not_assessed';
export type Management = 'active' | 'reactive' | 'custody' | 'missing' | 'transferred_out';

/** Active cases led at the as-of date; `high` includes very high. */
export interface Caseload {
  readonly cases: number;
  readonly high: number;
  readonly notAssessed: number;
}

export interface OfficerPlan {
  readonly officerId: string;
  readonly unitId: string;
  readonly role: Role;
  /** Day numbers. */
  readonly startedOn: number;
  readonly endedOn: number | null;
  readonly supervisorId: string | null;
  readonly contractedHours: number;
  /** Blank = Monday to Friday. */
  readonly workingDays: string | null;
  readonly caseload: Caseload;
  /** The caseload has been as it is since before the first weekly snapshot. */
  readonly isSettled: boolean;
  /** Not absent on the as-of date, vetted, and with every course done. */
  readonly isSteady: boolean;
}

export interface UnitPlan {
  readonly unitId: string;
  readonly unitName: string;
  readonly unitType: 'mosovo' | 'visor' | 'mixed' | 'other';
  readonly vacancies: readonly Vacancy[];
  /** 0 = everything late, 1 = everything on time. */
  readonly order: number;
}

export interface Vacancy {
  readonly role: Role;
  readonly fte: number;
  readonly vacantSince: number;
  readonly recruitment: 'not_started' | 'advertised' | 'offer' | 'vetting' | 'frozen';
  readonly expectedFillOn: number | null;
}

/** One area of the grid: which unit it belongs to, how many people live there per km², and a journey that was measured. */
export interface AreaPlan {
  readonly name: string;
  readonly unitId: string;
  readonly peoplePerKm2: number;
  /** One way; else it is not known. */
  readonly travelHours?: number;
}

export interface MapPlan {
  /** Kilometres. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  /** Row by row from the north-west. */
  readonly areas: readonly AreaPlan[];
  /** Longitude and latitude of the north-west corner. */
  readonly corner: readonly [number, number];
}

/** A case that is in the plan on purpose. `number` is kept for it in the case ids. */
export interface PlantedCase {
  readonly number: number;
  readonly unitId: string;
  readonly leadId: string | null;
  readonly risk: Risk;
  readonly openedOn: number;
  readonly allocatedOn: number | null;
  readonly premises?: number;
}

/** Rows laid down on purpose; an officer named here gets no drawn rows of that kind. */
export interface Planted {
  readonly cases: readonly PlantedCase[];
  /** Cases that reached an officer on one day, from a colleague. */
  readonly arrivals: readonly { to: string; from: string; count: number; day: number }[];
  readonly vetting: Readonly<Record<string, readonly Row[]>>;
  /** Replaces the row of that course. */
  readonly training: Readonly<Record<string, Readonly<Record<string, Row | null>>>>;
  readonly counselling: Readonly<Record<string, readonly Row[]>>;
  /** Replaces the contacts of that kind. */
  readonly contacts: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>>;
  /** Means by unit and area of the survey, period by period, in place of those drawn. */
  readonly survey: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly absences: Readonly<Record<string, readonly Row[]>>;
  /** Days on which nothing is drawn for that officer's absences: `[first, last]`. */
  readonly quiet: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly neverSick: readonly string[];
  readonly cover: readonly Row[];
  /** Officers whose absences get no drawn cover. */
  readonly uncovered: readonly string[];
  readonly unscheduled: readonly { unitId: string; scope: string }[];
  readonly overdueActions: readonly { unitId: string; scope: string }[];
  readonly outdatedPolicies: readonly string[];
  readonly casework: PlantedCasework;
}

export interface ForcePlan {
  readonly forceId: string;
  readonly forceName: string;
  /** Null = the force is in none. */
  readonly region: string | null;
  /** In front of every id: blank for the sample, `F07-` in the national set. */
  readonly prefix: string;
  readonly units: readonly UnitPlan[];
  readonly officers: readonly OfficerPlan[];
  readonly map: MapPlan;
  /** Rows of cases.csv. */
  readonly caseRows: number;
  readonly closedRows: number;
  readonly growthPerYear: number;
  readonly premises: number;
  readonly planted: Planted;
}

export interface ScalePlan {
  readonly months: number;
  readonly weeks: number;
  /** One force at a time. */
  forces(): Iterable<ForcePlan>;
}

export const nothingPlanted: Planted = {
  cases: [],
  arrivals: [],
  vetting: {},
  training: {},
  counselling: {},
  contacts: {},
  survey: {},
  absences: {},
  quiet: {},
  neverSick: [],
  cover: [],
  uncovered: [],
  unscheduled: [],
  overdueActions: [],
  outdatedPolicies: [],
  casework: {}
};

export const noCases: Caseload = { cases: 0, high: 0, notAssessed: 0 };
