// What is said in words on several pages.
import { describe, expect, it } from 'vitest';
import { withheldInWords } from './words.ts';

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
