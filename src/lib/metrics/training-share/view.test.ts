// What the reader is told of training by unit, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { trainingShareView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(trainingShareView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${trainingShareView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "One unit of two: Northern unit: 0 of 2 officers are fully trained",
      "One unit of twelve: Northern unit: 9 of 12 officers are fully trained",
      "The force, four units, one without anybody: The force: 40 of 43 officers are fully trained",
      "Sixty units: The force: 897 of 900 officers are fully trained",
      "Nothing known: Training is not known: it needs the training extract",
      "Nobody: There is nobody in Northern unit",
    ]
  `);
});
