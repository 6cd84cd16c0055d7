// What each unit has to do, and the hours that it had for it: for the figures of a force's people.
import { monthsOf, hoursIn } from './available-hours.ts';
import { countedOn } from './caseloads.ts';
import type { Given } from './given.ts';
import { total, unitIds, unitPlace } from './levels.ts';
import { holdsCases } from './people.ts';
import { listOn } from './settings.ts';
import { workByOfficer } from './weighted-load.ts';

export interface UnitWork {
  readonly unitId: string;
  readonly forceId: string;
  readonly cases: number;
  /** A month; null without the areas extract. */
  readonly hours: number | null;
  /** The same, if all cases not assessed were low, and if all were very high. */
  readonly hoursLeast: number | null;
  readonly hoursMost: number | null;
  /** In the 12 months; lost is null without the absences extract. */
  readonly rostered: number;
  readonly lost: number | null;
  /** It has counted cases, an area where no officer leads a case, or people who hold cases. */
  readonly hasAny: boolean;
}

const known = new WeakMap<Given, readonly UnitWork[]>();

/** Every unit that is named. */
export function workByUnit(given: Given): readonly UnitWork[] {
  const found = known.get(given) ?? worked(given);
  known.set(given, found);
  return found;
}

function worked(given: Given): UnitWork[] {
  const { officers, areas } = given.extracts;
  const roles = listOn(given, 'case_holding_roles', given.asOf);
  const counted = countedOn(given, given.asOf);
  const work = workByOfficer(given, given.asOf);
  const isLone = (areaId: string) =>
    !counted.some(({ known, officer_id }) => known?.area_id === areaId && officer_id !== null);
  return unitIds(given).map((unitId) => {
    const cases = counted.filter(({ unit_id }) => unit_id === unitId).length;
    const holders = officers.filter(({ unit_id, role }) => unit_id === unitId && roles.includes(role));
    const parts = holders.flatMap((officer) =>
      monthsOf(given).map((period) => hoursIn(given, officer, period))
    );
    const own = work.filter(({ unit_id }) => unit_id === unitId);
    const sum = (column: string) => (areas ? total(own.map((row) => row[column])) : null);
    return {
      unitId,
      forceId: unitPlace(given, unitId).force_id,
      cases,
      hours: sum('hours_needed'),
      hoursLeast: sum('hours_least'),
      hoursMost: sum('hours_most'),
      rostered: total(parts.map((part) => part['rostered_hours']))!,
      lost: total(parts.map((part) => part['lost_hours'])),
      hasAny:
        cases > 0 ||
        holders.some((officer) => holdsCases(given, officer, given.asOf)) ||
        (areas ?? []).some(({ unit_id, area_id }) => unit_id === unitId && isLone(area_id))
    };
  });
}
