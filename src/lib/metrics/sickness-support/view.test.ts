// What the reader is told of sickness by unit, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { sicknessSupportView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(sicknessSupportView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${sicknessSupportView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "A unit of two: nothing is shown: Too few people to show sickness without showing somebody",
      "A unit of twelve: Sickness kept all but fewer than 5 of 10 people away at least once in 12 months",
      "A unit of two hundred: Sickness kept 95 of 200 people (48 %) away at least once in 12 months",
      "The force, two units too small to stand alone: Sickness kept 40 of 70 people (57 %) away at least once in 12 months",
      "Not loaded: Sickness is not known: it needs the absences extract",
      "Nobody: Nobody in Northern unit is in the scope of support",
    ]
  `);
});
