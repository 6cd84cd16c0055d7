// The loss of one officer: the worked cases of the specification, and what stops a placement.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf as officer } from '../../../tests/support/holders.ts';
import type { AbsorptionAnswer } from '../shared/absorption.ts';
import { isWithin, wholeLimit } from './limit.ts';
import { openNodeSolver } from './node.ts';
import type { Solver } from './solver.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await openNodeSolver();
});
afterAll(() => solver.close());

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
  return lossOf(await solver.solve('absorb', unit, limit), 'lost');
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

  // There is room for 50, but each receiver can end with 13 high-risk cases of 65, 66 or 67 and no more. The fiftieth
  // place is for a case that is not high-risk, and the fiftieth case is.
  it('counts places for all 50, and for 9 of the 10 high-risk ones, under a ceiling of 67', async () => {
    expect(await losing([50, 10], three, 67)).toEqual({
      placed: 50,
      high_risk_placed: 9,
      unplaced: 0,
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
    expect(lossOf(await solver.solve('absorb', unit, 20), 'lost').limiting).toBe('nobody_eligible');
  });

  it('is the high-risk limit where there is room and a high-risk case is still with nobody', async () => {
    expect(await losing([3, 3], [[20, 4]], 60)).toEqual({
      placed: 3,
      high_risk_placed: 0,
      unplaced: 0,
      limiting: 'ratio'
    });
  });

  it('is the high-risk limit, not the ceiling, where there is just enough room', async () => {
    expect(await losing([10, 10], [[40, 8]], 50)).toMatchObject({ placed: 10, limiting: 'ratio' });
    expect(await losing([11, 11], [[40, 8]], 50)).toMatchObject({ placed: 10, limiting: 'ceiling' });
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
    expect(lossOf(await solver.solve('absorb', unit, 20), 'lost').limiting).toBe('nobody_eligible');
  });
});

describe('the limit', () => {
  it('may be part of a per cent: seven of 40 is 17.5 per cent, and no more than that', async () => {
    expect(await losing([10, 2], [[30, 5]], 40, 17.5)).toMatchObject({ high_risk_placed: 2, placed: 10 });
    expect(await losing([10, 2], [[30, 5]], 40, 17.4)).toMatchObject({ high_risk_placed: 1, placed: 10 });
  });

  it('may be 0 or 100 per cent', async () => {
    expect(await losing([10, 3], [[30, 0]], 40, 0)).toMatchObject({ high_risk_placed: 0, placed: 10 });
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

describe('who would take whose cases', () => {
  const takenOf = async (lost: [number, number], others: [number, number][], ceiling: number) => {
    const unit = [
      officer('lost', ...lost, ceiling),
      ...others.map(([cases, high], i) => officer(`other-${i}`, cases, high, ceiling))
    ];
    const { placements } = await solver.solve('absorb', unit, 20);
    const own = placements.filter(({ officer_id }) => officer_id === 'lost');
    return own.reduce<[number, number]>(
      ([all, high], one) => [all + one.cases, high + one.high_risk_cases],
      [0, 0]
    );
  };

  it('is never about more low-risk cases than there are: of 50 cases, 10 high-risk, 49 move and 9 of them', async () => {
    const three: [number, number][] = [
      [50, 10],
      [50, 10],
      [50, 10]
    ];
    expect(await takenOf([50, 10], three, 67)).toEqual([49, 9]);
  });

  it('is nobody, where ten places by number would need low-risk cases that are not there', async () => {
    expect(await losing([10, 10], [[40, 8]], 50)).toMatchObject({ placed: 10, high_risk_placed: 2 });
    expect(await takenOf([10, 10], [[40, 8]], 50)).toEqual([0, 0]);
  });
});

it('spreads cases evenly between officers alike', async () => {
  const unit = [officer('lost', 31, 4, 60), ...['a', 'b', 'c'].map((id) => officer(id, 20, 2, 60))];
  const { placements } = await solver.solve('absorb', unit, 20);
  const taken = placements.filter(({ officer_id }) => officer_id === 'lost');
  expect(taken.map(({ cases }) => cases).sort()).toEqual([10, 10, 11]);
  expect(taken.map(({ high_risk_cases }) => high_risk_cases).sort()).toEqual([1, 1, 2]);
});

it('stops when it is told to, and says how far it is', async () => {
  const unit = [officer('a', 10, 1, 60), officer('b', 10, 1, 60)];
  const seen: string[] = [];
  await solver.solve('absorb', unit, 20, (done, of) => seen.push(`${done} of ${of}`));
  expect(seen).toEqual(['1 of 2', '2 of 2']);
  await expect(solver.solve('absorb', unit, 20, undefined, AbortSignal.abort())).rejects.toMatchObject({
    name: 'AbortError'
  });
});
