// The same list of problems for a program and for a spreadsheet.
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { NAUGHTY } from '../../../tests/support/naughty.ts';
import { restored } from '../shared/csv.ts';
import { problemRecord, problemRecords, problemsCsv, problemsJson } from './problem-list.ts';
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
    sheet: 'Cases',
    numbering: 'rows',
    line: 3,
    column: 'unit_id',
    rule: 'an id',
    example: 'N'
  })
];

it('names every key of every problem as JSON, null where there is nothing to say', () => {
  const [first, second] = problemRecords.parse(JSON.parse(problemsJson(PROBLEMS)));
  expect(Object.keys(first!)).toEqual(Object.keys(second!));
  expect(first).toMatchObject({
    count: 2,
    lines: [5, 9],
    line: null,
    affects: expect.arrayContaining([expect.any(String)])
  });
});

it('says in words what each key of a problem is', () => {
  for (const [key, { description }] of Object.entries(problemRecord.shape))
    expect(description, key).toMatch(/^[A-Z].*\.$/);
});

it('has one line for each problem as CSV, and no cell is a formula', () => {
  const lines = problemsCsv(PROBLEMS).trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^notice,cases\.csv,,,5 9,,2,lead_officer_id,/);
  expect(lines[2]).toMatch(/^row,"'=cases, ""new""\.csv",Cases,3,/);
});

it('gives back any name of a file, and any value, in either', () => {
  const told = NAUGHTY.map((text) => problem('wrong-pattern', { file: text, value: text.slice(0, 80) }));
  const values = told.map(({ file, value }) => [file, value]);
  const records = problemRecords.parse(JSON.parse(problemsJson(told)));
  expect(records.map(({ file, value }) => [file, value])).toEqual(values);
  const { data } = Papa.parse<Record<string, string>>(problemsCsv(told), { header: true, newline: '\r\n' });
  const lines = data.slice(0, -1).map(({ file = '', value = '' }) => [restored(file), restored(value)]);
  expect(lines).toEqual(values);
});

it('is an empty list where nothing is wrong', () => {
  expect(JSON.parse(problemsJson([]))).toEqual([]);
  expect(problemsCsv([]).split('\r\n')).toHaveLength(2);
});
