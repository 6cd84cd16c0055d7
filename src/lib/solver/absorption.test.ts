// The loss of one officer: the worked cases of the specification, every combination on small units, and invariants.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AbsorptionAnswer, AbsorptionInput } from '../shared/absorption.ts';
import { isWithin, wholeLimit } from './limit.ts';
import { openNodeSolver } from './node.ts';
import type { Solver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await openNodeSolver();
});
afterAll(() => solver.close());

const officer = (
  officer_id: string,
  cases: number,
  high_risk_cases: number,
  ceiling: number,
  also: Partial<AbsorptionInput> = {}
): AbsorptionInput => ({
  unit_id: 'U-1',
  officer_id,
  cases,
  high_risk_cases,
  ceiling,
  is_receiver: true,
  why_not: null,
  ...also
});

const lossOf = (answer: AbsorptionAnswer, officer_id: string) => {
  const loss = answer.absorptions.find((absorption) => absorption.officer_id === officer_id);
  if (!loss) throw new Error(`No absorption for ${officer_id}`);
  const { placed, high_risk_placed, unplaced, limiting } = loss;
  return { placed, high_risk_placed, unplaced, limiting };
};

/** The loss of `lost` [cases, high] among `others` [cases, high], all with one ceiling. */
async function losing(lost: [number, number], others: [number, number][], ceiling: number, limit = 20) {
  const unit = [
    officer('lost', ...lost, ceiling),
    ...others.map(([cases, high], i) => officer(`other-${i}`, cases, high, ceiling))
  ];
  return lossOf(await solver.absorb(unit, limit), 'lost');
}

describe('the worked cases of the specification', () => {
  const three: [number, number][] = [
    [50, 10],
    [50, 10],
    [50, 10]
  ];

  it('places all of 50 cases, 10 high-risk, under a ceiling of 70', async () => {
    expect(await losing([50, 10], three, 70)).toEqual({
      placed: 50,
      high_risk_placed: 10,
      unplaced: 0,
      limiting: null
    });
  });

  // There is room for 50, but each receiver can end with 13 high-risk cases of 65, 66 or 67 and no more: nine are
  // placed, and beside them the 40 that are not high-risk. The fiftieth case is the tenth high-risk one.
  it('leaves one high-risk case with nobody under a ceiling of 67', async () => {
    expect(await losing([50, 10], three, 67)).toEqual({
      placed: 49,
      high_risk_placed: 9,
      unplaced: 1,
      limiting: 'ratio'
    });
  });

  it('places 30 cases, 6 high-risk, under a ceiling of 60', async () => {
    expect(await losing([50, 10], three, 60)).toEqual({
      placed: 30,
      high_risk_placed: 6,
      unplaced: 20,
      limiting: 'ceiling'
    });
  });

  it('places all of 10 cases, 2 high-risk, with receivers at 20/3 and 25/5 under a ceiling of 30', async () => {
    const others: [number, number][] = [
      [20, 3],
      [25, 5]
    ];
    expect(await losing([10, 2], others, 30)).toEqual({
      placed: 10,
      high_risk_placed: 2,
      unplaced: 0,
      limiting: null
    });
  });

  it('gives nothing to the receiver at 50/11, so that 35 of 40 cases are placed', async () => {
    const others: [number, number][] = [
      [48, 9],
      [52, 8],
      [45, 9],
      [50, 11]
    ];
    expect(await losing([40, 6], others, 60)).toEqual({
      placed: 35,
      high_risk_placed: 6,
      unplaced: 5,
      limiting: 'ceiling'
    });
  });
});

describe('what stops a caseload from being placed', () => {
  it('is nobody eligible in a unit of one', async () => {
    expect(await losing([12, 2], [], 60)).toEqual({
      placed: 0,
      high_risk_placed: 0,
      unplaced: 12,
      limiting: 'nobody_eligible'
    });
  });

  it('is nobody eligible where the others are absent, above the limit or full', async () => {
    const unit = [
      officer('lost', 12, 2, 60),
      officer('absent', 5, 0, 60, { is_receiver: false, why_not: 'absent' }),
      officer('in-breach', 50, 11, 60, { why_not: 'in_breach' }),
      officer('full', 60, 3, 60, { why_not: 'no_room' })
    ];
    expect(lossOf(await solver.absorb(unit, 20), 'lost').limiting).toBe('nobody_eligible');
  });

  it('is the high-risk limit where there is room and a high-risk case is still with nobody', async () => {
    expect(await losing([3, 3], [[20, 4]], 60)).toEqual({
      placed: 0,
      high_risk_placed: 0,
      unplaced: 3,
      limiting: 'ratio'
    });
  });

  it('is nothing where there is nothing to place, even with nobody to place it with', async () => {
    expect(await losing([0, 0], [], 60)).toEqual({
      placed: 0,
      high_risk_placed: 0,
      unplaced: 0,
      limiting: null
    });
  });

  it('never reaches across units', async () => {
    const unit = [officer('lost', 4, 0, 60), officer('other', 0, 0, 60, { unit_id: 'U-2' })];
    expect(lossOf(await solver.absorb(unit, 20), 'lost').limiting).toBe('nobody_eligible');
  });
});

