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

it('says what the cases not assessed could make of it, in words, in the bar and in the table', () => {
  const { plot, table } = shown('Twelve officers');
  expect(plot.rows[1]?.words).toMatchInlineSnapshot(
    `"A-02 covers 36 cases of 2 officers, 54.0 hours on top of 126.0 (42.9 % more), load from 80.8 % to 115.4 %, high risk from 11.9 % to 10.3 %; as cases not assessed turn out, a load of 112 to 127 % and a high-risk share of 10 to 14 %."`
  );
  expect(plot.rows[1]?.range).toEqual([expect.any(Number), expect.any(Number)]);
  expect(table.rows[1]?.cells).toMatchObject({
    load_range: expect.stringMatching(/^\d+ to \d+ %$/),
    share_range: expect.stringMatching(/^\d+ to \d+ %$/)
  });
  expect(plot.rows[0]?.words).not.toMatch(/not assessed/);
  expect(plot.rows[0]?.range).toBeNull();
  expect(table.rows[0]?.cells).toMatchObject({ load_range: '', share_range: '' });
});

it('says what cover adds, and that it does not hold', () => {
  const words = shown('Twelve officers').plot.rows.map((row) => row.words);
  expect(words[0]).toMatchInlineSnapshot(
    `"A-01 covers 10 cases of 1 officer, 30.0 hours on top of 147.0 (20.4 % more), load from 120.5 % to 145.1 %, high risk from 8.2 % to 13.6 %, covers for somebody who covers for them."`
  );
  expect(words[5]).toMatch(/away today, so this cover does not hold/);
  expect(words[5]).not.toMatch(/load/);
});

it('says of somebody there without hours that there are none, and gives no percentage of load', () => {
  const { rows, context } = examples.find(({ name }) => name === 'Two officers')!;
  const away = {
    load_percent: null,
    own_load_percent: null,
    load_percent_least: null,
    load_percent_most: null
  };
  const said = (available_hours: number) =>
    coverPressureView(
      rows.map((row) => ({ ...row, ...away, available_hours, load_state: 'absent' as const })),
      context
    ).plot.rows[0]!;
  expect(said(0).note[0]).toEqual({ text: 'no hours this month', state: 'absent' });
  expect(said(7.4).words).toMatch(/, hardly any hours this month, high risk/);
  expect(said(0).words).not.toMatch(/load/);
});
