// What the reader is told of the survey, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { surveyView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(surveyView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${surveyView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "A unit, beside the survey before: One area has fallen since May 2026, support the most (to 3.2), and four risen",
      "A first survey: Of six areas demands has the lowest mean, 3.0 of 5",
      "Too few answered: Too few people answered to show the survey without showing somebody",
      "The force, two units too small to stand alone: One area has fallen since May 2026, role the most (to 4.3), and three risen",
      "No survey: No survey of Northern unit",
    ]
  `);
});
