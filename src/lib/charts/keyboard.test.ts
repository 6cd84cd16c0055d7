// Arrows walk the marks of a picture and stop at its ends.
import { expect, test } from 'vitest';
import { nextMark } from './keyboard.ts';

test.each([
  ['ArrowRight', null, 0],
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, 4],
  ['ArrowLeft', 0, 0],
  ['ArrowUp', 3, 2],
  ['ArrowLeft', null, 4],
  ['Home', 3, 0],
  ['End', null, 4],
  ['Escape', 3, null]
])('%s from %j leads to %j of five', (key, current, next) => {
  expect(nextMark(key, current, 5)).toBe(next);
});

test('a picture without marks has nowhere to go', () => {
  expect(nextMark('Home', null, 0)).toBeNull();
});
