// Sorted tables read as people expect.
import { expect, test } from 'vitest';
import { sizeOf, sortedRows } from './order.ts';

const rows = (...texts: string[]) => texts.map((text) => ({ key: text, cells: { a: text } }));
const sorted = (direction: 'ascending' | 'descending', isNumeric: boolean, ...texts: string[]) =>
  sortedRows(rows(...texts), { column: 'a', direction }, isNumeric).map(({ key }) => key);

test('figures sort by size and what is not known goes last in both directions', () => {
  expect(sorted('ascending', true, '1,200', 'no data', '9.5 %', '-3')).toEqual([
    '-3',
    '9.5 %',
    '1,200',
    'no data'
  ]);
  expect(sorted('descending', true, '1,200', 'no data', '9.5 %')).toEqual(['1,200', '9.5 %', 'no data']);
});

test('days sort by date', () => {
  expect(sorted('ascending', false, '2 Oct 2026', '30 September 2026', '1 Jan 2027')).toEqual([
    '30 September 2026',
    '2 Oct 2026',
    '1 Jan 2027'
  ]);
});

test('names sort as people expect', () => {
  expect(sorted('ascending', false, 'Unit 10', 'Unit 9')).toEqual(['Unit 9', 'Unit 10']);
});

test('without a sorting rows keep their order', () => {
  expect(sortedRows(rows('b', 'a'), null, false).map(({ key }) => key)).toEqual(['b', 'a']);
});

test.each([
  ['6 of 50, 12.0 %', 6],
  ['A-15', null],
  ['2026-09-30', Date.UTC(2026, 8, 30)],
  ['', null]
])('%j sorts by %j', (text, size) => {
  expect(sizeOf(text)).toBe(size);
});
