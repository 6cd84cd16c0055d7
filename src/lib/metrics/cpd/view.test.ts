// What the reader is told of continuing professional development, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { cpdView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(cpdView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(({ name, rows, context }) => `${name}: ${cpdView(rows, context).headline}`);
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two officers: Everybody in Northern unit has had continuing professional development in the last year",
      "Twelve officers, one without recorded hours: Two of 12 officers have had no continuing professional development in the last year",
      "Two hundred officers: 34 of 200 officers have had no continuing professional development in the last year",
      "The force: Seven of 43 officers have had no continuing professional development in the last year",
      "Nothing known: Continuing professional development is not known: it needs the training extract",
      "Nobody: Nobody in Northern unit is in a training role",
    ]
  `);
});
