// What the reader is told of the sessions, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { counsellingSessionsView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(counsellingSessionsView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${counsellingSessionsView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two people: 3 of 6 sessions (50.0 %) were attended; the provider cancelled one",
      "Twelve people: 27 of 36 sessions (75.0 %) were attended; the provider cancelled two",
      "Two hundred people: 341 of 600 sessions (56.8 %) were attended; the provider cancelled 51",
      "No session: Nobody in Northern unit was offered a session in 12 months",
    ]
  `);
});
