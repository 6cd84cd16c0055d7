// Only the units that a change touches are solved again, and the answer is as if all had been.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holderOf } from '../../../tests/support/holders.ts';
import type { AbsorptionInput } from '../shared/absorption.ts';
import { openNodeSolver } from '../solver/node.ts';
import type { Solver } from '../solver/solver.ts';
import { KnownUnits, unitsOf } from './known-units.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await openNodeSolver();
});
afterAll(() => solver.close());

/** A solver that notes which officers it was asked about. */
function noted() {
  const asked: string[][] = [];
  const noting: Solver = {
    solve(kind, officers, ...rest) {
      asked.push(officers.map(({ officer_id }) => officer_id));
      return solver.solve(kind, officers, ...rest);
    },
    close() {}
  };
  return { noting, asked };
}

const unit = (unit_id: string, ceiling: number): AbsorptionInput[] => [
  holderOf(`${unit_id}-1`, 30, 4, ceiling, { unit_id }),
  holderOf(`${unit_id}-2`, 20, 3, ceiling, { unit_id })
];

test('of two units only the one that changed is solved again', async () => {
  const { noting, asked } = noted();
  const known = new KnownUnits();
  await known.solve('absorb', noting, unitsOf([...unit('North', 60), ...unit('South', 60)], 20), 20);
  const after = [...unit('South', 40), ...unit('North', 60)];
  const answer = await known.solve('absorb', noting, unitsOf(after, 20), 20);
  expect(asked[1]).toEqual(['South-1', 'South-2']);
  expect(answer).toEqual(await solver.solve('absorb', after, 20));
});

test('the same units under the same limit are not solved again, under another limit all are', async () => {
  const { noting, asked } = noted();
  const known = new KnownUnits();
  const both = [...unit('North', 60), ...unit('South', 60)];
  const first = await known.solve('absorb', noting, unitsOf(both, 20), 20);
  expect(await known.solve('absorb', noting, unitsOf(both, 20), 20)).toEqual(first);
  expect(asked).toHaveLength(1);
  expect(await known.solve('absorb', noting, unitsOf(both, 10), 10)).toEqual(
    await solver.solve('absorb', both, 10)
  );
  expect(asked[1]).toHaveLength(4);
});

test('a limit that was tried before is not solved again until four others came', async () => {
  const { noting, asked } = noted();
  const known = new KnownUnits();
  const north = unit('North', 60);
  const under = (limit: number) => known.solve('absorb', noting, unitsOf(north, limit), limit);
  const first = await under(20);
  await under(10);
  expect(await under(20)).toEqual(first);
  expect(asked).toHaveLength(2);
  for (const limit of [11, 12, 13, 14]) await under(limit);
  expect(asked).toHaveLength(6);
  expect(await under(20)).toEqual(first);
  expect(asked).toHaveLength(7);
});

test('a unit that has gone is in the answer no more', async () => {
  const known = new KnownUnits();
  await known.solve('absorb', solver, unitsOf([...unit('North', 60), ...unit('South', 60)], 20), 20);
  expect(await known.solve('absorb', solver, unitsOf(unit('South', 60), 20), 20)).toEqual(
    await solver.solve('absorb', unit('South', 60), 20)
  );
});
