// What the reader is told, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { fairShareView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(fairShareView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${fairShareView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Four units: One of 4 units has at least one full-time officer more than its share of the work",
      "One unit is the force: Every unit has its share of the people, to less than one full-time officer",
      "A unit in view: Eastern unit has 1.0 fewer than its share of the work",
      "Forty-three units: 19 of 43 units have at least one full-time officer fewer than their share of the work, 19 at least one more",
      "By a mix with weights: One of 4 units has at least one full-time officer more than its share of the work",
      "A unit with people and no work, and one with work and nobody: One of 2 units has at least one full-time officer fewer than its share of the work",
      "Approved premises of the mix not loaded: How the force’s people lie against its work is not known",
      "Nobody can be deployed: Nothing to compare: no people can be deployed, or there is no work to share",
      "Nobody: The force has no work and nobody to share it",
    ]
  `);
});
