// The loss of one officer by hours of work: each case with its own.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busyHolder } from '../../../tests/support/holders.ts';
import { openNodeSolver } from './node.ts';
import type { Solver } from './solver.ts';

type Held = readonly (readonly [load: number, isHighRisk: boolean])[];

let solver: Solver;
beforeAll(async () => {
  solver = await openNodeSolver();
});
afterAll(() => {
  solver.close();
});

const others = (...loads: number[]): Held => loads.map((load) => [load, false] as const);
const high = (...loads: number[]): Held => loads.map((load) => [load, true] as const);

/** The loss of `lost` among receivers, each with what they hold and hours that are still free. */
async function losing(lost: Held, receivers: readonly (readonly [Held, free: number])[], limit = 20) {
  const unit = [
    busyHolder('lost', lost, 0),
    ...receivers.map(([held, free], i) =>
      busyHolder(`r-${i}`, held, held.reduce((sum, [load]) => sum + load, 0) + free)
    )
  ];
  const { absorptions } = await solver.solve('absorb', unit, limit);
  const loss = absorptions.find(({ officer_id }) => officer_id === 'lost')!;
  return { placed: loss.placed, high: loss.high_risk_placed, limiting: loss.limiting };
}

const ten = others(...Array<number>(10).fill(1000));

describe('a caseload of cases that need different hours', () => {
  it('is placed where the hours fit only one way', async () => {
    const lost = others(3000, 3000, 2000, 2000, 2000);
    const way = await losing(lost, [
      [ten, 6000],
      [ten, 6000]
    ]);
    expect(way).toEqual({ placed: 5, high: 0, limiting: null });
  });

  it('leaves those with nobody that no free hours are left for', async () => {
    expect(await losing(others(4000, 4000, 4000), [[ten, 7999]])).toEqual({
      placed: 1,
      high: 0,
      limiting: 'ceiling'
    });
    expect(await losing(others(4000, 4000, 4000), [[ten, 8000]])).toMatchObject({ placed: 2 });
  });

  it('places high-risk cases before others, though fewer go in', async () => {
    expect(await losing([...high(6000), ...others(2000, 2000, 2000)], [[ten, 6000]])).toEqual({
      placed: 1,
      high: 1,
      limiting: 'ceiling'
    });
  });

  it('is stopped by the high-risk limit where there are hours for all', async () => {
    expect(await losing(high(1000, 1000, 1000), [[ten, 9000]])).toEqual({
      placed: 2,
      high: 2,
      limiting: 'ratio'
    });
  });

  it('is stopped by room where hours are enough in all and fit nobody', async () => {
    const way = await losing(others(5000, 5000), [
      [ten, 4999],
      [ten, 5001]
    ]);
    expect(way).toEqual({ placed: 1, high: 0, limiting: 'ceiling' });
  });

  it('gives nothing to an officer above the limit, with whatever hours', async () => {
    const above: Held = [...high(1000), ...others(1000, 1000, 1000)];
    expect(await losing(others(500), [[above, 90_000]])).toEqual({
      placed: 0,
      high: 0,
      limiting: 'nobody_eligible'
    });
  });

  it('gives nothing to an officer without hours, and places theirs with others', async () => {
    const unit = [busyHolder('none', others(1000, 2000), 0), busyHolder('some', ten, 13_000)];
    const { absorptions } = await solver.solve('absorb', unit, 20);
    expect(absorptions.map(({ officer_id, placed, limiting }) => [officer_id, placed, limiting])).toEqual([
      ['none', 2, null],
      ['some', 0, 'nobody_eligible']
    ]);
  });
});

it('can be called off at once and on the way', async () => {
  const unit = Array.from({ length: 60 }, (_, i) => busyHolder(`o-${i}`, others(1000, 2000), 3000));
  const before = AbortSignal.abort(new Error('Called off'));
  await expect(solver.solve('absorb', unit, 20, undefined, before)).rejects.toThrow('Called off');
  const controller = new AbortController();
  const stopAt = (done: number) => done === 5 && controller.abort(new Error('Called off on the way'));
  await expect(solver.solve('absorb', unit, 20, stopAt, controller.signal)).rejects.toThrow('on the way');
});
