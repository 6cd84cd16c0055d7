// What the reader is told, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { coverArrangementsView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(coverArrangementsView(rows, context)));
});

const shown = (name: string) => {
  const { rows, context } = examples.find((example) => example.name === name)!;
  return coverArrangementsView(rows, context);
};

it('the headline is the finding', () => {
  expect(Object.fromEntries(examples.map(({ name }) => [name, shown(name).headline]))).toMatchInlineSnapshot(`
    {
      "Absences not loaded": "One pair of officers covers for each other; today’s longest chain of cover has 2 links",
      "No cover": "No cover is recorded",
      "Nothing mutual, nothing broken": "Nobody covers for somebody who covers for them; today’s longest chain of cover has 2 links",
      "The whole force": "One pair of officers covers for each other; today’s longest chain of cover has 2 links",
      "Twelve officers": "One pair of officers covers for each other; today’s longest chain of cover has 2 links",
      "Two hundred officers": "One pair of officers covers for each other; today’s longest chain of cover has 2 links",
      "Two officers": "One pair of officers covers for each other",
    }
  `);
});

it('names each pair once, and what does not hold', () => {
  const { notes } = shown('Twelve officers');
  expect(notes.filter((note) => note.startsWith('A-01 and A-02'))).toHaveLength(1);
  expect(notes).toContain(
    'A-06 covers the whole caseload of A-05, 18 Sep 2026 to 20 Oct 2026; A-06 is not there on 3 of 8 days.'
  );
  expect(notes).toContain(
    'A-04 is named as their own cover, from 30 Oct 2026, without an end: nobody covers.'
  );
});

it('says of one arrangement alone that it does not hold today', () => {
  const { rows, context } = examples.find(({ name }) => name === 'Twelve officers')!;
  const [one] = rows.filter(({ broken }) => broken);
  expect(coverArrangementsView([one!], context).plot.brokenHeadline).toBe(
    'One arrangement of cover does not hold today'
  );
});
