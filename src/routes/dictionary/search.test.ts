import { describe, expect, it } from 'vitest';
import { columnsOf } from '$lib/extracts/contract.ts';
import { extractById } from '$lib/extracts/registry.ts';
import { found } from './search.ts';

const officers = extractById('officers');
const names = (words: string) => found(officers, words).columns.map(({ name }) => name);

describe('words in the dictionary', () => {
  it('find a column by its name, with or without underscores', () => {
    expect(names('supervisor id')).toEqual(['supervisor_id']);
    expect(names('SUPERVISOR_ID')).toEqual(['supervisor_id']);
  });

  it('find a column by what it may hold, or by the spelling of another system', () => {
    expect(names('coordinator')).toEqual(['role']);
    expect(names('inspector')).toEqual(['role']);
  });

  it('find all of an extract by its own name', () => {
    expect(names('officers.csv')).toHaveLength(columnsOf(officers).length);
  });

  it('find everything where nothing is asked, and nothing where nothing fits', () => {
    expect(names(' ')).toHaveLength(columnsOf(officers).length);
    expect(names('giraffe')).toEqual([]);
  });
});
