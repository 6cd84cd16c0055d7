// What the unit in view leaves of an answer.
import { expect, test } from 'vitest';
import { rowsOfUnit } from './rows-of-unit.ts';

const rows = [
  { unit_id: null, cases: 4 },
  { unit_id: 'North', cases: 1 },
  { unit_id: 'South', cases: 2 },
  { unit_id: 'North', cases: 3 }
];

test('a unit has its own rows, in their order', () => {
  expect(rowsOfUnit(rows, 'North')).toEqual([rows[1], rows[3]]);
  expect(rowsOfUnit(rows, 'South')).toEqual([rows[2]]);
});

test('no unit has all rows, and a unit without rows has none', () => {
  expect(rowsOfUnit(rows, null)).toBe(rows);
  expect(rowsOfUnit(rows, 'West')).toEqual([]);
});

test('what is said of no unit, as of a force’s policies, is every unit’s', () => {
  const policies = [{ policy_id: 'PL-01' }, { policy_id: 'PL-02' }];
  expect(rowsOfUnit(policies, 'North')).toBe(policies);
});

test('of the same answer a unit has the same rows, of another it has others', () => {
  expect(rowsOfUnit(rows, 'North')).toBe(rowsOfUnit(rows, 'North'));
  expect(rowsOfUnit([{ unit_id: 'North', cases: 9 }], 'North')).toEqual([{ unit_id: 'North', cases: 9 }]);
});
