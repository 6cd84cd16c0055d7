// What the reader is told of the span, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { spanOfSupervisionView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(spanOfSupervisionView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${spanOfSupervisionView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "One supervisor: Each supervisor has 5.0 people on average; everybody has one",
      "Three supervisors, and two people without: Each supervisor has 3.7 people on average; two people have none",
      "Nobody has a supervisor: There is no supervisor in post: nine people have none",
      "Sixty supervisors: Each supervisor has 5.7 people on average; one person has none",
      "The force, four units: Each supervisor has 4.2 people on average; eight people have none",
      "Nobody: Nobody in Northern unit supervises or is supervised",
    ]
  `);
});
