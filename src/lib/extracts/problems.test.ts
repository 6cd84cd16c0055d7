// Every problem is one a unit manager understands, and none repeats what could name somebody.
import { describe, expect, test } from 'vitest';
import { columnsOf } from './contract.ts';
import { advised, grouped, PROBLEM_IDS, problem, PROBLEMS, valueProblem } from './problems.ts';
import { extractById } from './registry.ts';
import type { ExtractId } from './registry.ts';

const column = (extract: ExtractId, name: string) =>
  columnsOf(extractById(extract)).find((each) => each.name === name)!;
const place = { file: 'cases.csv', extract: 'cases', line: 5 };

describe.each(PROBLEM_IDS)('%s', (id) => {
  test('has a title, advice in a sentence, and an id in plain words', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(PROBLEMS[id].title).not.toMatch(/[.:]$/);
    expect(PROBLEMS[id].severity).toMatch(/^(file|row|notice)$/);
  });
});

test('a level that is not in the list is quoted, with the list and a right value', () => {
  expect(valueProblem(column('cases', 'risk_level'), 'VVH', place)).toMatchObject({
    id: 'unknown-code',
    severity: 'row',
    sentence: '“VVH” in risk_level is not one of very_high, high, medium, low or not_assessed.',
    advice: 'Write it like “high”.',
    orSay: 'which of them it stands for',
    value: 'VVH',
    line: 5,
    column: 'risk_level',
    file: 'cases.csv'
  });
});

test('what may be said instead of mending a file is said where its reader can say it', () => {
  const where = 'in a mapping (--mapping)';
  const unknown = valueProblem(column('cases', 'risk_level'), 'VVH', place);
  expect(advised(unknown, where)).toBe(
    'Write it like “high”. Or say in a mapping (--mapping) which of them it stands for.'
  );
  expect(advised(valueProblem(column('cases', 'opened_on'), 'soon', place), where)).not.toContain('mapping');
  expect(PROBLEM_IDS.filter((id) => /mapping/.test(String(PROBLEMS[id].advice)))).toEqual([]);
});

test.each([
  ['31/01/2026', '2026-01-31'],
  ['1/2/2026', '2026-02-01'],
  ['30.09.2026', '2026-09-30'],
  ['09/30/2026', '2024-01-15'],
  ['soon', '2024-01-15']
])('a day written %s is answered with the example %s', (value, example) => {
  expect(valueProblem(column('cases', 'opened_on'), value, place)).toMatchObject({
    id: 'not-a-day',
    example
  });
});

test.each([
  [
    'contracted_hours',
    '52',
    'out-of-range',
    '“52” in contracted_hours is outside its limits: a number, 0 or more and 48 or less.'
  ],
  [
    'contracted_hours',
    '37h',
    'not-a-number',
    '“37h” in contracted_hours is not a number in digits, with a point for decimals.'
  ],
  [
    'working_days',
    'MTW',
    'wrong-pattern',
    '“MTW” in working_days must be: 7 characters, Monday first: a letter for a working day, - for a day off; all capitals or all small.'
  ],
  ['skills_assessed', 'maybe', 'not-yes-or-no', '“maybe” in skills_assessed is neither yes nor no.'],
  ['started_on', ' ', 'missing-value', 'started_on is blank, and it is needed.']
])('officers.%s = %s is %s', (name, value, id, sentence) => {
  expect(valueProblem(column('officers', name), value, place)).toMatchObject({ id, sentence });
});

test('an id that is not an id is never repeated: it may be a name', () => {
  const found = valueProblem(column('cases', 'case_id'), 'Jane Doe', place);
  expect(found.id).toBe('not-an-id');
  expect(JSON.stringify(found)).not.toContain('Jane');
});

test('a long value is cut to 80 characters', () => {
  const { value, sentence } = valueProblem(column('cases', 'risk_level'), 'x'.repeat(500), place);
  expect(value).toHaveLength(80);
  expect(sentence.length).toBeLessThan(200);
});

test('a long value is not cut through a character', () => {
  const { value } = valueProblem(column('cases', 'risk_level'), `${'x'.repeat(78)}\u{1f600}\u{1f600}`, place);
  expect(value).toBe(`${'x'.repeat(78)}…`);
});

test('a duplicate key names both lines', () => {
  const found = problem('duplicate-key', { ...place, key: 'C-1', keyColumns: ['case_id'], firstLine: 2 });
  expect(found.sentence).toBe('case_id “C-1” stands in line 2 already; line 5 was not loaded.');
});

test('problems of one kind in one column are counted together, with their first lines', () => {
  const wrong = [5, 9, 12, 20, 21, 22, 30].map((line) =>
    valueProblem(column('cases', 'risk_level'), 'VVH', { ...place, line })
  );
  const groups = grouped([...wrong, valueProblem(column('cases', 'opened_on'), '', place)]);
  expect(groups.map(({ title, column: name, where }) => [title, name, where])).toEqual([
    ['Not one of the codes', 'risk_level', '7 rows (5, 9, 12, 20, 21 and 2 more)'],
    ['A needed value is blank', 'opened_on', '1 row (5)']
  ]);
});

test('notices say how many, in the singular and the plural', () => {
  const said = (count: number) => problem('led-by-leaver', { count }).sentence;
  expect(said(1)).toBe('1 open case is led by somebody who has left the post.');
  expect(said(14)).toBe('14 open cases are led by somebody who has left the post.');
});
