// What the reader is told of the cadence, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { counsellingCadenceView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(counsellingCadenceView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${counsellingCadenceView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two people: One of 2 people was past the interval at some month’s end",
      "Twelve people in every standing: Four of 12 people were past the interval at some month’s end",
      "Two hundred people: 110 of 200 people were past the interval at some month’s end",
      "Counselling not loaded: The cadence is not known: it needs the counselling extract",
      "Nobody: Nobody in Northern unit is in the counselling scope",
    ]
  `);
});
