// What the reader is told, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { absenceForecastView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(absenceForecastView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${absenceForecastView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two officers: No forecast is shown: it would tell of single people’s sickness",
      "Twelve officers: Fewest hours to expect: 262 in the week from 21 Dec 2026 (242 to 273)",
      "Two hundred officers: Fewest hours to expect: 4,359 in the week from 21 Dec 2026 (4,037 to 4,542)",
      "The force: Fewest hours to expect: 1,308 in the week from 21 Dec 2026 (1,211 to 1,363)",
      "Too short a history: No forecast: absences are recorded for 9 whole weeks, and it needs 13",
      "Absences not loaded: The hours ahead are not known: they need the absences extract",
      "Nobody: Nobody in Northern unit is rostered in the weeks ahead",
    ]
  `);
});

it('holds no figure of what is not shown', () => {
  const { rows, context } = examples.find(({ name }) => name === 'Two officers')!;
  const view = absenceForecastView(rows, context);
  expect(view.plot.weeks).toEqual([]);
  expect(new Set(view.table.rows.map(({ cells }) => cells['median']))).toEqual(new Set(['not shown']));
});
