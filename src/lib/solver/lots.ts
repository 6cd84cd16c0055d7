// What has to be placed: cases in lots that are alike to whoever takes them, so that no two answers differ in name only.
import type { AbsorptionInput } from '../shared/absorption.ts';

/** Cases that take up the same room and are of the same risk. */
export interface Lot {
  readonly load: number;
  readonly isHighRisk: boolean;
  readonly cases: number;
}

const before = (a: Lot, b: Lot): number => Number(b.isHighRisk) - Number(a.isHighRisk) || b.load - a.load;

/** All cases of some officers: high-risk ones first, then those that take up most room. */
export function lotsOf(officers: readonly AbsorptionInput[]): Lot[] {
  const lots = new Map<string, Lot>();
  for (const { load, is_high_risk: isHighRisk, cases } of officers.flatMap(({ classes }) => classes)) {
    const key = `${isHighRisk} ${load}`;
    lots.set(key, { load, isHighRisk, cases: cases + (lots.get(key)?.cases ?? 0) });
  }
  return [...lots.values()].sort(before);
}

export const total = <Counted>(counted: readonly Counted[], amount: (one: Counted) => number): number =>
  counted.reduce((sum, one) => sum + amount(one), 0);

export const casesIn = (lots: readonly Lot[]): number => total(lots, ({ cases }) => cases);

export const highIn = (lots: readonly Lot[]): number =>
  total(lots, ({ isHighRisk, cases }) => (isHighRisk ? cases : 0));

export const loadIn = (lots: readonly Lot[]): number => total(lots, ({ load, cases }) => load * cases);
