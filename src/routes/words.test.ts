// What is said in words on several pages.
import { describe, expect, it } from 'vitest';
import { problem } from '$lib/extracts/problems.ts';
import { adviceOf, withheldInWords } from './words.ts';

describe('what to do about a problem', () => {
  const facts = { file: 'cases.csv', column: 'risk_level', value: 'VVH', example: 'high' };

  it('is said in terms of the page where the page asks for it', () => {
    expect(adviceOf(problem('unknown-code', facts))).toBe(
      'Write it like “high”. Or say under “Change how it is read” which of them it stands for.'
    );
  });

  it('is nothing that the page can be told, where no file was read', () => {
    expect(adviceOf(problem('unrecognised-file', { file: 'x.csv' }))).toBe(
      'Rename it like its template, such as cases.csv.'
    );
  });
});

describe('what a reader may not see', () => {
  it.each([
    [[{ title: 'Absence rate', shownTo: ['welfare'] }], 'absence rate (the welfare lead sees it)'],
    [
      [
        { title: 'Vetting', shownTo: ['unit', 'force'] },
        { title: 'Dilution', shownTo: ['unit'] },
        { title: 'Training', shownTo: ['unit', 'force'] }
      ],
      'vetting and training (the unit manager and the chief officer see them); dilution (the unit manager sees it)'
    ],
    [[{ title: 'Vetting', shownTo: [] }], 'vetting']
  ] as const)('is named once for each who may: %j', (metrics, words) => {
    expect(withheldInWords(metrics)).toBe(words);
  });
});
