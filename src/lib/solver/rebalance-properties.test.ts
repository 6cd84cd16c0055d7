// Moves on random units: every way of moving cases agrees, and what must hold holds.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyHolder, oneByOne } from '../../../tests/support/holders.ts';
import { runs } from '../../../tests/support/strength.ts';
import type { AbsorptionInput } from '../shared/absorption.ts';
import type { RebalanceMove } from '../shared/rebalancing.ts';
import { isWithin, wholeLimit } from './limit.ts';
import { openNodeSolver } from './node.ts';
import type { Solver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await openNodeSolver();
});
afterAll(() => solver.close());

async function proposed(unit: readonly AbsorptionInput[], limit: number) {
  const { rebalances, moves } = await solver.solve('rebalance', unit, limit);
  return { ...rebalances[0]!, list: moves };
}

const someUnit = fc
  .array(
    fc.tuple(
      fc.array(fc.tuple(fc.constantFrom(1000, 1600, 2500), fc.nat(3), fc.constantFrom('N', 'S')), {
        maxLength: 3
      }),
      fc.integer({ min: -2500, max: 4000 }),
      fc.nat(6)
    ),
    { minLength: 1, maxLength: 3 }
  )
  .map((officers) =>
    officers.map(([cases, free, eligible], i) => {
      const held = cases.map(([load, risk, area]) => [load, risk === 0, area] as const);
      const load = held.reduce((sum, [one]) => sum + one, 0);
      return busyHolder(`o-${i}`, held, Math.max(0, load + free), { is_receiver: eligible > 0 });
    })
  );

interface End {
  load: number;
  cases: number;
  high: number;
}

const isOver = (ceiling: number, { load, cases, high }: End, percent: number) =>
  load > ceiling || !isWithin(wholeLimit(percent), high, cases);

const endOf = ({ load, cases, high_risk_cases: high }: AbsorptionInput): End => ({ load, cases, high });

/** Fewest moves, then fewest high-risk and then other cases that leave their area, by trying every case with everybody. */
function fewestByHand(unit: readonly AbsorptionInput[], percent: number): [number, number, number] | null {
  const ends = unit.map(endOf);
  const wasOver = unit.map((one) => isOver(one.ceiling, endOf(one), percent));
  const all = unit.flatMap((giver, from) => oneByOne(giver).map((one) => ({ ...one, from })));
  let best: [number, number, number] | null = null;
  const isBetter = (found: [number, number, number]) => {
    if (best === null) return true;
    const differs = found.findIndex((value, i) => value !== best![i]);
    return differs >= 0 && found[differs]! < best[differs]!;
  };
  const pass = (at: End, one: (typeof all)[number], sign: 1 | -1) => {
    at.load += sign * one.load;
    at.cases += sign;
    at.high += sign * Number(one.is_high_risk);
  };
  const tryFrom = (index: number, found: [number, number, number]): void => {
    const one = all[index];
    if (!one) {
      if (ends.every((end, i) => !isOver(unit[i]!.ceiling, end, percent)) && isBetter(found)) best = found;
      return;
    }
    tryFrom(index + 1, found);
    unit.forEach((receiver, to) => {
      if (to === one.from || wasOver[to] || !receiver.is_receiver) return;
      const leaves = !receiver.classes.some(({ area_id }) => area_id === one.area_id);
      pass(ends[one.from]!, one, -1);
      pass(ends[to]!, one, 1);
      tryFrom(index + 1, [
        found[0] + 1,
        found[1] + Number(leaves && one.is_high_risk),
        found[2] + Number(leaves && !one.is_high_risk)
      ]);
      pass(ends[to]!, one, -1);
      pass(ends[one.from]!, one, 1);
    });
  };
  tryFrom(0, [0, 0, 0]);
  return best;
}

const leaving = (moves: readonly RebalanceMove[], isHighRisk: boolean) =>
  moves.filter(({ keeps_area, is_high_risk }) => !keeps_area && is_high_risk === isHighRisk).length;

describe('on random units', () => {
  const someLimit = fc.constantFrom(20, 33.3, 50);

  it('are as few, and keep as many in their area, as by trying every way; or none do', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const best = fewestByHand(unit, limit);
        const { outcome, moves, moves_at_least, list } = await proposed(unit, limit);
        if (best === null) {
          expect(['ceiling', 'ratio', 'ceiling_and_ratio']).toContain(outcome);
          return;
        }
        expect(outcome).toBe(best[0] === 0 ? 'nothing_to_do' : 'balanced');
        expect([moves, leaving(list, true), leaving(list, false)]).toEqual(best);
        expect([moves_at_least, list.length]).toEqual([moves, moves]);
      }),
      { seed: 12, numRuns: runs(150) }
    );
  });

  it('move cases that exist, once each, and leave everybody within both limits', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const { outcome, list } = await proposed(unit, limit);
        const moved = list.map(({ officer_id, load, is_high_risk, area_id, nth }) =>
          [officer_id, load, is_high_risk, area_id, nth].join()
        );
        expect(new Set(moved).size).toBe(moved.length);
        for (const { receiver_id } of list) {
          const receiver = unit.find(({ officer_id }) => officer_id === receiver_id)!;
          expect(receiver.is_receiver).toBe(true);
          expect(isOver(receiver.ceiling, endOf(receiver), limit)).toBe(false);
        }
        const ends = new Map(unit.map((one) => [one.officer_id, endOf(one)]));
        for (const { officer_id, receiver_id, load, is_high_risk, area_id, nth } of list) {
          const own = unit.find((one) => one.officer_id === officer_id)!;
          const alike = own.classes.filter(
            (one) => one.load === load && one.is_high_risk === is_high_risk && one.area_id === area_id
          );
          expect(nth).toBeLessThanOrEqual(alike.reduce((sum, { cases }) => sum + cases, 0));
          const [from, to] = [ends.get(officer_id)!, ends.get(receiver_id)!];
          Object.assign(from, {
            load: from.load - load,
            cases: from.cases - 1,
            high: from.high - Number(is_high_risk)
          });
          Object.assign(to, {
            load: to.load + load,
            cases: to.cases + 1,
            high: to.high + Number(is_high_risk)
          });
        }
        const held = (key: keyof End) => [...ends.values()].reduce((sum, end) => sum + end[key], 0);
        const before = (key: keyof End) => unit.map(endOf).reduce((sum, end) => sum + end[key], 0);
        for (const key of ['load', 'cases', 'high'] as const) expect(held(key)).toBe(before(key));
        if (outcome !== 'balanced') expect(list).toEqual([]);
        else
          for (const one of unit) expect(isOver(one.ceiling, ends.get(one.officer_id)!, limit)).toBe(false);
      }),
      { seed: 12, numRuns: runs(100) }
    );
  });

  it('are the same whatever the order of officers and whatever was worked out before', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someUnit, someLimit, async (unit, other, limit) => {
        const first = await proposed(unit, limit);
        await proposed(other, 40);
        expect(await proposed([...unit].reverse(), limit)).toEqual(first);
      }),
      { seed: 12, numRuns: runs(40) }
    );
  });
});
