import { expect, it } from 'vitest';
import { problem } from '$lib/extracts/problems.ts';
import { checksMade, withoutChecks } from './checks.ts';

const leaver = problem('led-by-leaver', { file: 'cases.csv', extract: 'cases', count: 2, lines: [5, 9] });
const blank = problem('missing-value', { file: 'cases.csv', line: 3, column: 'unit_id', rule: 'an id', example: 'N' });
const stateOf = (id: string, loaded: string[]) => {
  const check = checksMade([leaver, blank], new Set(loaded)).find((one) => one.id === id);
  return { found: check?.problems.length, missing: check?.missing };
};

it('a check that found something has its problems', () => {
  expect(stateOf('led-by-leaver', ['officers', 'cases'])).toEqual({ found: 1, missing: [] });
});

it('a check that found nothing was made all the same', () => {
  expect(stateOf('led-by-other-role', ['officers', 'cases'])).toEqual({ found: 0, missing: [] });
});

it('a check without its extracts says which it lacks', () => {
  expect(stateOf('cover-by-absent', ['officers', 'cases', 'cover'])).toEqual({ found: 0, missing: ['absences'] });
  expect(stateOf('area-without-boundary', ['areas'])).toEqual({ found: 0, missing: ['boundaries'] });
  expect(stateOf('dangling-reference', ['areas']).missing).toHaveLength(1);
  expect(stateOf('dangling-reference', ['officers', 'cases']).missing).toEqual([]);
});

it('a problem of one file belongs to no check', () => {
  expect(withoutChecks([leaver, blank])).toEqual([blank]);
});
