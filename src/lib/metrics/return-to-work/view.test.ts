// What the reader is told of returns, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { returnToWorkView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(returnToWorkView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${returnToWorkView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two people came back: A meeting followed 4 of 5 spells of sickness (80.0 %); one person has one without",
      "Twelve people came back: A meeting followed 23 of 29 spells of sickness (79.3 %); six people have one without",
      "Two hundred people came back: A meeting followed 416 of 485 spells of sickness (85.8 %); 69 people have one without",
      "The force, four units: A meeting followed 25 of 32 spells of sickness (78.1 %); four units have one without",
      "Contacts not loaded: Returns to work are not known: they need the absences and welfare contacts extracts",
      "Nobody came back: Nobody in Northern unit came back from sickness in 12 months",
      "Nobody: Nobody in Northern unit is in the scope of support",
    ]
  `);
});