describe('the limit', () => {
  it('may be part of a per cent: seven of 40 is 17.5 per cent, and no more than that', async () => {
    expect(await losing([10, 2], [[30, 5]], 40, 17.5)).toMatchObject({ high_risk_placed: 2, placed: 10 });
    expect(await losing([10, 2], [[30, 5]], 40, 17.4)).toMatchObject({ high_risk_placed: 1, placed: 9 });
  });

  it('may be 0 or 100 per cent', async () => {
    expect(await losing([10, 3], [[30, 0]], 40, 0)).toMatchObject({ high_risk_placed: 0, placed: 7 });
    expect(await losing([10, 10], [[30, 30]], 40, 100)).toMatchObject({ high_risk_placed: 10, placed: 10 });
  });

  it('is read in whole numbers', () => {
    expect(wholeLimit(20)).toEqual({ per: 1, of: 5 });
    expect(wholeLimit(17.5)).toEqual({ per: 7, of: 40 });
    expect(wholeLimit(16.1)).toEqual({ per: 161, of: 1000 });
    expect(isWithin(wholeLimit(20), 10, 50)).toBe(true);
    expect(isWithin(wholeLimit(20), 11, 50)).toBe(false);
  });
});

it('spreads cases evenly between officers alike', async () => {
  const unit = [officer('lost', 31, 4, 60), ...['a', 'b', 'c'].map((id) => officer(id, 20, 2, 60))];
  const { placements } = await solver.absorb(unit, 20);
  const taken = placements.filter(({ officer_id }) => officer_id === 'lost');
  expect(taken.map(({ cases }) => cases).sort()).toEqual([10, 10, 11]);
  expect(taken.map(({ high_risk_cases }) => high_risk_cases).sort()).toEqual([1, 1, 2]);
});

it('stops when it is told to, and says how far it is', async () => {
  const unit = [officer('a', 10, 1, 60), officer('b', 10, 1, 60)];
  const seen: string[] = [];
  await solver.absorb(unit, 20, (done, of) => seen.push(`${done} of ${of}`));
  expect(seen).toEqual(['1 of 2', '2 of 2']);
  await expect(solver.absorb(unit, 20, undefined, AbortSignal.abort())).rejects.toMatchObject({
    name: 'AbortError'
  });
});

// Every combination, receiver by receiver: which pairs (high-risk, other) can be placed at all.
function bestByHand(
  lost: AbsorptionInput,
  receivers: AbsorptionInput[],
  limitPercent: number
): [number, number] {
  const otherCases = lost.cases - lost.high_risk_cases;
  let reachable = new Set(['0,0']);
  for (const receiver of receivers) {
    if (!receiver.is_receiver || receiver.cases >= receiver.ceiling) continue;
    if (1000 * 100 * receiver.high_risk_cases > 1000 * limitPercent * receiver.cases) continue;
    const next = new Set<string>();
    for (const pair of reachable) {
      const [high, other] = pair.split(',').map(Number) as [number, number];
      for (let y = 0; high + y <= lost.high_risk_cases; y += 1)
        for (let w = 0; other + w <= otherCases && receiver.cases + y + w <= receiver.ceiling; w += 1)
          if (
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

const someLimit = fc.constantFrom(10, 12.5, 17.5, 20, 33.3);

describe('on random units', () => {
  it('places as many as trying every combination does', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const { absorptions } = await solver.absorb(unit, limit);
        for (const { officer_id, placed, high_risk_placed } of absorptions) {
          const lost = unit.find((one) => one.officer_id === officer_id) as AbsorptionInput;
          const others = unit.filter((one) => one.officer_id !== officer_id);
          expect([high_risk_placed, placed]).toEqual(bestByHand(lost, others, limit));
        }
      }),
      { seed: 6, numRuns: 150 }
    );
  });

  it('keeps every case, every ceiling and every limit, and gives nothing to who may take nothing', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const { absorptions, placements } = await solver.absorb(unit, limit);
        const named = new Map(unit.map((one) => [one.officer_id, one]));
        for (const loss of absorptions) {
          const taken = placements.filter(({ officer_id }) => officer_id === loss.officer_id);
          const sum = (of: (one: (typeof taken)[number]) => number) =>
            taken.reduce((all, one) => all + of(one), 0);
          expect(loss.placed).toBe(sum(({ cases }) => cases));
          expect(loss.high_risk_placed).toBe(sum(({ high_risk_cases }) => high_risk_cases));
          expect(loss.placed + loss.unplaced).toBe(loss.cases);
          expect(loss.high_risk_placed).toBeLessThanOrEqual(loss.high_risk_cases);
          expect(loss.limiting === null).toBe(loss.unplaced === 0);
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
      { seed: 6, numRuns: 150 }
    );
  });

  it('never places fewer high-risk cases, nor fewer cases where those are equal, with more room', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        const before = await solver.absorb(unit, limit);
        const after = await solver.absorb(
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
      { seed: 6, numRuns: 80 }
    );
  });

  it('gives the same answer whatever the order of the officers', async () => {
    await fc.assert(
      fc.asyncProperty(someUnit, someLimit, async (unit, limit) => {
        expect(await solver.absorb([...unit].reverse(), limit)).toEqual(await solver.absorb(unit, limit));
      }),
      { seed: 6, numRuns: 40 }
    );
  });
});
