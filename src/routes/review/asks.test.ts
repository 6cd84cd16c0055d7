import { expect, it } from 'vitest';
import { asksOf } from '$lib/session/draft.svelte.ts';
import type { Checked } from '$lib/session/review.ts';
import { loadInWords, orderOf, placeOf } from './asks.ts';

const value = (text: string) => ({ value: text, spelling: text.toLowerCase(), count: 2, nearest: null });
const asks = asksOf([
  { kind: 'column-missing', columns: ['role', 'unit_id'] },
  { kind: 'column-similar', header: 'Risk lvl', proposal: 'risk_level', reason: 'two letters differ' },
  { kind: 'unknown-values', column: 'risk_level', values: [value('V. high'), value('Purple')] },
  { kind: 'identifier', header: 'Surname', looksLike: 'a name' },
  { kind: 'day-order', columns: [] }
]);

it('asks one thing at a time, each in a sentence', () => {
  expect(asks.map(orderOf)).toEqual([
    'Choose the column that holds role',
    'Choose the column that holds unit_id',
    'Say whether “Risk lvl” is risk_level',
    'Say what “V. high” in risk_level stands for',
    'Say what “Purple” in risk_level stands for',
    'Leave the column “Surname” out, or leave the whole file out',
    'Say how the days are written'
  ]);
});

it('gives each a place of its own on the page, which stays when others are answered', () => {
  const places = asks.map((ask) => placeOf(ask, asks));
  expect(new Set(places).size).toBe(places.length);
  const again = asksOf([{ kind: 'column-missing', columns: ['unit_id'] }]);
  expect(again.map((ask) => placeOf(ask, asks))).toEqual([places[1]]);
});

it('says on the button what is loaded, and what is lost', () => {
  const checked = (accepted: number, rejected: number) => ({ receipt: { accepted, rejected } }) as Checked;
  expect(loadInWords([checked(804, 8)])).toBe('Load the 804 good rows');
  expect(loadInWords([checked(1, 0)])).toBe('Load the 1 row');
  expect(loadInWords([checked(804, 8), checked(60, 0)])).toBe('Load 2 files without 8 rejected rows');
  expect(loadInWords([checked(804, 0), checked(60, 0)])).toBe('Load 2 files');
  expect(loadInWords([])).toBe('Load none of them');
});
