// What the reader is told of supervision, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { supervisionView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(supervisionView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${supervisionView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two people: One-to-ones were held in 11 of 16 intervals (68.8 %); two people are overdue now",
      "Twelve people in every standing: One-to-ones were held in 56 of 84 intervals (66.7 %); three people are overdue now",
      "Two hundred people: One-to-ones were held in 935 of 1,404 intervals (66.6 %); 47 people are overdue now",
      "The force, four units: One-to-ones were held in 205 of 308 intervals (66.6 %); 10 people are overdue now",
      "Contacts not loaded: Supervision is not known: it needs the welfare contacts extract",
      "Nobody: Nobody in Northern unit is in the scope of support",
    ]
  `);
});
