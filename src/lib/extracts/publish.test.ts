// Templates and dictionary follow the contracts.
import { expect, test } from 'vitest';
import { columnsOf } from './contract.ts';
import { blankTemplate, dictionary } from './publish.ts';
import { EXTRACTS, extractById } from './registry.ts';

test('a blank template is the header line and nothing else', () => {
  expect(blankTemplate(extractById('notifications'))).toBe('case_id,due_on,met_on\n');
});

test('the dictionary has every column once, with what a blank means where it may be blank', () => {
  const rows = dictionary();
  expect(rows).toHaveLength(EXTRACTS.flatMap(columnsOf).length);
  expect(new Set(rows.map(({ extract, column }) => `${extract}.${column}`)).size).toBe(rows.length);
  expect(rows.filter(({ isRequired, blank }) => isRequired === (blank !== null))).toEqual([]);
});

test('a column is told in words', () => {
  expect(dictionary().find(({ column }) => column === 'contracted_hours')).toMatchObject({
    rule: 'a number, 0 or more and 48 or less',
    isRequired: true,
    refersTo: null
  });
  expect(dictionary().find(({ column }) => column === 'supervisor_id')).toMatchObject({
    refersTo: 'officers.officer_id',
    blank: 'nobody is recorded as supervisor'
  });
});
