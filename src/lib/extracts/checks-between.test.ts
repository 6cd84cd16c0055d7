// Every check across extracts is listed once, and is only ever a notice.
import { expect, it } from 'vitest';
import { CHECKS_BETWEEN, isBetween, REFERENCES } from './checks-between.ts';
import { PROBLEMS, PROBLEM_IDS } from './problems.ts';

it('keeps every row, and says what it affects', () => {
  for (const { id } of CHECKS_BETWEEN) {
    expect(PROBLEMS[id].severity).toBe('notice');
    expect(PROBLEMS[id].affects.length).toBeGreaterThan(0);
  }
});

it('is told from a problem of one file', () => {
  expect(PROBLEM_IDS.filter((id) => isBetween({ id }))).toHaveLength(CHECKS_BETWEEN.length + 1);
  expect(isBetween({ id: 'unknown-code' })).toBe(false);
});

it('knows every column that refers to another extract', () => {
  expect(REFERENCES).toContainEqual({
    extract: 'cases',
    column: 'premises_id',
    other: 'approved_premises',
    otherColumn: 'premises_id'
  });
});
