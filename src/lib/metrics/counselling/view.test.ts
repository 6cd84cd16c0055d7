// What the reader is told of counselling, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { counsellingView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(counsellingView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${counsellingView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two people, both seen: Nobody in Northern unit is overdue for counselling",
      "Twelve people in every standing: Five of 11 people have had no session within the interval; 3 were not offered it",
      "Two hundred people: 65 of 200 people have had no session within the interval; 65 were not offered it",
      "Counselling not loaded: Counselling is not known: it needs the counselling extract",
      "Nobody: Nobody in Northern unit is in the counselling scope",
    ]
  `);
});
