import { expect, test } from 'vitest';
import { aboutWhom } from './held.ts';

test.each([
  ['officers', 'officers'],
  ['counselling', 'officers'],
  ['case_history', 'officers and cases'],
  ['assessments', 'officers and cases'],
  ['agency_checks', 'cases'],
  ['areas', 'nobody']
] as const)('rows of %s are about %s', (extract, about) => {
  expect(aboutWhom(extract)).toBe(about);
});
