// What the reader is told, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { staffingNeededView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(staffingNeededView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${staffingNeededView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "A unit: It takes 2.0 full-time officers more than are in post, 2 people, to bring Northern unit within its load",
      "Two officers are enough: Nobody more is needed to keep Northern unit within its load",
      "Two hundred officers, above the model: It takes 16.0 full-time officers more than are in post, 16 people, to bring Northern unit within its load",
      "Four units: It takes 3.8 full-time officers more than are in post, 4 people, to bring every unit within its load",
      "One unit is the force: It takes 2.0 full-time officers more than are in post, 2 people, to bring every unit within its load",
      "Forty-three units: It takes 60.4 full-time officers more than are in post, 75 people, to bring every unit within its load",
      "A force above the model: It takes 2.0 full-time officers more than are in post, 2 people, to bring every unit within its load",
      "The ratio depends on cases not assessed: It takes 2.0 full-time officers more than are in post, 2 people, to bring Northern unit within its load",
      "Posts, vetting and training not loaded: It takes 2.0 full-time officers more than are in post, 2 people, to bring Northern unit within its load",
      "Areas not loaded: How many people it would take is not known",
      "Cases and nobody to measure by: Nobody in Northern unit has rostered hours to measure by",
      "Nobody: The force has no cases and nobody who holds them",
    ]
  `);
});
