// The loss of one officer on random units: every combination agrees, and what must hold holds.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf as officer } from '../../../tests/support/holders.ts';
import { runs } from '../../../tests/support/strength.ts';
import type { AbsorptionInput, Placement } from '../shared/absorption.ts';
import { isWithin, wholeLimit } from './limit.ts';
import { openNodeSolver } from './node.ts';
import type { Solver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await openNodeSolver();
});
afterAll(() => solver.close());

// Every combination, receiver by receiver: which pairs (high-risk, other) can be placed at all. `mostOthers`: all the
// cases where a place for another case may stand for a high-risk one, and the others alone where each case exists.
function bestByHand(
  lost: AbsorptionInput,
  receivers: AbsorptionInput[],
  limitPercent: number,
  mostOthers: number
): [number, number] {
  let reachable = new Set(['0,0']);
  for (const receiver of receivers) {
    if (!receiver.is_receiver || receiver.cases >= receiver.ceiling) continue;
    if (1000 * 100 * receiver.high_risk_cases > 1000 * limitPercent * receiver.cases) continue;
    const next = new Set<string>();
    for (const pair of reachable) {
      const [high, other] = pair.split(',').map(Number) as [number, number];
      for (let y = 0; high + y <= lost.high_risk_cases; y += 1)
        for (let w = 0; other + w <= mostOthers && receiver.cases + y + w <= receiver.ceiling; w += 1)
          if (
            high + y + other + w <= lost.cases &&
            100_000 * (receiver.high_risk_cases + y) <=
              Math.round(1000 * limitPercent) * (receiver.cases + y + w)
          )
            next.add(`${high + y},${other + w}`);
    }
    reachable = next;
  }
  const pairs = [...reachable].map((pair) => pair.split(',').map(Number) as [number, number]);
  const high = Math.max(...pairs.map(([y]) => y));
  return [high, Math.max(...pairs.filter(([y]) => y === high).map(([y, w]) => y + w))];
}

const someOfficer = fc
  .record({
    cases: fc.nat(14),
    highShare: fc.nat(100),
    room: fc.integer({ min: -2, max: 6 }),
    is_receiver: fc.boolean().chain((unlikely) => (unlikely ? fc.boolean() : fc.constant(true)))
  })
  .map(({ cases, highShare, room, is_receiver }) => ({
    cases,
    high_risk_cases: Math.floor((cases * highShare) / 250),
    ceiling: Math.max(0, cases + room),
    is_receiver
  }));

const someUnit = fc
  .array(someOfficer, { minLength: 1, maxLength: 5 })
  .map((officers) =>
    officers.map((some, i) => officer(`o-${i}`, some.cases, some.high_risk_cases, some.ceiling, some))
  );

const placedOf = (placements: readonly Placement[], lost: string): [number, number] =>
  placements
    .filter(({ officer_id }) => officer_id === lost)
    .reduce(([high, all], one) => [high + one.high_risk_cases, all + one.cases], [0, 0]);

const someLimit = fc.constantFrom(10, 12.5, 17.5, 20, 33.3);

describe('on random units', () => {
  it('counts, and hands out, as many as trying every combination does', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const { absorptions, placements } = await solver.solve('absorb', unit, limit);
        for (const { officer_id, placed, high_risk_placed } of absorptions) {
          const lost = unit.find((one) => one.officer_id === officer_id) as AbsorptionInput;
          const others = unit.filter((one) => one.officer_id !== officer_id);
          const byNumber = bestByHand(lost, others, limit, lost.cases);
          const asItIs = bestByHand(lost, others, limit, lost.cases - lost.high_risk_cases);
          expect([high_risk_placed, placed]).toEqual(byNumber);
          expect(placedOf(placements, officer_id)).toEqual(asItIs);
        }
      }),
      { seed: 6, numRuns: runs(150) }
    );
  });

  it('keeps every case, ceiling and limit, calls nothing placed that is not, and asks nobody who may take nothing', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const { absorptions, placements } = await solver.solve('absorb', unit, limit);
        const named = new Map(unit.map((one) => [one.officer_id, one]));
        for (const loss of absorptions) {
          const [high, all] = placedOf(placements, loss.officer_id);
          expect(loss.placed + loss.unplaced).toBe(loss.cases);
          expect(loss.high_risk_placed).toBeLessThanOrEqual(loss.high_risk_cases);
          expect(all).toBeLessThanOrEqual(loss.placed);
          expect(high).toBeLessThanOrEqual(loss.high_risk_placed);
          expect(all - high).toBeLessThanOrEqual(loss.cases - loss.high_risk_cases);
          const highRiskShort = loss.high_risk_cases - loss.high_risk_placed;
          expect(loss.limiting === null).toBe(all === loss.cases);
          expect(loss.limiting === null).toBe(loss.unplaced === 0 && highRiskShort === 0);
          expect(loss.cases - all).toBeGreaterThanOrEqual(Math.max(loss.unplaced, highRiskShort));
          if (highRiskShort <= loss.unplaced) expect(loss.cases - all).toBe(loss.unplaced);
        }
        for (const taken of placements) {
          const receiver = named.get(taken.receiver_id) as AbsorptionInput;
          expect(taken.receiver_id).not.toBe(taken.officer_id);
          expect(receiver.is_receiver).toBe(true);
          expect(isWithin(wholeLimit(limit), receiver.high_risk_cases, receiver.cases)).toBe(true);
          expect(receiver.cases + taken.cases).toBeLessThanOrEqual(receiver.ceiling);
          const high = receiver.high_risk_cases + taken.high_risk_cases;
          expect(isWithin(wholeLimit(limit), high, receiver.cases + taken.cases)).toBe(true);
        }
      }),
      { seed: 6, numRuns: runs(150) }
    );
  });

  it('never places fewer high-risk cases, nor fewer cases where those are equal, with more room', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const before = await solver.solve('absorb', unit, limit);
        const after = await solver.solve(
          'absorb',
          unit.map((one) => ({ ...one, ceiling: Math.max(one.ceiling, one.cases) + 2 })),
          limit
        );
        before.absorptions.forEach((less, i) => {
          const more = after.absorptions[i];
          expect(more?.high_risk_placed).toBeGreaterThanOrEqual(less.high_risk_placed);
          if (more?.high_risk_placed === less.high_risk_placed)
            expect(more.placed).toBeGreaterThanOrEqual(less.placed);
        });
      }),
      { seed: 6, numRuns: runs(80) }
    );
  });

  it('gives the same answer whatever the order of the officers', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        expect(await solver.solve('absorb', [...unit].reverse(), limit)).toEqual(
          await solver.solve('absorb', unit, limit)
        );
      }),
      { seed: 6, numRuns: runs(40) }
    );
  });

  it('gives the same answer whatever was worked out before', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someUnit, someLimit, async (unit, other, limit) => {
        const first = await solver.solve('absorb', unit, limit);
        await solver.solve('absorb', other, 40);
        expect(await solver.solve('absorb', unit, limit)).toEqual(first);
      }),
      { seed: 6, numRuns: runs(40) }
    );
  });
});
