// What the reader is told of the pressure of cover, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { coverPressureView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(coverPressureView(rows, context)));
});

const shown = (name: string) => {
  const { rows, context } = examples.find((example) => example.name === name)!;
  return coverPressureView(rows, context);
};

it('the headline is the finding', () => {
  expect(Object.fromEntries(examples.map(({ name }) => [name, shown(name).headline]))).toMatchInlineSnapshot(`
    {
      "Areas not loaded": "Six officers cover for others today; with it 1 is above a limit; 1 of them is away",
      "Covers for somebody without cases": "One officer covers for others today",
      "Nobody covers": "Nobody in Northern unit covers for anybody today",
      "The whole force": "Four officers cover for others today; with it 4 are above a limit",
      "Twelve officers": "12 officers cover for others today; with it 10 are above a limit; 2 of them are away",
      "Two hundred officers": "200 officers cover for others today; with it 144 are above a limit; 33 of them are away",
      "Two officers": "Two officers cover for others today; with it 2 are above a limit",
    }
  `);
});

it('says what cover adds, and that it does not hold', () => {
  const words = shown('Twelve officers').plot.rows.map((row) => row.words);
  expect(words[0]).toMatchInlineSnapshot(
    `"A-01 covers 10 cases of 1 officer, 30.0 hours on top of 147.0 (20.4 % more), load 120.5 % to 145.1 %, high risk 8.2 % to 13.6 %, covers for somebody who covers for them."`
  );
  expect(words[5]).toMatch(/away today, so this cover does not hold/);
  expect(words[5]).not.toMatch(/load/);
});
