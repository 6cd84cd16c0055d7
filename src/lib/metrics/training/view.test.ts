// What the reader is told of training, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { trainingView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(trainingView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${trainingView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two officers, both fully trained: Everybody in Northern unit has completed every required course",
      "Twelve officers: Nine of 12 officers are not fully trained, and hold 296 cases",
      "Two hundred officers: 129 of 200 officers are not fully trained, and hold 4,768 cases",
      "Nothing known: Training is not known: it needs the training extract",
      "Nobody: Nobody in Northern unit is in a training role",
    ]
  `);
});
