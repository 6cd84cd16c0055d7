// The same list of problems for a program and for a spreadsheet.
import { expect, it } from 'vitest';
import { problemsCsv, problemsJson } from './problem-list.ts';
import { problem } from './problems.ts';

const PROBLEMS = [
  problem('led-by-leaver', {
    file: 'cases.csv',
    extract: 'cases',
    column: 'lead_officer_id',
    count: 2,
    lines: [5, 9]
  }),
  problem('missing-value', {
    file: '=cases, "new".csv',
    line: 3,
    column: 'unit_id',
    rule: 'an id',
    example: 'N'
  })
];

it('names every key of every problem as JSON, null where there is nothing to say', () => {
  const [first, second] = JSON.parse(problemsJson(PROBLEMS)) as Record<string, unknown>[];
  expect(Object.keys(first!)).toEqual(Object.keys(second!));
  expect(first).toMatchObject({
    count: 2,
    lines: [5, 9],
    line: null,
    affects: expect.arrayContaining([expect.any(String)])
  });
});

it('has one line for each problem as CSV, and no cell is a formula', () => {
  const lines = problemsCsv(PROBLEMS).trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^notice,cases\.csv,,5 9,,2,lead_officer_id,/);
  expect(lines[2]).toMatch(/^row,"'=cases, ""new""\.csv",3,/);
});

it('is an empty list where nothing is wrong', () => {
  expect(JSON.parse(problemsJson([]))).toEqual([]);
  expect(problemsCsv([]).split('\r\n')).toHaveLength(2);
});
