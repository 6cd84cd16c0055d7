import { describe, expect, it } from 'vitest';
import type { Problem } from '$lib/shared/outcome.ts';
import { problemGroups } from './groups.ts';

const problem = (facts: Partial<Problem>): Problem => ({
  id: 'unknown-code',
  severity: 'row',
  sentence: 'The risk level is not recognised.',
  advice: 'Use one of the codes.',
  file: 'cases.csv',
  column: 'risk_level',
  ...facts
});

describe('problems of one kind in one column', () => {
  it('are said once, with every line in order', () => {
    const groups = problemGroups([problem({ line: 9 }), problem({ line: 5 }), problem({ line: 9 })]);
    expect(groups.map(({ lines }) => lines)).toEqual([[5, 9]]);
  });

  it('keep the lines that a notice about several rows names', () => {
    const [group] = problemGroups([problem({ severity: 'notice', count: 3, lines: [4, 2, 7] })]);
    expect(group?.lines).toEqual([2, 4, 7]);
  });

  it('stand worst first', () => {
    const groups = problemGroups([
      problem({ severity: 'notice', id: 'a' }),
      problem({ severity: 'file', id: 'b' }),
      problem({ severity: 'row', id: 'c' })
    ]);
    expect(groups.map(({ severity }) => severity)).toEqual(['file', 'row', 'notice']);
  });
});
