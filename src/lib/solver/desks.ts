// Who of a unit is above a limit and passes cases on, and who may take them.
import type { AbsorptionInput, CaseClass } from '../shared/absorption.ts';
import { isWithin, type WholeLimit } from './limit.ts';
import { total } from './lots.ts';

/** One officer with hours to work in, and their cases. */
export interface Desk {
  readonly officer: AbsorptionInput;
  /** Above a limit: gives cases and takes none. */
  readonly isOver: boolean;
  readonly mayTake: boolean;
  /** Areas in which cases are held. */
  readonly areas: ReadonlySet<string>;
  /** Of a fewest number of cases by which the officer comes within both limits, how many of each class. */
  readonly fewest: readonly number[];
}

const byLoad = (a: number, b: number): number => b - a;

const loadsOf = (classes: readonly CaseClass[], isHighRisk: boolean): number[] =>
  classes
    .filter(({ is_high_risk }) => is_high_risk === isHighRisk)
    .flatMap(({ load, cases }) => Array<number>(cases).fill(load))
    .sort(byLoad);

/** What the first n loads add up to, for every n. */
function sums(loads: readonly number[]): number[] {
  const found = [0];
  for (const load of loads) found.push(found.at(-1)! + load);
  return found;
}

/** How many high-risk and other cases to give, fewest in all and then fewest high-risk ones; those that take most room. */
function fewestGiven(officer: AbsorptionInput, limit: WholeLimit): readonly [high: number, other: number] {
  const high = sums(loadsOf(officer.classes, true));
  const other = sums(loadsOf(officer.classes, false));
  for (let given = 0; given <= officer.cases; given += 1)
    for (let h = Math.max(0, given - other.length + 1); h <= Math.min(given, high.length - 1); h += 1) {
      const load = officer.load - high[h]! - other[given - h]!;
      const isBelow = load <= officer.ceiling;
      if (isBelow && isWithin(limit, officer.high_risk_cases - h, officer.cases - given))
        return [h, given - h];
    }
  return [officer.high_risk_cases, officer.cases - officer.high_risk_cases];
}

/** The same as so many of each class, those that take most room first. */
function ofClasses(classes: readonly CaseClass[], [high, other]: readonly [number, number]): number[] {
  const left = new Map([
    [true, high],
    [false, other]
  ]);
  const given = classes.map(() => 0);
  const order = [...classes.keys()].sort((a, b) => byLoad(classes[a]!.load, classes[b]!.load));
  for (const k of order) {
    const { is_high_risk, cases } = classes[k]!;
    given[k] = Math.min(cases, left.get(is_high_risk)!);
    left.set(is_high_risk, left.get(is_high_risk)! - given[k]);
  }
  return given;
}

const isOver = (officer: AbsorptionInput, limit: WholeLimit): boolean =>
  officer.load > officer.ceiling || !isWithin(limit, officer.high_risk_cases, officer.cases);

/** Those above a limit, and those who may take; who is away for nearly all of the month is neither. */
export function desksOf(unit: readonly AbsorptionInput[], limit: WholeLimit): Desk[] {
  return unit
    .filter(({ is_working }) => is_working)
    .map((officer): Desk => {
      const over = isOver(officer, limit);
      return {
        officer,
        isOver: over,
        mayTake: !over && officer.is_receiver,
        areas: new Set(officer.classes.flatMap(({ area_id }) => (area_id === null ? [] : [area_id]))),
        fewest: over ? ofClasses(officer.classes, fewestGiven(officer, limit)) : []
      };
    })
    .filter((desk) => desk.isOver || desk.mayTake);
}

/** No fewer cases can be moved: whoever is above a limit takes nothing, so each has to give at least their own number. */
export const fewestMoves = (desks: readonly Desk[]): number =>
  total(desks, ({ fewest }) => fewest.reduce((sum, cases) => sum + cases, 0));
