// Numbers as a British reader writes them, whichever way they are made.
import { expect, test } from 'vitest';
import { count, decimal, percent } from './format.ts';

test.each([0, 1, 7, 999, 1000, 2800, 1_234_567, -3, -1000, 12.4])(
  '%d is counted as the locale writes it',
  (value) => {
    expect(count(value)).toBe(new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(value));
  }
);

test('decimals are rounded half up and always written out', () => {
  expect([decimal(7.35), decimal(7), decimal(1234.56), decimal(0.125, 2), decimal(-0.25)]).toEqual([
    '7.4',
    '7.0',
    '1,234.6',
    '0.13',
    '-0.3'
  ]);
});

test('a share keeps to its side of the limit', () => {
  expect([percent(0.2, 20), percent(0.2004, 20), percent(0.183)]).toEqual(['20.0 %', '20.04 %', '18.3 %']);
});
