import { describe, expect, it } from 'vitest';
import type { Problem } from '$lib/shared/outcome.ts';
import { problemsByFile } from './groups.ts';

const problem = (facts: Partial<Problem>): Problem => ({
  id: 'unknown-code',
  severity: 'row',
  sentence: 'The risk level is not recognised.',
  advice: 'Use one of the codes.',
  file: 'cases.csv',
  column: 'risk_level',
  ...facts
});

const groupsOf = (...problems: Problem[]) => problemsByFile(problems).flatMap(({ groups }) => groups);

describe('problems of one kind in one column', () => {
  it('are said once, with every line in order', () => {
    const groups = groupsOf(problem({ line: 9 }), problem({ line: 5 }), problem({ line: 9 }));
    expect(groups.map(({ lines }) => lines)).toEqual([[5, 9]]);
  });

  it('keep the lines that a notice about several rows names', () => {
    const [group] = groupsOf(problem({ severity: 'notice', count: 3, lines: [4, 2, 7] }));
    expect(group?.lines).toEqual([2, 4, 7]);
  });

  it('count all rows, also those that are told as a number only', () => {
    const [group] = groupsOf(problem({ line: 5 }), problem({ line: 9 }), problem({ count: 19_998 }));
    expect([group?.rows, group?.lines]).toEqual([20_000, [5, 9]]);
  });

  it('of two sheets are two', () => {
    const groups = groupsOf(
      problem({ sheet: 'Old' }),
      problem({ sheet: 'Older' }),
      problem({ sheet: 'Old' })
    );
    expect(groups.map(({ first, rows }) => [first.sheet, rows])).toEqual([
      ['Old', 2],
      ['Older', 1]
    ]);
  });

  it('name each value that was found once', () => {
    const [group] = groupsOf(problem({ value: 'VH' }), problem({ value: 'Red' }), problem({ value: 'VH' }));
    expect(group?.values).toEqual(['VH', 'Red']);
  });

  it('stand worst first', () => {
    const groups = groupsOf(
      problem({ severity: 'notice', id: 'a' }),
      problem({ severity: 'file', id: 'b' }),
      problem({ severity: 'row', id: 'c' })
    );
    expect(groups.map(({ severity }) => severity)).toEqual(['file', 'row', 'notice']);
  });
});

describe('files with problems', () => {
  it('stand worst first, then by name, each with a place of its own on the page', () => {
    const files = problemsByFile([
      problem({ file: 'b.csv' }),
      problem({ file: 'c.csv', severity: 'notice' }),
      problem({ file: 'a.csv' }),
      problem({ file: 'd.csv', severity: 'file' })
    ]);
    expect(files.map(({ file }) => file)).toEqual(['d.csv', 'a.csv', 'b.csv', 'c.csv']);
    expect(new Set(files.map(({ id }) => id)).size).toBe(4);
  });
});
