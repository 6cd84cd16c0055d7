// What the reader is told of growth, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { growthView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(growthView(rows, context)));
});

it('says what the cases not assessed could make of it', () => {
  const { rows, context } = examples.find(({ name }) => name === 'Cases not assessed')!;
  const { figure, table, plot } = growthView(rows, context);
  expect(figure?.detail).toBe('12.4 needed, 8.6 deployable · 11.5 to 14.0 needed by those not assessed');
  expect(table.rows[0]?.cells['unassessed']).toBe('11.5 to 14.0');
  expect(plot.years[0]?.words).toBe(
    '2026: 12.4 full-time officers needed, for 560 cases; 3.8 short; 11.5 to 14.0 as cases not assessed turn out'
  );
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${growthView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two officers: In 3 years the cases need 2.1 to 2.4 full-time officers; 2.0 can be deployed today",
      "Twelve officers: In 3 years the cases need 13.5 to 15.6 full-time officers; 8.6 can be deployed today",
      "Cases not assessed: In 3 years the cases need 13.5 to 15.6 full-time officers; 8.6 can be deployed today",
      "No snapshot of a year ago: In 3 years the cases need 13.5 to 15.6 full-time officers; 8.6 can be deployed today",
      "Cases that fell: In 3 years the cases need 13.5 to 15.6 full-time officers; 8.6 can be deployed today",
      "Two hundred officers: In 3 years the cases need 236.0 to 272.1 full-time officers; 174.0 can be deployed today",
      "The force: In 3 years the cases need 66.7 to 76.8 full-time officers; 44.0 can be deployed today",
      "Areas not loaded: How many officers the cases will need is not known",
      "Vetting not loaded: In 3 years the cases need 13.1 to 15.1 full-time officers",
      "Nobody: Northern unit has no cases and nobody who holds them",
    ]
  `);
});
