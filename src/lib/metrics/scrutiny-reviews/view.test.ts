// What the reader is told of the calendar of reviews, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { scrutinyReviewsView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(scrutinyReviewsView(rows, context)));
});

it('the headline is the finding', () => {
  const said = examples.map(
    ({ name, rows, context }) => `${name}: ${scrutinyReviewsView(rows, context).headline}`
  );
  expect(said).toMatchInlineSnapshot(`
    [
      "One unit, every month: 10 of 66 reviews were not held; 7 are due in 30 days",
      "One unit, every week: 48 of 283 reviews were not held; 27 are due in 30 days",
      "All were held: Each of 22 reviews was held",
      "The force, four units: 15 of 144 reviews were not held",
      "None: No review is on record in Northern unit",
    ]
  `);
});
