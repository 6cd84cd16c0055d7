// How many can be away at once: worked cases, and every combination with every way of handing cases out.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyHolder, holderOf, oneByOne } from '../../../tests/support/holders.ts';
import { runs } from '../../../tests/support/strength.ts';
import type { AbsorptionInput } from '../shared/absorption.ts';
import { isWithin, wholeLimit } from './limit.ts';
import { openNodeSolver } from './node.ts';
import type { Solver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await openNodeSolver();
});
afterAll(() => solver.close());

async function pointOf(unit: readonly AbsorptionInput[], limit = 20) {
  const { points, sets } = await solver.solve('breakAt', unit, limit);
  const { losses, way } = points[0]!;
  return { losses, way, lost: sets.map(({ officer_id }) => officer_id) };
}

const alike = (count: number, cases: number, ceiling: number) =>
  Array.from({ length: count }, (_, i) => holderOf(`o-${String(i).padStart(2, '0')}`, cases, 0, ceiling));

describe('the breaking point', () => {
  // Five hold 30 each under a ceiling of 50: with two away the others have room for 60, with three away for 40.
  it('is the first number of losses that leaves too little room', async () => {
    expect(await pointOf(alike(5, 30, 50))).toEqual({
      losses: 3,
      way: 'exact',
      lost: ['o-00', 'o-01', 'o-02']
    });
    expect(await pointOf(alike(5, 20, 50))).toMatchObject({ losses: 4, way: 'exact' });
  });

  it('is one where any one loss can’t be absorbed, though not the largest', async () => {
    const unit = [
      holderOf('many', 30, 0, 60),
      holderOf('risky', 20, 20, 60, { is_receiver: false }),
      holderOf('at-the-limit', 5, 1, 60)
    ];
    expect(await pointOf(unit)).toEqual({ losses: 1, way: 'exact', lost: ['risky'] });
  });

  it('is one in a unit of one, and nothing where nobody holds cases', async () => {
    expect(await pointOf(alike(1, 5, 60))).toEqual({ losses: 1, way: 'exact', lost: ['o-00'] });
    expect(await pointOf(alike(3, 0, 60))).toEqual({ losses: null, way: 'exact', lost: [] });
  });

  it('is everybody where each could hold all', async () => {
    expect(await pointOf(alike(4, 5, 60))).toMatchObject({ losses: 4, way: 'exact' });
  });

  it('is found with the largest first beyond fifteen officers, and says so', async () => {
    expect(await pointOf(alike(15, 20, 30))).toMatchObject({ losses: 6, way: 'exact' });
    expect(await pointOf(alike(16, 20, 30))).toMatchObject({ losses: 6, way: 'largest_first' });
    const tight = [...alike(20, 40, 50), holderOf('z', 1, 1, 60, { is_receiver: false })];
    expect(await pointOf(tight, 0)).toEqual({ losses: 1, way: 'exact', lost: ['z'] });
  });

  it('is found for two hundred officers', async () => {
    expect(await pointOf(alike(200, 50, 55))).toMatchObject({ losses: 19, way: 'largest_first' });
  });
});

const someUnit = fc
  .array(
    fc.tuple(
      fc.array(fc.tuple(fc.constantFrom(1000, 1500, 2300), fc.nat(3)), { maxLength: 3 }),
      fc.integer({ min: 0, max: 4500 }),
      fc.nat(5)
    ),
    { minLength: 1, maxLength: 5 }
  )
  .map((officers) =>
    officers.map(([cases, free, eligible], i) => {
      const held = cases.map(([load, risk]) => [load, risk === 0] as const);
      const load = held.reduce((sum, [one]) => sum + one, 0);
      return busyHolder(`o-${i}`, held, load + free, { is_receiver: eligible > 0 });
    })
  );

/** Whether all cases of those lost can be handed out, by trying every way. */
function canTakeAll(unit: AbsorptionInput[], lost: AbsorptionInput[], limitPercent: number): boolean {
  const limit = wholeLimit(limitPercent);
  const ends = unit
    .filter((one) => !lost.includes(one) && one.is_receiver && one.load < one.ceiling)
    .filter((one) => isWithin(limit, one.high_risk_cases, one.cases))
    .map(({ load, ceiling, cases, high_risk_cases: high }) => ({ load, ceiling, cases, high }));
  const all = lost.flatMap(oneByOne);
  const tryFrom = (index: number): boolean => {
    const one = all[index];
    if (!one) return ends.every((end) => isWithin(limit, end.high, end.cases));
    return ends.some((end) => {
      const before = { ...end };
      if (end.load + one.load > end.ceiling) return false;
      Object.assign(end, {
        load: end.load + one.load,
        cases: end.cases + 1,
        high: end.high + Number(one.is_high_risk)
      });
      if (tryFrom(index + 1)) return true;
      Object.assign(end, before);
      return false;
    });
  };
  return tryFrom(0);
}

it('agrees with every combination and every way of handing out, on random units', async () => {
  await fc.assert(
    fc.asyncProperty(someUnit, fc.constantFrom(20, 33.3, 50), async (unit, limit) => {
      const sets = Array.from({ length: 2 ** unit.length - 1 }, (_, bits) =>
        unit.filter((_one, i) => ((bits + 1) >> i) & 1)
      );
      const fewest = sets
        .filter((lost) => !canTakeAll(unit, lost, limit))
        .map(({ length }) => length)
        .sort((a, b) => a - b)[0];
      const found = await pointOf(unit, limit);
      expect(found.losses).toBe(fewest ?? null);
      if (found.losses === null) return;
      const lost = unit.filter(({ officer_id }) => found.lost.includes(officer_id));
      expect(lost).toHaveLength(found.losses);
      expect(canTakeAll(unit, lost, limit)).toBe(false);
    }),
    { seed: 8, numRuns: runs(100) }
  );
});

it('never falls with more room', async () => {
  await fc.assert(
    fc.asyncProperty(someUnit, async (unit) => {
      const before = await pointOf(unit, 20);
      const roomier = unit.map((one) => ({
        ...one,
        ceiling: one.ceiling + (one.ceiling > one.load ? 2000 : 0)
      }));
      const after = await pointOf(roomier, 20);
      if (before.losses !== null) expect(after.losses).toBeGreaterThanOrEqual(before.losses);
    }),
    { seed: 8, numRuns: runs(60) }
  );
});
