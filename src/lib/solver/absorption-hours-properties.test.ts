// The loss of one officer by hours of work on random units: every way of handing cases out agrees, and what must hold holds.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyHolder, oneByOne } from '../../../tests/support/holders.ts';
import { runs } from '../../../tests/support/strength.ts';
import type { AbsorptionInput } from '../shared/absorption.ts';
import { isWithin, wholeLimit } from './limit.ts';
import { openNodeSolver } from './node.ts';
import type { Solver } from './solver.ts';

let solver: Solver;
let hasty: Solver;
beforeAll(async () => {
  solver = await openNodeSolver();
  hasty = await openNodeSolver({ mip_max_nodes: 0 });
});
afterAll(() => {
  solver.close();
  hasty.close();
});

const someHeld = fc
  .array(fc.tuple(fc.constantFrom(0, 700, 1000, 1100, 2400, 3000), fc.integer({ min: 0, max: 3 })), {
    maxLength: 6
  })
  .map((held) => held.map(([load, risk]): [number, boolean] => [load, risk === 0]));

const someUnit = fc
  .array(fc.tuple(someHeld, fc.integer({ min: -2000, max: 6000 }), fc.integer({ min: 0, max: 4 })), {
    minLength: 1,
    maxLength: 4
  })
  .map((officers) =>
    officers.map(([held, free, eligible], i) =>
      busyHolder(`o-${i}`, held, Math.max(0, held.reduce((sum, [load]) => sum + load, 0) + free), {
        is_receiver: eligible > 0
      })
    )
  );

const someLimit = fc.constantFrom(10, 20, 33.3, 50);

/** The most high-risk cases and then cases, by trying every case with everybody and with nobody. */
function bestByHand(lost: AbsorptionInput, unit: AbsorptionInput[], limitPercent: number): [number, number] {
  const limit = wholeLimit(limitPercent);
  const receivers = unit.filter(
    (one) =>
      one !== lost &&
      one.is_receiver &&
      one.load < one.ceiling &&
      isWithin(limit, one.high_risk_cases, one.cases)
  );
  const all = oneByOne(lost);
  const ends = receivers.map((one) => ({ ...one }));
  let best: [number, number] = [0, 0];
  const tryFrom = (index: number, highPlaced: number, placed: number): void => {
    const one = all[index];
    if (!one) {
      const isKept = ends.every(
        (end) => end.load <= end.ceiling && isWithin(limit, end.high_risk_cases, end.cases)
      );
      if (isKept && (highPlaced > best[0] || (highPlaced === best[0] && placed > best[1])))
        best = [highPlaced, placed];
      return;
    }
    tryFrom(index + 1, highPlaced, placed);
    for (const end of ends) {
      Object.assign(end, {
        load: end.load + one.load,
        cases: end.cases + 1,
        high_risk_cases: end.high_risk_cases + Number(one.is_high_risk)
      });
      tryFrom(index + 1, highPlaced + Number(one.is_high_risk), placed + 1);
      Object.assign(end, {
        load: end.load - one.load,
        cases: end.cases - 1,
        high_risk_cases: end.high_risk_cases - Number(one.is_high_risk)
      });
    }
  };
  tryFrom(0, 0, 0);
  return best;
}

describe('on random units', () => {
  it('places as many as trying every way does, and proves it', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const { absorptions } = await solver.solve('absorb', unit, limit);
        for (const loss of absorptions) {
          const lost = unit.find(({ officer_id }) => officer_id === loss.officer_id)!;
          const best = bestByHand(lost, unit, limit);
          expect([loss.high_risk_placed, loss.placed]).toEqual(best);
          expect([loss.high_risk_placed_at_most, loss.placed_at_most]).toEqual(best);
        }
      }),
      { seed: 4, numRuns: runs(150) }
    );
  });

  it('hands out cases that exist and keeps every ceiling and limit', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const { absorptions, placements } = await solver.solve('absorb', unit, limit);
        for (const loss of absorptions) {
          const own = placements.filter(({ officer_id }) => officer_id === loss.officer_id);
          expect(own.reduce((sum, { cases }) => sum + cases, 0)).toBe(loss.placed);
          expect(own.reduce((sum, { high_risk_cases }) => sum + high_risk_cases, 0)).toBe(
            loss.high_risk_placed
          );
          expect(loss.placed + loss.unplaced).toBe(loss.cases);
          expect(loss.limiting === null).toBe(loss.unplaced === 0);
        }
        for (const { receiver_id, cases, high_risk_cases } of placements) {
          const receiver = unit.find(({ officer_id }) => officer_id === receiver_id)!;
          const ends = [receiver.high_risk_cases + high_risk_cases, receiver.cases + cases] as const;
          expect(isWithin(wholeLimit(limit), ...ends)).toBe(true);
        }
      }),
      { seed: 4, numRuns: runs(100) }
    );
  });

  it('never places fewer with more hours', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const before = await solver.solve('absorb', unit, limit);
        const roomier = unit.map((one) => ({ ...one, ceiling: Math.max(one.ceiling, one.load) + 1500 }));
        const after = await solver.solve('absorb', roomier, limit);
        before.absorptions.forEach((less, i) => {
          const more = after.absorptions[i]!;
          expect(more.high_risk_placed).toBeGreaterThanOrEqual(less.high_risk_placed);
          if (more.high_risk_placed === less.high_risk_placed)
            expect(more.placed).toBeGreaterThanOrEqual(less.placed);
        });
      }),
      { seed: 4, numRuns: runs(60) }
    );
  });

  it('gives the same answer whatever the order of officers and whatever was worked out before', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someUnit, someLimit, async (unit, other, limit) => {
        const first = await solver.solve('absorb', unit, limit);
        await solver.solve('absorb', other, 40);
        expect(await solver.solve('absorb', [...unit].reverse(), limit)).toEqual(first);
      }),
      { seed: 4, numRuns: runs(40) }
    );
  });

  it('says at least and at most, with the best between the two, where the search is ended early', async () => {
    let unsettled = 0;
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const best = (await solver.solve('absorb', unit, limit)).absorptions;
        const found = (await hasty.solve('absorb', unit, limit)).absorptions;
        found.forEach((loss, i) => {
          const known = best[i]!;
          expect(loss.high_risk_placed).toBeLessThanOrEqual(known.high_risk_placed);
          expect(loss.high_risk_placed_at_most).toBeGreaterThanOrEqual(known.high_risk_placed);
          expect(loss.placed_at_most).toBeGreaterThanOrEqual(known.placed);
          unsettled += Number(loss.placed < loss.placed_at_most);
        });
      }),
      { seed: 4, numRuns: runs(60) }
    );
    expect(unsettled).toBeGreaterThan(0);
  });
});
