// What the reader is told of scrutiny, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { scrutinyView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(scrutinyView(rows, context)));
});

it('the headline is the finding', () => {
  const said = examples.map(({ name, rows, context }) => `${name}: ${scrutinyView(rows, context).headline}`);
  expect(said).toMatchInlineSnapshot(`
    [
      "One unit, a subject without a schedule: 29 of 44 reviews were held by the day they were due (65.9 %); 1 review has no schedule and 3 are overdue",
      "All held by the day: 72 of 72 reviews were held by the day they were due (100.0 %)",
      "Nothing was ever scheduled: No review was due in Northern unit; 6 reviews have no schedule",
      "The force, four units: 168 of 228 reviews were held by the day they were due (73.7 %); 1 review has no schedule and 10 are overdue",
      "Forty-three units: 1,591 of 2,052 reviews were held by the day they were due (77.5 %); 11 reviews have no schedule, 72 are overdue and 56 actions are overdue",
      "Scrutiny not loaded: Scrutiny is not known: it needs the scrutiny extract",
      "No unit: There is no unit in the force",
    ]
  `);
});
