// The fewest officers who, away at once, leave cases that the others can't take.
import type { AbsorptionInput, BreakingAnswer, BreakingWay } from '../shared/absorption.ts';
import { isWithin, type WholeLimit } from './limit.ts';
import { casesIn, highIn, loadIn, lotsOf, total } from './lots.ts';
import type { Optimiser } from './optimum.ts';
import { canPlaceAll } from './placing.ts';
import { receiversOf, spareOf } from './receivers.ts';

/** Up to this many officers every combination is tried. */
export const MOST_TRIED = 15;

type Verdict = 'absorbed' | 'not_absorbed' | 'not_settled';

/** Whether the others could take every case of those lost together. */
function verdictOn(
  optimiser: Optimiser,
  unit: readonly AbsorptionInput[],
  lost: readonly AbsorptionInput[],
  limit: WholeLimit
): Verdict {
  const lots = lotsOf(lost);
  const cases = casesIn(lots);
  if (cases === 0) return 'absorbed';
  const receivers = receiversOf(unit, lost, limit);
  const ends = {
    high: highIn(lots) + total(receivers, ({ high_risk_cases: high }) => high),
    cases: cases + total(receivers, (receiver) => receiver.cases)
  };
  // What all receivers together have no room for, or could not hold within the limit, they can't take one by one.
  if (loadIn(lots) > total(receivers, spareOf) || !isWithin(limit, ends.high, ends.cases))
    return 'not_absorbed';
  const canBe = canPlaceAll(optimiser, { lots, receivers, limit });
  return canBe === null ? 'not_settled' : canBe ? 'absorbed' : 'not_absorbed';
}

/** Those with most to take over first. */
const byLoad = (a: AbsorptionInput, b: AbsorptionInput): number =>
  b.load - a.load || b.cases - a.cases || (a.officer_id < b.officer_id ? -1 : 1);

/** Every choice of `size` of the officers, those that come first in the order given first. */
function* choices(officers: readonly AbsorptionInput[], size: number): Generator<AbsorptionInput[]> {
  if (size === 0) yield [];
  else
    for (let first = 0; first <= officers.length - size; first += 1)
      for (const rest of choices(officers.slice(first + 1), size - 1)) yield [officers[first]!, ...rest];
}

/** Sets of officers to try, size by size; and whether those of a size are all that there are. */
function* tries(
  officers: readonly AbsorptionInput[]
): Generator<{ lost: AbsorptionInput[]; isEvery: boolean }> {
  const isEvery = officers.length <= MOST_TRIED;
  for (let size = 1; size <= officers.length; size += 1) {
    if (isEvery || size === 1) for (const lost of choices(officers, size)) yield { lost, isEvery: true };
    else yield { lost: officers.slice(0, size), isEvery: false };
  }
}

/** Steps between two moments at which the search can be called off. */
const STRIDE = 50;

/** The unit's breaking point, and one set of officers that shows it. */
export function* breakingPoint(
  optimiser: Optimiser,
  unit: readonly AbsorptionInput[],
  limit: WholeLimit
): Generator<void, BreakingAnswer> {
  const officers = [...unit].sort(byLoad);
  const { unit_id } = unit[0]!;
  const base = { unit_id, officers: unit.length, cases: total(unit, ({ cases }) => cases) };
  let tried = 0;
  for (const { lost, isEvery } of tries(officers)) {
    tried += 1;
    if (tried % STRIDE === 0) yield;
    const verdict = verdictOn(optimiser, unit, lost, limit);
    if (verdict === 'absorbed') continue;
    const way: BreakingWay =
      verdict === 'not_settled' ? 'search_stopped' : isEvery ? 'exact' : 'largest_first';
    return {
      points: [{ ...base, losses: lost.length, way }],
      sets: lost.map(({ officer_id, cases }) => ({ unit_id, officer_id, cases }))
    };
  }
  return { points: [{ ...base, losses: null, way: 'exact' }], sets: [] };
}
