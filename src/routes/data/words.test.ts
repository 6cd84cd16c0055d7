import { expect, it } from 'vitest';
import { heldBackFrom } from '$lib/session/sight.ts';
import { freshnessInWords, heldInWords, sizeInWords } from './words.ts';

const UNIT = new Map([
  ['counselling', 'rows'],
  ['absences', 'kinds'],
  ['welfare_contacts', 'health'],
  ['survey', 'rows']
] as const);

it('says how much of an extract a unit manager holds', () => {
  expect(heldInWords('cases', 'unit', UNIT)).toBe('own unit’s rows');
  expect(heldInWords('absences', 'unit', UNIT)).toBe('own unit’s rows, not why somebody was away');
  expect(heldInWords('counselling', 'unit', UNIT)).toBe('protected counts only');
  expect(heldInWords('survey', 'unit', UNIT)).toBe('protected counts only');
  expect(heldInWords('welfare_contacts', 'unit', UNIT)).toBe('own unit’s rows, none about sickness');
  expect(heldInWords('policies', 'unit', UNIT)).toBe('every row');
});

it('says where the figures are made and the rows go', () => {
  const held = (lens: 'force' | 'welfare', extract: string) =>
    heldInWords(extract, lens, heldBackFrom(lens));
  const gone = 'no row, but the figures made of them';
  expect(['officers', 'cases', 'posts', 'cover'].map((id) => held('force', id))).toEqual(Array(4).fill(gone));
  expect(['areas', 'scrutiny'].map((id) => held('force', id))).toEqual(['every row', 'every row']);
  expect(['cases', 'case_history', 'cover'].map((id) => held('welfare', id))).toEqual(Array(3).fill(gone));
  expect(['officers', 'absences', 'visits'].map((id) => held('welfare', id))).toEqual([
    'every row',
    'every row',
    'no row'
  ]);
});

it('counts freshness back from the as-of date, and tells none of what the reader does not hold', () => {
  const told = (extract: string, newest?: string) =>
    freshnessInWords(extract, newest, '2026-09-30', UNIT);
  expect(told('cases', '2026-09-30')).toEqual({ day: '30 Sep 2026', before: 'on the as-of date' });
  expect(told('visits', '2026-09-01').before).toBe('29 days before');
  expect(told('units').day).toBe('holds no day');
  expect(told('counselling', '2026-09-29').day).toBe('not told');
});

it('says how large a file was', () => {
  expect([1, 840, 12_345, 7_400_000].map(sizeInWords)).toEqual(['1 byte', '840 bytes', '12 kB', '7.4 MB']);
});
