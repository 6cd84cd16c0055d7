// What the reader is told of absence, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { absenceRateView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(absenceRateView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${absenceRateView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two officers: 21.4 % of rostered hours were lost in 12 months, the most to annual leave (10.4 %)",
      "Twelve officers: 21.4 % of rostered hours were lost in 12 months, the most to annual leave (10.4 %)",
      "Two hundred officers: 21.4 % of rostered hours were lost in 12 months, the most to annual leave (10.4 %)",
      "The force: 19.4 % of rostered hours were lost in 12 months, the most to annual leave (10.9 %)",
      "Absences not loaded: Absence is not known: it needs the absences extract",
      "Nobody: Nobody in Northern unit was in post in the last 12 months",
    ]
  `);
});
