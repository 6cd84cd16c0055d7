// What the reader is told of supervision by unit, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { supervisionSupportView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(supervisionSupportView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${supervisionSupportView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "A unit of two: nothing is shown: Too few people to show supervision without showing somebody",
      "A unit of twelve: The last one-to-one is within its interval for all but fewer than 5 of 10 people",
      "A unit of two hundred: The last one-to-one is within its interval for 145 of 200 people (73 %)",
      "The force, two units too small to stand alone: The last one-to-one is within its interval for 51 to 55 of 70 people",
      "Not loaded: Supervision is not known: it needs the welfare contacts extract",
      "Nobody: Nobody in Northern unit is in the scope of support",
    ]
  `);
});
