// What the reader is told, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { whoIsAwayView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(whoIsAwayView(rows, context)));
});

const shown = (name: string) => {
  const { rows, context } = examples.find((example) => example.name === name)!;
  return whoIsAwayView(rows, context);
};

it('the headline is the finding', () => {
  expect(Object.fromEntries(examples.map(({ name }) => [name, shown(name).headline]))).toMatchInlineSnapshot(`
    {
      "A unit manager": "Three officers are away today, 2 for long; for the cases of 2 nobody covers",
      "Cover not loaded": "Two officers are away today, 2 for long",
      "Nobody": "Nobody in Northern unit is away today",
      "The whole force": "Three officers are away today, 2 for long; for the cases of 2 nobody covers",
      "Twelve officers": "Three officers are away today, 2 for long; for the cases of 2 nobody covers",
      "Two hundred officers": "10 officers are away today, 9 for long; for the cases of 9 nobody covers",
      "Two officers": "Nobody in Northern unit is away today",
    }
  `);
});

it('tells a unit manager no kind of absence, anywhere', () => {
  expect(JSON.stringify(shown('A unit manager'))).not.toMatch(/sickness|maternity|leave/i);
});

it('marks who is away for long without cover, and whose cover is away', () => {
  const marked = shown('Twelve officers').plot.timeline.rows.flatMap(({ key, moments = [] }) =>
    moments.map(({ state }) => [key, state])
  );
  expect(marked).toEqual([
    ['A-03', 'watch'],
    ['A-05', 'breach']
  ]);
});
