// What the reader is told of growth, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { growthView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(growthView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${growthView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two officers: In 3 years the cases need 2.1 to 2.4 full-time officers; 2.0 can be deployed today",
      "Twelve officers: In 3 years the cases need 13.5 to 15.6 full-time officers; 8.6 can be deployed today",
      "Two hundred officers: In 3 years the cases need 236.0 to 272.1 full-time officers; 174.0 can be deployed today",
      "The force: In 3 years the cases need 66.7 to 76.8 full-time officers; 44.0 can be deployed today",
      "Areas not loaded: How many officers the cases will need is not known",
      "Vetting not loaded: In 3 years the cases need 13.1 to 15.1 full-time officers",
      "Nobody: Northern unit has no cases and nobody who holds them",
    ]
  `);
});
